// Package closetwice is a service that may be stopped by anybody.
//
// Family: non-blocking, order violation.
// Mended: a Once closes the channel.
package closetwice

import "sync"

// Service runs until it is stopped.
type Service struct {
	once sync.Once
	done chan struct{}
	gone chan struct{}
}

// Start starts the service.
func Start() *Service {
	s := &Service{done: make(chan struct{}), gone: make(chan struct{})}
	go func() {
		<-s.done
		close(s.gone)
	}()
	return s
}

// Stop ends the service and returns when it has ended. It may be called by many.
func (s *Service) Stop() {
	s.once.Do(func() { close(s.done) })
	<-s.gone
}
