// Package closetwice is a service that may be stopped by anybody.
//
// Family: non-blocking, order violation.
// Bug: Stop looks whether the channel is closed and then closes it; two callers can both find it open.
package closetwice

// Service runs until it is stopped.
type Service struct {
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
	select {
	case <-s.done:
	default:
		close(s.done)
	}
	<-s.gone
}
