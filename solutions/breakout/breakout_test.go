package breakout_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/breakout"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestCorrectness(t *testing.T) {
	// rules 1, 2
	kata.Bubble(t, "every value until the close is included", func(t *kata.T) {
		random := t.Rand()
		for range 5 {
			values := []int{0, -7, 0}
			want := -7
			for range random.IntN(20) {
				v := random.IntN(2000) - 1000
				values = append(values, v)
				want += v
			}
			random.Shuffle(len(values), func(i, j int) { values[i], values[j] = values[j], values[i] })
			in, over := make(chan int), make(chan struct{})
			go func() {
				defer close(in)
				send(in, over, time.Millisecond, values...)
			}()
			sum, n := breakout.Consume(context.Background(), in)
			close(over)
			require.Equal(t, want, sum, "the sum includes every value that was sent before the close")
			require.Equal(t, len(values), n, "n counts every value, also 0, and does not count the close")
		}
	})

	// rule 2
	kata.Bubble(t, "values that wait in the buffer at the close are included", func(t *kata.T) {
		sum, n := breakout.Consume(context.Background(), closedWith(5, 0, 8))
		require.Equal(t, 13, sum, "the sum includes the values that were in the buffer when in was closed")
		require.Equal(t, 3, n, "n counts the values that were in the buffer when in was closed")
	})

	// rule 2
	kata.Bubble(t, "a close without any value gives nothing", func(t *kata.T) {
		sum, n := breakout.Consume(context.Background(), closedWith())
		assert.Zero(t, sum, "the close of in is no value")
		assert.Zero(t, n, "the close of in does not count")
	})

	// rules 2, 5
	kata.Bubble(t, "a pause is no end", func(t *kata.T) {
		in, over := make(chan int), make(chan struct{})
		defer close(over)
		go func() {
			defer close(in)
			send(in, over, 5*time.Second, 1, 2, 3)
		}()
		sum, n := breakout.Consume(context.Background(), in)
		require.Equal(t, 6, sum, "Consume waits for the next value, however long it takes")
		require.Equal(t, 3, n, "Consume waits for the next value, however long it takes")
	})

	// rule 3
	kata.Bubble(t, "the end of ctx ends the wait for a value that never comes", func(t *kata.T) {
		for _, values := range [][]int{{1, 2, 3, 4, 5}, {-8}, {0, 0}} {
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			in, over := make(chan int), make(chan struct{})
			go func() {
				send(in, over, time.Millisecond, values...)
				time.Sleep(time.Millisecond)
				cancel()
			}()
			sum, n := breakout.Consume(ctx, in)
			close(over)
			want := 0
			for _, v := range values {
				want += v
			}
			require.Equal(t, want, sum, "what was received before ctx ended is in the sum")
			require.Equal(t, len(values), n, "what was received before ctx ended is counted")
		}
	})

	// rule 3
	kata.Bubble(t, "ctx may end before the first value", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		go func() {
			time.Sleep(time.Second)
			cancel()
		}()
		sum, n := breakout.Consume(ctx, make(chan int))
		assert.Zero(t, sum, "nothing was received before ctx ended")
		assert.Zero(t, n, "nothing was received before ctx ended")
	})

	// rule 3
	kata.Bubble(t, "a deadline ends ctx as well", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		in := make(chan int, 2)
		in <- 20
		in <- 22
		sum, n := breakout.Consume(ctx, in)
		require.Equal(t, 42, sum, "what was received before the deadline is in the sum")
		require.Equal(t, 2, n, "what was received before the deadline is counted")
	})

	// rule 4
	kata.Bubble(t, "the sender may go on when ctx has ended", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		in, over := make(chan int), make(chan struct{})
		defer close(over)
		go func() {
			send(in, over, time.Millisecond, 1, 1, 1)
			time.Sleep(time.Millisecond)
			cancel()
			send(in, over, time.Millisecond, 1, 1) // then silence, and no close
		}()
		sum, n := breakout.Consume(ctx, in)
		require.Contains(t, []int{3, 4, 5}, n, "what was received before ctx ended is counted, and perhaps a few values more")
		require.Equal(t, n, sum, "sum and n are about the same values")
	})
}

func TestLeaks(t *testing.T) {
	// rule 7
	kata.Bubble(t, "nothing is left when in was closed", func(t *kata.T) {
		breakout.Consume(context.Background(), closedWith(1, 2, 3))
	})

	// rule 7
	kata.Bubble(t, "nothing is left when ctx has ended and in stays open", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		in, over := make(chan int), make(chan struct{})
		defer close(over)
		go func() {
			send(in, over, time.Millisecond, 1, 2, 3)
			time.Sleep(time.Millisecond)
			cancel()
		}()
		breakout.Consume(ctx, in)
	})

	// rule 7
	kata.Bubble(t, "nothing is left when ctx has ended and the sender still waits", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		in, over := make(chan int), make(chan struct{})
		defer close(over)
		go func() {
			time.Sleep(time.Millisecond)
			cancel()
			send(in, over, time.Millisecond, 1, 2, 3)
		}()
		breakout.Consume(ctx, in)
		time.Sleep(time.Second)
	})
}

// The calls of these checks share nothing, and nothing is compared before they have
// all returned: whatever orders their goroutines is the answer's doing.
func TestRaces(t *testing.T) {
	// rule 6
	kata.Bubble(t, "many calls at the same time share nothing", func(t *kata.T) {
		ins := make([]<-chan int, 60)
		for i := range ins {
			ins[i] = closedWith(i, i, i)
		}
		sums, counts := consumeTogether(ins, func(int) context.Context { return context.Background() })
		for i := range ins {
			require.Equal(t, 3*i, sums[i], "each call adds up its own values only")
			require.Equal(t, 3, counts[i], "each call counts its own values only")
		}
	})

	// rules 3, 6
	kata.Bubble(t, "nobody still adds when Consume returns at the end of ctx", func(t *kata.T) {
		ins := make([]<-chan int, 60)
		ctxs := make([]context.Context, len(ins))
		for i := range ins {
			in := make(chan int, 3) // stays open
			in <- i
			in <- i
			in <- i
			ins[i] = in
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			ctxs[i] = ctx
			go func() {
				time.Sleep(time.Millisecond)
				cancel()
			}()
		}
		sums, counts := consumeTogether(ins, func(i int) context.Context { return ctxs[i] })
		for i := range ins {
			require.Equal(t, 3*i, sums[i], "what was received before ctx ended is in the sum")
			require.Equal(t, 3, counts[i], "what was received before ctx ended is counted")
		}
	})
}

// send sends the values, waiting for pause before each. It gives up when over is
// closed.
func send(in chan<- int, over <-chan struct{}, pause time.Duration, values ...int) {
	for _, v := range values {
		time.Sleep(pause)
		select {
		case in <- v:
		case <-over:
			return
		}
	}
}

// closedWith returns a closed channel with the values in its buffer.
func closedWith(values ...int) <-chan int {
	in := make(chan int, len(values))
	for _, v := range values {
		in <- v
	}
	close(in)
	return in
}

// consumeTogether calls Consume for all channels at the same time.
func consumeTogether(ins []<-chan int, ctx func(i int) context.Context) (sums, counts []int) {
	sums, counts = make([]int, len(ins)), make([]int, len(ins))
	var wg sync.WaitGroup
	for i, in := range ins {
		wg.Go(func() { sums[i], counts[i] = breakout.Consume(ctx(i), in) })
	}
	wg.Wait()
	return sums, counts
}
