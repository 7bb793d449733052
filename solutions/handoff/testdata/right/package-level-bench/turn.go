package handoff

import "sync"

var (
	mu      sync.Mutex
	playing int
)

func enter() {
	mu.Lock()
	defer mu.Unlock()
	playing++
}

func leave(out chan<- int) {
	mu.Lock()
	defer mu.Unlock()
	playing--
	close(out)
}

// turn plays one ball and tells whether there may be another one.
func turn(last int, in <-chan int, out chan<- int, hit func(int)) bool {
	ball, open := <-in
	if !open {
		return false
	}
	done := make(chan struct{})
	go func() {
		hit(ball)
		close(done)
	}()
	<-done
	if ball == last {
		return false
	}
	out <- ball + 1
	return true
}
