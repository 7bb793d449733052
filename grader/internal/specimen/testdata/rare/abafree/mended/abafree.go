// Package abafree is a list of free pages; what is behind a page is read under a lock.
//
// Family: non-blocking, library misuse.
// Mended: the whole change is made under the lock.
package abafree

import (
	"sync"
	"sync/atomic"
)

// Pages hands out the pages 1 to n.
type Pages struct {
	front  atomic.Int64 // 0 if there is none
	mu     sync.Mutex
	behind map[int64]int64
}

// New makes n free pages.
func New(n int64) *Pages {
	p := &Pages{behind: map[int64]int64{}}
	for page := n; page > 0; page-- {
		p.Free(page)
	}
	return p
}

// Take takes a page; 0 means that none is free.
func (p *Pages) Take() int64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	page := p.front.Load()
	p.front.Store(p.behind[page])
	return page
}

// Free gives a page back.
func (p *Pages) Free(page int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.behind[page] = p.front.Load()
	p.front.Store(page)
}
