// Approach: a metronome of one's own: a goroutine that sleeps from multiple to multiple
// and leaves a token in a place for one. It is told to stop, and waited for.
package ticker

import (
	"context"
	"sync"
	"time"
)

type metronome struct {
	beat chan struct{}
	quit chan struct{}
	gone sync.WaitGroup
}

func start(every time.Duration) *metronome {
	m := &metronome{beat: make(chan struct{}, 1), quit: make(chan struct{})}
	next := time.Now()
	m.gone.Add(1)
	go func() {
		defer m.gone.Done()
		for {
			next = next.Add(every)
			select {
			case <-m.quit:
				return
			case <-time.After(time.Until(next)):
			}
			select {
			case m.beat <- struct{}{}:
			default: // the last one has not been taken yet
			}
		}
	}()
	return m
}

func (m *metronome) stop() {
	close(m.quit)
	m.gone.Wait()
}

func Sample(ctx context.Context, every time.Duration, n int, read func() int) (values []int) {
	m := start(every)
	defer m.stop()
	for len(values) < n {
		select {
		case <-m.beat:
			values = append(values, read())
		case <-ctx.Done():
			return values
		}
	}
	return values
}
