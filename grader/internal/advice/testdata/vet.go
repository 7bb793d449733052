package launch

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

type counter struct {
	mu sync.Mutex
	n  int
}

func (c counter) value() int { // want "Each call gets a copy of the `counter`, and with it of the `sync.Mutex` inside. .*pointer instead: `.counter`"
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n
}

func worker(task func(), wg sync.WaitGroup) { // want "Each call gets a copy of the `sync.WaitGroup`. A copy counts for itself"
	defer wg.Done()
	task()
}

func copiesIt(c *counter) int {
	mine := *c // want "This makes a copy of the `counter`"
	return mine.n
}

func copiesAll(all []counter) (n int) {
	for _, c := range all { // want "This makes a copy of the `counter`"
		n += c.n
	}
	return n
}

func copiesAtomic(n *atomic.Int64) int64 {
	m := *n // want "copy of the `atomic.Int64`. What happens to a copy"
	return m.Load()
}

func thrownAway(ctx context.Context, do func(context.Context)) {
	ctx, _ = context.WithTimeout(ctx, time.Second) // want "cancel function is thrown away"
	do(ctx)
}

func notOnAllWays(ctx context.Context, do func(context.Context) error) error {
	ctx, stop := context.WithCancel(ctx) // want "on which `stop` is not called.*`defer stop..`"
	if err := do(ctx); err != nil {
		return err
	}
	stop()
	return nil
}

func unused(n int) {
	fmt.Sprintf("%d", n) // want "The result of `fmt.Sprintf` is thrown away"
}

func twice(n *int64) {
	*n = atomic.AddInt64(n, 1) // want "Write the call alone"
}

// What follows is right.

func (c *counter) add(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
	for i := range 3 {
		go func() { fmt.Println(i) }()
	}
	return ctx.Err()
}

func fresh() *counter {
	var wg sync.WaitGroup
	wg.Wait()
	return &counter{}
}
