// want: leaks
// One goroutine owns the map and serves all others, so nothing races. But nobody ever
// stops it: each Visits leaves one goroutine behind for ever.
package racymap

import "sync"

// Visits counts how often each page was visited.
type Visits struct {
	once sync.Once
	work chan func(pages map[string]int)
}

// do hands f to the owner of the map, and returns when f has run.
func (v *Visits) do(f func(pages map[string]int)) {
	v.once.Do(func() {
		v.work = make(chan func(map[string]int))
		go v.own()
	})
	done := make(chan struct{})
	v.work <- func(pages map[string]int) {
		f(pages)
		close(done)
	}
	<-done
}

func (v *Visits) own() {
	pages := make(map[string]int)
	for f := range v.work {
		f(pages)
	}
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	v.do(func(pages map[string]int) { pages[page]++ })
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) (n int) {
	v.do(func(pages map[string]int) { n = pages[page] })
	return n
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	snapshot := make(map[string]int)
	v.do(func(pages map[string]int) {
		for page, n := range pages {
			snapshot[page] = n
		}
	})
	return snapshot
}
