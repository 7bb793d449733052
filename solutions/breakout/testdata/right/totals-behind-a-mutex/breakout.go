// Approach: a goroutine adds to totals that a mutex guards, and a WaitGroup tells when it has
// stopped.
package breakout

import (
	"context"
	"sync"
)

type totals struct {
	mu     sync.Mutex
	sum, n int
}

func (t *totals) add(v int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.sum += v
	t.n++
}

// Consume adds up what it receives from in until in is closed or ctx ends.
func Consume(ctx context.Context, in <-chan int) (int, int) {
	var t totals
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for {
			select {
			case v, ok := <-in:
				if !ok {
					return
				}
				t.add(v)
			case <-ctx.Done():
				return
			}
		}
	}()
	wg.Wait()
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.sum, t.n
}
