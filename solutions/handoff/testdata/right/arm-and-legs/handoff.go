// Approach: a beginner's three goroutines: one receives, one hits, one passes on. Each
// is the only sender on its channel and closes it, and Play waits for all of them.
package handoff

import "sync"

// Play is one player of the ring.
func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	caught := make(chan int)
	done := make(chan int)
	var wg sync.WaitGroup
	wg.Add(3)

	go func() { // the eyes
		defer wg.Done()
		defer close(caught)
		for ball := range in {
			caught <- ball
			if ball == last {
				return
			}
		}
	}()

	go func() { // the arm
		defer wg.Done()
		defer close(done)
		for ball := range caught {
			hit(ball)
			done <- ball
		}
	}()

	go func() { // the legs
		defer wg.Done()
		defer close(out)
		for ball := range done {
			if ball != last {
				out <- ball + 1
			}
		}
	}()

	wg.Wait()
}
