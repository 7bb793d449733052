// want: passed
//
// Package-level registry of pools by number, RWMutex, several files, init.
package workerpool

import (
	"context"
	"sync"
)

type pool struct {
	sync.WaitGroup
	id int
}

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	p := open()
	out := make(chan Out)
	p.Add(workers)
	for range workers {
		go func() {
			defer p.Done()
			for {
				select {
				case <-ctx.Done():
					return
				case j, ok := <-jobs:
					if !ok {
						return
					}
					r := do(j)
					select {
					case <-ctx.Done():
						return
					case out <- r:
					}
				}
			}
		}()
	}
	go func() {
		defer shut(p.id)
		defer close(out)
		p.Wait()
	}()
	return out
}
