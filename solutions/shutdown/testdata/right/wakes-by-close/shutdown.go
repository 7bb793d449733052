// Approach: workers wait for a channel that is closed at each change and replaced by a new one. A context
// carries the news of the close; the pool has a file of its own for its queue.
package shutdown

import (
	"context"
	"errors"
	"sync/atomic"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	queue   *queue
	ctx     context.Context
	cancel  context.CancelFunc
	left    atomic.Int64
	allGone chan struct{}
}

func New(workers int) *Pool {
	p := &Pool{queue: newQueue(), allGone: make(chan struct{})}
	p.ctx, p.cancel = context.WithCancel(context.Background())
	p.left.Store(int64(workers))
	for range workers {
		go func() {
			for p.step() {
			}
			if p.left.Add(-1) == 0 {
				close(p.allGone)
			}
		}()
	}
	return p
}

// step does a job, or waits for one. It returns false when there will be none.
func (p *Pool) step() bool {
	job, changed := p.queue.take()
	if job != nil {
		job()
		return true
	}
	select {
	case <-changed:
		return true
	case <-p.ctx.Done():
		return p.queue.len() > 0
	}
}

func (p *Pool) Submit(job func()) error {
	if !p.queue.put(job) {
		return ErrClosed
	}
	return nil
}

func (p *Pool) Close() {
	p.queue.close()
	p.cancel()
	<-p.allGone
}
