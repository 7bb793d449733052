package multiplex_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/multiplex"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// holding is an input that holds values already and stays open.
func holding[T any](values ...T) chan T {
	in := make(chan T, len(values))
	for _, v := range values {
		in <- v
	}
	return in
}

// closed is an input that holds values already and is closed behind them.
func closed[T any](values ...T) <-chan T {
	in := holding(values...)
	close(in)
	return in
}

// every is an input that gets one value after each gap and is closed with the last.
// Its sender never waits for a reader.
func every(gap time.Duration, values ...int) <-chan int {
	in := make(chan int, len(values))
	go func() {
		defer close(in)
		for _, v := range values {
			time.Sleep(gap)
			in <- v
		}
	}()
	return in
}

// read receives until out is closed. It gives up after more values than there can
// be, so that an answer that invents values fails and does not run for ever.
func read[T any](out <-chan T, atMost int) []T {
	var got []T
	for v := range out {
		got = append(got, v)
		if len(got) > atMost {
			break
		}
	}
	return got
}

// tagged says which input a value came from and where it stood in it.
type tagged struct{ in, at int }

func TestCorrectness(t *testing.T) {
	// rule 2
	kata.Bubble(t, "every value of every input arrives once", func(t *kata.T) {
		rnd := t.Rand()
		var ins []<-chan int
		var want []int
		for range 8 {
			var values []int
			for range rnd.IntN(10) {
				values = append(values, 1+rnd.IntN(1000))
			}
			want = append(want, values...)
			ins = append(ins, closed(values...))
		}
		got := read(multiplex.Merge(context.Background(), ins...), len(want))
		require.ElementsMatch(t, want, got, "each value of each input comes out of the stream exactly once")
	})

	// rules 2, 3
	kata.Bubble(t, "the values of one input keep their order", func(t *kata.T) {
		const inputs, each = 4, 20
		var ins []<-chan tagged
		for i := range inputs {
			in := make(chan tagged, each)
			for at := range each {
				in <- tagged{in: i, at: at}
			}
			close(in)
			ins = append(ins, in)
		}
		var got [inputs][]int
		for _, v := range read(multiplex.Merge(context.Background(), ins...), inputs*each) {
			got[v.in] = append(got[v.in], v.at)
		}
		for _, order := range got {
			require.Len(t, order, each, "each value of each input comes out of the stream exactly once")
			require.IsIncreasing(t, order, "the values of one input come in the order in which it carried them")
		}
	})

	// rules 2, 3
	kata.Bubble(t, "unbuffered inputs are merged as well", func(t *kata.T) {
		giveUp := make(chan struct{})
		defer close(giveUp)
		in := make(chan int)
		go func() {
			defer close(in)
			for v := range 5 {
				select {
				case in <- v:
				case <-giveUp:
					return
				}
			}
		}()
		got := read(multiplex.Merge(context.Background(), in, closed[int]()), 5)
		require.Equal(t, []int{0, 1, 2, 3, 4}, got, "each value of each input comes out of the stream exactly once, in order")
	})

	// rule 2
	kata.Bubble(t, "zero values are values, and a closed input adds none", func(t *kata.T) {
		got := read(multiplex.Merge(context.Background(), closed(0, 7, 0), closed[int](), closed(0)), 4)
		require.ElementsMatch(t, []int{0, 7, 0, 0}, got, "zeros that were sent arrive, and a closed input gives no more values")
	})

	// rules 2, 4
	kata.Bubble(t, "an input that closes early leaves the others alone", func(t *kata.T) {
		got := read(multiplex.Merge(context.Background(), closed(1), every(10*time.Millisecond, 2, 3), closed[int]()), 3)
		require.ElementsMatch(t, []int{1, 2, 3}, got, "the other inputs are still read after one has been closed")
	})

	// rule 2
	kata.Bubble(t, "a reader that comes late loses nothing", func(t *kata.T) {
		out := multiplex.Merge(context.Background(), closed(1, 2, 3), closed(4, 5), closed(6))
		time.Sleep(20 * time.Millisecond)
		require.ElementsMatch(t, []int{1, 2, 3, 4, 5, 6}, read(out, 6), "a value waits for the reader and is never dropped while ctx goes on")
	})

	// rule 6
	kata.Bubble(t, "nil inputs are ignored", func(t *kata.T) {
		got := read(multiplex.Merge(context.Background(), nil, closed(1, 2), nil), 2)
		assert.Equal(t, []int{1, 2}, got, "a nil input neither gives values nor keeps the stream open")
		assert.Empty(t, read(multiplex.Merge[int](context.Background(), nil, nil), 0), "with nil inputs only, the stream is closed from the start")
	})

	// rule 6
	kata.Bubble(t, "without inputs the stream is closed", func(t *kata.T) {
		require.Empty(t, read(multiplex.Merge[int](context.Background()), 0), "without inputs, the stream is closed from the start")
	})

	// rules 5, 7
	kata.Bubble(t, "the stream is closed when ctx ends, though inputs are open and silent", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		out := multiplex.Merge(ctx, make(chan int), make(chan int), nil, closed[int]())
		time.Sleep(10 * time.Millisecond)
		select {
		case <-out:
			assert.Fail(t, "the stream is open and silent while inputs are open and silent and ctx goes on")
		default:
		}
		cancel()
		require.Empty(t, read(out, 0), "when ctx has ended the stream is closed, and nothing is invented")
	})

	// rule 7
	kata.Bubble(t, "the stream is closed when the deadline of ctx passes", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
		defer cancel()
		require.Empty(t, read(multiplex.Merge(ctx, make(chan int)), 0), "when ctx has ended the stream is closed, and nothing is invented")
	})

	// rule 7
	kata.Bubble(t, "the stream is closed when ctx ends while values wait", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		out := multiplex.Merge[int](ctx, holding(1, 2, 3, 4, 5), holding[int]())
		first := <-out
		cancel()
		rest := read(out, 4)
		assert.Equal(t, 1, first, "the values of one input come in the order in which it carried them")
		assert.LessOrEqual(t, len(rest), 4, "each value comes out of the stream at most once")
		if len(rest) > 1 {
			assert.IsIncreasing(t, rest, "values that still arrive after ctx has ended keep their order")
		}
	})
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "no goroutine is left when all inputs have been closed", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		read(multiplex.Merge(ctx, closed(1, 2), every(10*time.Millisecond, 3), nil), 3)
	})

	// rule 8
	kata.Bubble(t, "no goroutine is left when ctx has ended and inputs stay silent", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		out := multiplex.Merge(ctx, closed(1), make(chan int), make(chan int))
		<-out
		cancel()
		read(out, 0)
	})

	// rule 8
	kata.Bubble(t, "no goroutine is left when ctx has ended and nobody reads any more", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		out := multiplex.Merge[int](ctx, holding(1, 2, 3), holding(4, 5, 6), closed(7, 8, 9))
		<-out
		time.Sleep(10 * time.Millisecond)
		cancel()
	})
}

