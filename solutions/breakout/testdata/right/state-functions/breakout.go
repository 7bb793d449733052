// Approach: a machine whose states are functions that return the next one.
package breakout

import "context"

// consumer is a small machine.
type consumer struct {
	ctx    context.Context
	in     <-chan int
	sum, n int
}

// state does something, and says what comes next. nil is the end.
type state func(c *consumer) state

// Consume lets the machine run until it stands still.
func Consume(ctx context.Context, in <-chan int) (sum, n int) {
	c := &consumer{ctx: ctx, in: in}
	for next := state(waiting); next != nil; {
		next = next(c)
	}
	return c.sum, c.n
}

func waiting(c *consumer) state {
	select {
	case <-c.ctx.Done():
		return nil
	case v, ok := <-c.in:
		if !ok {
			return nil
		}
		return adding(v)
	}
}

func adding(v int) state {
	return func(c *consumer) state {
		c.sum += v
		c.n++
		return waiting
	}
}
