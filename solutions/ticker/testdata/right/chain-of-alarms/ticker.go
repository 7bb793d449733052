// Approach: each reading runs in the goroutine of a time.AfterFunc, and sets the next one.
package ticker

import (
	"context"
	"sync"
	"time"
)

// Sample lets a chain of timers do the work: each reading runs in the goroutine of a
// timer, and sets the next one.
func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	s := &station{begin: time.Now(), every: every, n: n, read: read}
	s.over.L = &s.mu
	defer context.AfterFunc(ctx, s.end)()

	s.mu.Lock()
	defer s.mu.Unlock()
	s.next = time.AfterFunc(every, s.reading)
	for !s.ended {
		s.over.Wait()
	}
	s.next.Stop()
	return s.values
}

type station struct {
	begin  time.Time
	every  time.Duration
	n      int
	read   func() int
	mu     sync.Mutex // held during a reading
	over   sync.Cond
	ended  bool
	next   *time.Timer
	values []int
}

func (s *station) reading() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ended {
		return
	}
	s.values = append(s.values, s.read())
	if len(s.values) == s.n {
		s.ended = true
		s.over.Signal()
		return
	}
	elapsed := time.Since(s.begin)
	s.next.Reset(s.every - elapsed%s.every)
}

func (s *station) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = true
	s.over.Signal()
}
