// Approach: a reader puts one job at a time on a table guarded by a mutex; workers
// and reader wait for each other on a sync.Cond, which the end of ctx wakes too.

package workerpool

import (
	"context"
	"sync"
)

type table[In any] struct {
	mu      sync.Mutex
	changed *sync.Cond
	job     In
	full    bool
	closed  bool
}

func (t *table[In]) put(job In) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	for t.full && !t.closed {
		t.changed.Wait()
	}
	if t.closed {
		return false
	}
	t.job, t.full = job, true
	t.changed.Broadcast()
	return true
}

func (t *table[In]) take(ctx context.Context) (job In, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for !t.full && !t.closed {
		t.changed.Wait()
	}
	if !t.full || ctx.Err() != nil {
		return job, false
	}
	job, t.full = t.job, false
	t.changed.Broadcast()
	return job, true
}

func (t *table[In]) close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
	t.changed.Broadcast()
}

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	t := &table[In]{}
	t.changed = sync.NewCond(&t.mu)
	out := make(chan Out)

	var wg sync.WaitGroup
	wg.Go(func() {
		defer t.close()
		for {
			select {
			case <-ctx.Done():
				return
			case job, ok := <-jobs:
				if !ok || !t.put(job) {
					return
				}
			}
		}
	})
	for range workers {
		wg.Go(func() {
			for {
				job, ok := t.take(ctx)
				if !ok {
					return
				}
				select {
				case out <- do(job):
				case <-ctx.Done():
					return
				}
			}
		})
	}

	stopWaking := context.AfterFunc(ctx, t.close)
	go func() {
		wg.Wait()
		stopWaking()
		close(out)
	}()
	return out
}
