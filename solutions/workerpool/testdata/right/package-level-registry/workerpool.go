// Approach: the free places of every pool are a semaphore in a package-level
// registry, under a lock that is held only to look them up.

package workerpool

import (
	"context"
	"sync"
)

var (
	mu     sync.Mutex
	lastID int
	places = map[int]chan struct{}{}
)

func register(workers int) (id int) {
	mu.Lock()
	defer mu.Unlock()
	lastID++
	places[lastID] = make(chan struct{}, workers)
	return lastID
}

func placesOf(id int) chan struct{} {
	mu.Lock()
	defer mu.Unlock()
	return places[id]
}

func unregister(id int) {
	mu.Lock()
	defer mu.Unlock()
	delete(places, id)
}

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	id := register(workers)

	go func() {
		var working sync.WaitGroup
		defer func() {
			working.Wait()
			unregister(id)
			close(out)
		}()
		for {
			select {
			case <-ctx.Done():
				return
			case placesOf(id) <- struct{}{}:
			}
			select {
			case <-ctx.Done():
				return
			case job, ok := <-jobs:
				if !ok {
					return
				}
				working.Go(func() {
					defer func() { <-placesOf(id) }()
					result := do(job)
					select {
					case <-ctx.Done():
					case out <- result:
					}
				})
			}
		}
	}()
	return out
}
