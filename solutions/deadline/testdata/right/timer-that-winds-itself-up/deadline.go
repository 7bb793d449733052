// Approach: the attempts are made by a timer, each of which winds it up for the next, under
// the lock that also ends it; Poll only waits.
package deadline

import (
	"context"
	"sync"
	"time"
)

// search is one Poll. Its looks are made by a timer, each of which winds it up for the
// next, and whoever holds the lock may look, or end it.
type search struct {
	sync.Mutex
	begin    time.Time
	every    time.Duration
	ready    func() bool
	attempts int
	over     bool
	timer    *time.Timer
	found    chan struct{}
}

func (s *search) look() {
	s.Lock()
	defer s.Unlock()
	if s.over {
		return
	}
	s.attempts++
	if s.ready() {
		s.over = true
		close(s.found)
		return
	}
	next := s.begin.Add(time.Duration(s.attempts) * s.every)
	s.timer = time.AfterFunc(time.Until(next), s.look)
}

// end says whether it has ended just now, and not before.
func (s *search) end() bool {
	s.Lock()
	defer s.Unlock()
	if s.over {
		return false
	}
	s.over = true
	s.timer.Stop()
	return true
}

// Poll looks itself for the first time, and then only waits.
func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	s := &search{begin: time.Now(), every: every, ready: ready, found: make(chan struct{})}
	limit := time.NewTimer(timeout)
	defer limit.Stop()
	s.look()
	select {
	case <-s.found:
	case <-ctx.Done():
		err = ctx.Err()
	case <-limit.C:
		err = context.DeadlineExceeded
	}
	if err != nil && !s.end() {
		err = nil // it was found at the last moment
	}
	return s.attempts, err
}
