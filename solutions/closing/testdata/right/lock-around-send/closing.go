// A mutex guards every use of the stream, the sends and the close; the last one to
// return closes. It is held while the reader keeps a sender waiting.
package closing

import "sync"

type stream struct {
	mu      sync.Mutex
	out     chan int
	running int
}

func (s *stream) emit(v int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.out <- v
}

func (s *stream) leave() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.running--
	if s.running == 0 {
		close(s.out)
	}
}

// Collect joins what the producers emit.
func Collect(producers []func(emit func(int))) <-chan int {
	s := &stream{out: make(chan int), running: len(producers)}
	if s.running == 0 {
		close(s.out)
	}
	for _, produce := range producers {
		go func() {
			defer s.leave()
			produce(s.emit)
		}()
	}
	return s.out
}
