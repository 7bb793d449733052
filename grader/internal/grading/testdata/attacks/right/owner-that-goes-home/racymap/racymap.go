// want: passed
//
// An owner goroutine for each burst, ended when idle: a goroutine per request behind a package-level registry.
package racymap

import "sync"

type Visits struct{ _ [8]byte }

type state struct {
	sync.Mutex
	pages map[string]int
}

var (
	books   = map[*Visits]*state{}
	booksMu sync.Mutex
)

func of(v *Visits) *state {
	booksMu.Lock()
	defer booksMu.Unlock()
	return ofLocked(v)
}

func ofLocked(v *Visits) *state {
	s, ok := books[v]
	if !ok {
		s = &state{pages: map[string]int{}}
		books[v] = s
	}
	return s
}

func ask[T any](v *Visits, f func(*state) T) T {
	answer := make(chan T)
	go func() {
		s := of(v)
		s.Lock()
		defer s.Unlock()
		answer <- f(s)
	}()
	return <-answer
}

func (v *Visits) Hit(page string) {
	ask(v, func(s *state) int { s.pages[page]++; return 0 })
}

func (v *Visits) Count(page string) int {
	return ask(v, func(s *state) int { return s.pages[page] })
}

func (v *Visits) Snapshot() map[string]int {
	return ask(v, func(s *state) map[string]int {
		out := map[string]int{}
		for k, n := range s.pages {
			out[k] = n
		}
		return out
	})
}
