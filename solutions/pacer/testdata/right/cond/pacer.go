// Approach: a mutex guards what is known, a condition variable tells of changes: one
// goroutine brings an item whenever there is room for one, another one passes it on when
// the door is free. Timers and the end of ctx only change what is known.
package pacer

import (
	"context"
	"sync"
	"time"
)

type door[T any] struct {
	mu      sync.Mutex
	changed *sync.Cond
	item    *T
	shut    bool // an item has just come out
	ended   bool // there will be no more items
	over    bool // ctx has ended
	timer   *time.Timer
}

func (d *door[T]) change(f func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	f()
	d.changed.Broadcast()
}

// bring takes items out of in, one after the other, each when the one before is out.
func (d *door[T]) bring(in <-chan T, gone <-chan struct{}) {
	for {
		select {
		case <-gone:
			return
		case item, ok := <-in:
			if !ok {
				d.change(func() { d.ended = true })
				return
			}
			d.change(func() { d.item = &item })
			d.mu.Lock()
			for d.item != nil && !d.over {
				d.changed.Wait()
			}
			over := d.over
			d.mu.Unlock()
			if over {
				return
			}
		}
	}
}

func (d *door[T]) passOn(out chan<- T, every time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for {
		for !d.over && !(d.item == nil && d.ended) && (d.item == nil || d.shut) {
			d.changed.Wait()
		}
		if d.over || d.item == nil {
			return
		}
		out <- *d.item
		d.item, d.shut = nil, true
		d.timer = time.AfterFunc(every, func() { d.change(func() { d.shut = false }) })
		d.changed.Broadcast()
	}
}

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	d := &door[T]{}
	d.changed = sync.NewCond(&d.mu)
	out := make(chan T, 1)
	gone := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		close(gone)
		d.change(func() { d.over = true })
	})
	var bringing sync.WaitGroup
	bringing.Add(1)
	go func() {
		defer bringing.Done()
		d.bring(in, gone)
	}()
	go func() {
		defer close(out)
		d.passOn(out, every)
		bringing.Wait()
		stop()
		if d.timer != nil {
			d.timer.Stop()
		}
	}()
	return out
}
