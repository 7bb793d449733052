// Approach: no channel at all. Alarms wake a condition variable: one for the next
// attempt, one for the limit, one for the end of ctx; each is stopped at the end.
package deadline

import (
	"context"
	"sync"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	var (
		mu    sync.Mutex
		bell  = sync.NewCond(&mu)
		due   bool
		ended error
	)
	end := func(why error) {
		mu.Lock()
		defer mu.Unlock()
		if ended == nil {
			ended = why
		}
		bell.Broadcast()
	}
	limit := time.AfterFunc(timeout, func() { end(context.DeadlineExceeded) })
	defer limit.Stop()
	forget := context.AfterFunc(ctx, func() { end(ctx.Err()) })
	defer forget()

	for {
		attempts++
		if ready() {
			return attempts, nil
		}
		alarm := time.AfterFunc(every, func() {
			mu.Lock()
			defer mu.Unlock()
			due = true
			bell.Broadcast()
		})
		mu.Lock()
		for !due && ended == nil {
			bell.Wait()
		}
		due = false
		err := ended
		mu.Unlock()
		if err != nil {
			alarm.Stop()
			return attempts, err
		}
	}
}