func TestRaces(t *testing.T) {
	// rules 2, 3
	kata.Bubble(t, "many inputs at once share nothing unguarded", func(t *kata.T) {
		const inputs, each = 60, 10
		giveUp := make(chan struct{})
		defer close(giveUp)
		var ins []<-chan *tagged
		for i := range inputs {
			in := make(chan *tagged)
			ins = append(ins, in)
			go func() {
				defer close(in)
				for at := range each {
					v := &tagged{}
					v.in, v.at = i, at // the reader of the stream reads them without a lock
					select {
					case in <- v:
					case <-giveUp:
						return
					}
				}
			}()
		}
		var got [inputs][]int
		for _, v := range read(multiplex.Merge(context.Background(), ins...), inputs*each) {
			require.NotNil(t, v, "a closed input gives no more values")
			got[v.in] = append(got[v.in], v.at)
		}
		for _, order := range got {
			require.Len(t, order, each, "each value of each input comes out of the stream exactly once")
			require.IsIncreasing(t, order, "the values of one input come in the order in which it carried them")
		}
	})

	// rule 7
	kata.Bubble(t, "many inputs that are cancelled at once share nothing unguarded", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		var ins []<-chan int
		for i := range 60 {
			ins = append(ins, closed(i, i, i))
		}
		out := multiplex.Merge(ctx, ins...)
		for range 30 {
			<-out
		}
		cancel()
		require.LessOrEqual(t, len(read(out, 150)), 150, "each value comes out of the stream at most once")
	})
}

func TestTiming(t *testing.T) {
	// rule 1
	kata.Bubble(t, "Merge itself does not wait", func(t *kata.T) {
		start := time.Now()
		out := multiplex.Merge(context.Background(), every(100*time.Millisecond, 1))
		took := time.Since(start)
		read(out, 1)
		t.Took("Merge itself", took, 0)
	})

	// rule 4
	kata.Bubble(t, "a silent input holds nobody up", func(t *kata.T) {
		start := time.Now()
		out := multiplex.Merge(context.Background(),
			every(5*time.Second, 9), every(20*time.Millisecond, 1, 2, 3), every(5*time.Second, 9))
		for i := range 3 {
			<-out
			t.Took("the way to each of three values, 20ms apart, beside silent inputs", time.Since(start), time.Duration(i+1)*20*time.Millisecond)
		}
		read(out, 2)
	})

	// rule 5
	kata.Bubble(t, "the stream is closed as soon as the last input is", func(t *kata.T) {
		slow := make(chan int)
		time.AfterFunc(33_300*time.Microsecond, func() { close(slow) })
		start := time.Now()
		read(multiplex.Merge(context.Background(), slow, every(10*time.Millisecond, 1, 2)), 2)
		t.Took("the stream whose last input closes after 33.3ms", time.Since(start), 33_300*time.Microsecond)
	})

	// rule 7
	kata.Bubble(t, "the stream is closed as soon as ctx ends", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(context.Background(), 33_300*time.Microsecond)
		defer cancel()
		start := time.Now()
		read(multiplex.Merge(ctx, make(chan int), every(10*time.Millisecond, 1), make(chan int)), 1)
		t.Took("the stream whose ctx ends after 33.3ms", time.Since(start), 33_300*time.Microsecond)
	})
}
