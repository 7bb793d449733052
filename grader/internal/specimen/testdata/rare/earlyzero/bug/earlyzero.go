// Package earlyzero walks a tree of folders, one goroutine for each folder.
//
// Family: blocking, WaitGroup.
// Bug: a folder's goroutine counts itself in after it was handed its name; by then its parent may have
// counted itself off.
package earlyzero

import "sync"

// Walk calls visit for root and for everything below, and returns when all is
// visited. It calls visit from many goroutines.
func Walk(root string, below func(string) []string, visit func(string)) {
	w := &walk{below: below, visit: visit}
	w.all.Add(1)
	go w.folder(root)
	w.all.Wait()
}

type walk struct {
	all   sync.WaitGroup
	below func(string) []string
	visit func(string)
}

func (w *walk) folder(name string) {
	defer w.all.Done()
	w.visit(name)
	for _, sub := range w.below(name) {
		handed := make(chan string)
		go func() {
			name := <-handed
			w.all.Add(1)
			w.folder(name)
		}()
		handed <- sub
	}
}
