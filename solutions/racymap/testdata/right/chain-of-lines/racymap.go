// Approach: a chain of lines that never change, grown at its front by compare and swap;
// the newest line of a page counts.
package racymap

import "sync/atomic"

// Visits is a chain of lines, to which one is only ever added at the front. A line never
// changes, so everybody may read it; the newest line of a page is the one that counts.
type Visits struct {
	newest atomic.Pointer[line]
}

type line struct {
	page  string
	n     int
	older *line
}

// find returns the newest line of a page, or nil.
func (l *line) find(page string) *line {
	for l != nil && l.page != page {
		l = l.older
	}
	return l
}

func (l *line) count() int {
	if l == nil {
		return 0
	}
	return l.n
}

// Hit adds a line, unless somebody else has just added one: then it looks again.
func (v *Visits) Hit(page string) {
	for {
		newest := v.newest.Load()
		n := newest.find(page).count() + 1
		if v.newest.CompareAndSwap(newest, &line{page, n, newest}) {
			return
		}
	}
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	return v.newest.Load().find(page).count()
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	counts := map[string]int{}
	for l := v.newest.Load(); l != nil; l = l.older {
		counts[l.page] = max(counts[l.page], l.n)
	}
	return counts
}
