// want: passed
//
// Cond guarded state, a goroutine that forwards, RWMutex held across virtual sleeps.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	var (
		rw    sync.RWMutex // held for reading while a producer runs, sleeps and all
		mu    sync.Mutex
		some  = sync.NewCond(&mu)
		queue []int
		ended bool
	)
	out := make(chan int)
	var started sync.WaitGroup
	for _, p := range producers {
		started.Add(1)
		go func() {
			rw.RLock()
			started.Done()
			defer rw.RUnlock()
			p(func(v int) {
				mu.Lock()
				queue = append(queue, v)
				mu.Unlock()
				some.Signal()
			})
		}()
	}
	started.Wait()
	go func() {
		rw.Lock()
		defer rw.Unlock()
		mu.Lock()
		ended = true
		mu.Unlock()
		some.Broadcast()
	}()
	go func() {
		defer close(out)
		mu.Lock()
		defer mu.Unlock()
		for {
			for len(queue) == 0 && !ended {
				some.Wait()
			}
			if len(queue) == 0 {
				return
			}
			v := queue[0]
			queue = queue[1:]
			mu.Unlock()
			out <- v
			mu.Lock()
		}
	}()
	return out
}
