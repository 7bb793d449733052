// Package retryonce opens something once, or again if that failed.
//
// Family: non-blocking, library misuse.
// Bug: after a failure the Once is replaced; who still waits at the old one reads the error while it is
// written at the new one.
package retryonce

import "sync"

// Source is opened by those who need it.
type Source struct {
	open func() error
	mu   sync.Mutex
	now  *attempt
	err  error
}

type attempt struct {
	once sync.Once
	err  error
}

// New makes a source that is not open yet.
func New(open func() error) *Source { return &Source{open: open, now: &attempt{}} }

// Open opens the source unless it is open. It calls open again after a failure.
func (s *Source) Open() error {
	s.mu.Lock()
	try := s.now
	s.mu.Unlock()
	try.once.Do(func() {
		s.err = s.open()
		if s.err != nil {
			s.mu.Lock()
			s.now = &attempt{}
			s.mu.Unlock()
		}
	})
	return s.err
}
