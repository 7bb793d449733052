// Package earlyzero walks a tree of folders, one goroutine for each folder.
//
// Family: blocking, WaitGroup.
// Mended: whoever starts a goroutine counts it in before.
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
		w.all.Add(1)
		handed := make(chan string)
		go func() {
			name := <-handed
			w.folder(name)
		}()
		handed <- sub
	}
}
