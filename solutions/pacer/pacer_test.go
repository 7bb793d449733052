package pacer_test

import (
	"context"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/pacer"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

var background = context.Background()

// waiting is an input in which items are waiting, and which stays open.
func waiting[T any](items ...T) chan T {
	in := make(chan T, len(items))
	for _, item := range items {
		in <- item
	}
	return in
}

// closed is an input in which items are waiting, and which is closed behind them.
func closed[T any](items ...T) <-chan T {
	in := waiting(items...)
	close(in)
	return in
}

// upTo is 0, 1, … n-1.
func upTo(n int) []int {
	numbers := make([]int, n)
	for i := range numbers {
		numbers[i] = i
	}
	return numbers
}

// arriving is an input in which the items 0, 1, 2… arrive at the given times from now
// on, in rising order. Nobody has to take them. After the last one it is closed.
func arriving(times ...time.Duration) <-chan int {
	in := make(chan int, len(times))
	began := time.Now()
	go func() {
		defer close(in)
		for i, at := range times {
			time.Sleep(at - time.Since(began))
			in <- i
		}
	}()
	return in
}

// read receives until out is closed. It gives up when there are more items than there
// can be, so that an answer that invents items fails and does not run for ever.
func read[T any](out <-chan T, atMost int) []T {
	var got []T
	for item := range out {
		got = append(got, item)
		if len(got) > atMost {
			break
		}
	}
	return got
}

// notMore requires that those items came out which may have by the end of ctx. An item
// that is late may be missing: that counts in the Timing row.
func notMore(t require.TestingT, got []int, most int, message string) {
	require.LessOrEqual(t, len(got), most, message)
	require.Equal(t, upTo(len(got)), append([]int{}, got...), eachOnce)
}

const (
	eachOnce = "each item comes out exactly once, in the order in which it was sent"
	noMore   = "when ctx ends, no item comes out any more"
)

func TestCorrectness(t *testing.T) {
	// rule 2
	kata.Bubble(t, "each item comes out once, in order", func(t *kata.T) {
		rnd := t.Rand()
		var items []int
		for range 5 + rnd.IntN(30) {
			items = append(items, rnd.IntN(1000))
		}
		require.Equal(t, items, read(pacer.Pace(background, closed(items...), 10*ms), len(items)), eachOnce)

		words := []string{"", "a", "a", "", "b", ""}
		require.Equal(t, words, read(pacer.Pace(background, closed(words...), time.Second), len(words)), eachOnce)
	})

	// rule 2
	kata.Bubble(t, "items that come now and then come out as well", func(t *kata.T) {
		in := arriving(5*ms, 6*ms, 7*ms, 70*ms, 80*ms, 81*ms, 200*ms)
		require.Equal(t, upTo(7), read(pacer.Pace(background, in, 10*ms), 7), eachOnce)
	})

	// rules 1, 2
	kata.Bubble(t, "Pace returns before the first item has come", func(t *kata.T) {
		in := make(chan string, 1)
		out := pacer.Pace(background, in, 10*ms)
		in <- "late"
		close(in)
		require.Equal(t, []string{"late"}, read(out, 1), eachOnce)
	})

	// rules 2, 4
	kata.Bubble(t, "an item does not wait for the one after it", func(t *kata.T) {
		in := make(chan int)
		out := pacer.Pace(background, in, 10*ms)
		for i := range 5 {
			in <- i
			got, open := <-out
			require.True(t, open, "the output stays open as long as in is open")
			require.Equal(t, i, got, "an item comes out before the next one is there")
		}
		close(in)
		require.Empty(t, read(out, 0), "when in is closed, the output is closed after the last item")
	})

	// rule 3
	kata.Bubble(t, "items that come together do not come out together", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(background, 95*ms)
		defer cancel()
		got := read(pacer.Pace(ctx, waiting(upTo(100)...), 10*ms), 100)
		require.LessOrEqual(t, len(got), 10, "in 95ms, with 10ms between two items, at most ten come out")
	})

	// rule 3
	kata.Bubble(t, "a pause saves nothing up", func(t *kata.T) {
		in := make(chan int, 100)
		for i := range 3 {
			in <- i
		}
		time.AfterFunc(time.Second, func() {
			for i := range 80 {
				in <- i
			}
		})
		ctx, cancel := context.WithTimeout(background, time.Second+95*ms)
		defer cancel()
		got := read(pacer.Pace(ctx, in, 10*ms), 100)
		// Ten, and one more: whoever is a little too early fails in the Timing row.
		require.LessOrEqual(t, len(got), 3+11, "in 95ms after a pause, with 10ms between two items, no more come out than at any other time")
	})

	// rule 5
	kata.Bubble(t, "items stay in their channel until it is their turn", func(t *kata.T) {
		const n = 30
		ctx, cancel := context.WithTimeout(background, 65*ms)
		defer cancel()
		in := waiting(upTo(n)...)
		got := 0
		for range pacer.Pace(ctx, in, 10*ms) {
			got++
			t.Settle()
			require.LessOrEqual(t, n-len(in)-got, 1, "besides what has come out, at most one item has been taken out of in")
		}
	})

	// rules 5, 7
	kata.Bubble(t, "what was not taken when ctx ends is still there", func(t *kata.T) {
		for _, after := range []time.Duration{5 * ms, 37 * ms, 142 * ms} {
			const n = 30
			ctx, cancel := context.WithTimeout(background, after)
			in := waiting(upTo(n)...)
			got := read(pacer.Pace(ctx, in, 10*ms), n)
			cancel()
			time.Sleep(time.Second)
			notMore(t, got, int(1+after/(10*ms)), noMore)
			require.GreaterOrEqual(t, len(got)+len(in), n-1, "when ctx ends, one item may be lost, and the others stay in their channel")
		}
	})

	// rule 6
	kata.Bubble(t, "the output closes when in is closed", func(t *kata.T) {
		require.Equal(t, []int{0}, read(pacer.Pace(background, closed(0), time.Hour), 1), eachOnce)
		require.Empty(t, read(pacer.Pace(background, closed[int](), 10*ms), 0), "without items, nothing comes out")
		require.Equal(t, []int{7, 8}, read(pacer.Pace(background, closed(7, 8), time.Hour), 2), eachOnce)

		in := waiting(1, 2)
		time.AfterFunc(time.Second, func() { close(in) })
		require.Equal(t, []int{1, 2}, read(pacer.Pace(background, in, 10*ms), 2), eachOnce)
	})

	// rule 7
	kata.Bubble(t, "the output closes when ctx ends and no item comes", func(t *kata.T) {
		ctx, cancel := context.WithCancel(background)
		time.AfterFunc(50*ms, cancel)
		require.Empty(t, read(pacer.Pace(ctx, make(chan int), 10*ms), 0), "without items, nothing comes out")

		ctx, cancel = context.WithTimeout(background, 50*ms)
		defer cancel()
		require.Equal(t, []int{1, 2}, read(pacer.Pace(ctx, waiting(1, 2), 10*ms), 2), eachOnce)
	})

	// rule 7
	kata.Bubble(t, "an item that has to wait does not come out when ctx ends", func(t *kata.T) {
		for range 5 {
			ctx, cancel := context.WithCancel(background)
			time.AfterFunc(25*ms, cancel)
			notMore(t, read(pacer.Pace(ctx, waiting(upTo(50)...), 10*ms), 50), 3, noMore)

			ctx, cancel = context.WithTimeout(background, 25*ms)
			notMore(t, read(pacer.Pace(ctx, closed(upTo(50)...), 10*ms), 50), 3, noMore)
			cancel()

			ctx, cancel = context.WithCancel(background)
			time.AfterFunc(time.Minute, cancel)
			notMore(t, read(pacer.Pace(ctx, waiting(0, 1), time.Hour), 2), 1, noMore)
		}
	})

	// rule 7
	kata.Bubble(t, "an item at the very end of ctx may come out or not", func(t *kata.T) {
		for range 5 {
			ctx, cancel := context.WithTimeout(background, 20*ms)
			got := read(pacer.Pace(ctx, waiting(upTo(50)...), 10*ms), 50)
			cancel()
			notMore(t, got, 3, "an item whose time comes when ctx ends may still come out or not, and no later one")
		}
	})

	// rules 2, 7
	kata.Bubble(t, "a ctx that ends later changes nothing", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(background, time.Second)
		defer cancel()
		require.Equal(t, upTo(5), read(pacer.Pace(ctx, closed(upTo(5)...), 10*ms), 5), eachOnce)
		require.NoError(t, ctx.Err(), "the output does not wait for the end of ctx when the last item has come out")
	})

	// rules 2, 3, 8
	kata.Bubble(t, "many at once have a pace of their own", func(t *kata.T) {
		var all sync.WaitGroup
		for i := range 10 {
			all.Go(func() {
				every := time.Duration(1+i) * 10 * ms
				ctx, cancel := context.WithTimeout(background, 10*every)
				defer cancel()
				items := []int{i, 10 * i, 100 * i}
				assert.Equal(t, items, read(pacer.Pace(ctx, closed(items...), every), 3), "each Pace lets its own items through, at its own pace")
			})
		}
		all.Wait()
	})
}

func TestLeaks(t *testing.T) {
	// rule 9
	kata.Bubble(t, "nothing is left after the last item", func(t *kata.T) {
		require.Equal(t, upTo(3), read(pacer.Pace(background, closed(upTo(3)...), 10*ms), 3), eachOnce)
		require.Equal(t, upTo(2), read(pacer.Pace(background, closed(upTo(2)...), 10*time.Hour), 2), eachOnce)
	})

	// rule 9
	kata.Bubble(t, "nothing is left when no item has come", func(t *kata.T) {
		require.Empty(t, read(pacer.Pace(background, closed[int](), 10*time.Hour), 0), "without items, nothing comes out")
	})

	// rule 9
	kata.Bubble(t, "nothing is left when ctx has ended and no item comes", func(t *kata.T) {
		ctx, cancel := context.WithCancel(background)
		time.AfterFunc(50*ms, cancel)
		require.Equal(t, upTo(2), read(pacer.Pace(ctx, waiting(upTo(2)...), 10*ms), 2), eachOnce)
	})

	// rule 9
	kata.Bubble(t, "nothing is left when ctx has ended while an item waited", func(t *kata.T) {
		ctx, cancel := context.WithCancel(background)
		time.AfterFunc(25*ms, cancel)
		notMore(t, read(pacer.Pace(ctx, waiting(upTo(10)...), 10*ms), 10), 3, noMore)

		ctx, cancel = context.WithCancel(background)
		time.AfterFunc(25*ms, cancel)
		notMore(t, read(pacer.Pace(ctx, waiting(upTo(10)...), 10*time.Hour), 10), 1, noMore)
	})

	// rule 9
	kata.Bubble(t, "nobody waits for a ctx that lives on", func(t *kata.T) {
		ctx, cancel := context.WithCancel(background)
		defer time.AfterFunc(10*time.Hour, cancel).Stop()
		require.Equal(t, upTo(3), read(pacer.Pace(ctx, closed(upTo(3)...), 10*ms), 3), eachOnce)
	})
}

func TestRaces(t *testing.T) {
	// rule 8
	kata.Bubble(t, "many at once share nothing unguarded", func(t *kata.T) {
		got := make([][]int, 40)
		var all sync.WaitGroup
		for i := range got {
			all.Go(func() {
				got[i] = read(pacer.Pace(background, arriving(0, 0, 25*ms, 26*ms), 10*ms), 4)
			})
		}
		all.Wait()
		for i := range got {
			assert.Equal(t, upTo(4), got[i], eachOnce)
		}
	})

	// rules 7, 8
	kata.Bubble(t, "the end of ctx shares nothing unguarded", func(t *kata.T) {
		got := make([][]int, 40)
		var all sync.WaitGroup
		for i := range got {
			all.Go(func() {
				ctx, cancel := context.WithTimeout(background, time.Duration(15+10*(i%3))*ms)
				defer cancel()
				got[i] = read(pacer.Pace(ctx, waiting(upTo(10)...), 10*ms), 10)
			})
		}
		all.Wait()
		for i := range got {
			notMore(t, got[i], 2+i%3, noMore)
		}
	})

	// rule 2
	kata.Bubble(t, "an item comes out as it went in", func(t *kata.T) {
		type parcel struct{ content int }
		in := make(chan *parcel)
		go func() {
			defer close(in)
			for i := range 10 {
				p := new(parcel)
				p.content = i
				in <- p
			}
		}()
		sum := 0
		for p := range pacer.Pace(background, in, 10*ms) {
			if p == nil {
				break // an answer that invents items
			}
			sum += p.content
		}
		assert.Equal(t, 45, sum, "what was written before an item was sent is seen by who receives it")
	})
}

// outAt starts a Pace, and tells how long after that each item came out and the output
// was closed. It gives up when there are more items than there can be.
func outAt(ctx context.Context, in <-chan int, every time.Duration, items int) (at []time.Duration, end time.Duration) {
	began := time.Now()
	for range pacer.Pace(ctx, in, every) {
		at = append(at, time.Since(began))
		if len(at) > items {
			break
		}
	}
	return at, time.Since(began)
}

// allAt takes the items one by one, and leaves it at the first that is not on time.
func allAt(t *kata.T, what string, got, want []time.Duration) {
	for i := range min(len(got), len(want)) {
		t.Took(what, got[i], want[i])
		if got[i].Round(ms) != want[i] {
			return
		}
	}
	require.Len(t, got, len(want), eachOnce)
}

// paced is when items that arrive at such times have to come out.
func paced(arrivals []time.Duration, every time.Duration) []time.Duration {
	out := slices.Clone(arrivals)
	for i := 1; i < len(out); i++ {
		out[i] = max(out[i], out[i-1]+every)
	}
	return out
}

func TestTiming(t *testing.T) {
	// rules 3, 4
	kata.Bubble(t, "items that are there come out one every period", func(t *kata.T) {
		at, _ := outAt(background, closed(upTo(5)...), 30*ms, 5)
		allAt(t, "the way out for each of five items that are there from the start, 30ms apart,", at, []time.Duration{0, 30 * ms, 60 * ms, 90 * ms, 120 * ms})
	})

	// rules 3, 4
	kata.Bubble(t, "items whose sender waits come out one every period", func(t *kata.T) {
		in := make(chan int)
		go func() {
			defer close(in)
			for i := range 5 {
				in <- i
			}
		}()
		at, _ := outAt(background, in, 30*ms, 5)
		allAt(t, "the way out for each of five items whose sender is always ready, 30ms apart,", at, []time.Duration{0, 30 * ms, 60 * ms, 90 * ms, 120 * ms})
	})

	// rule 4
	kata.Bubble(t, "the first item comes out when it arrives", func(t *kata.T) {
		for _, first := range []time.Duration{0, 7 * ms, 30 * ms, 95 * ms} {
			at, _ := outAt(background, arriving(first, first), 30*ms, 2)
			allAt(t, "the way out for two items that come together after "+first.String()+", 30ms apart,", at, []time.Duration{first, first + 30*ms})
		}
	})

	// rule 4
	kata.Bubble(t, "items that come slowly come out when they arrive", func(t *kata.T) {
		arrivals := []time.Duration{3 * ms, 34 * ms, 70 * ms, 101 * ms, 300 * ms}
		at, _ := outAt(background, arriving(arrivals...), 30*ms, 5)
		allAt(t, "the way out for each of five items that come more than 30ms apart", at, arrivals)
	})

	// rules 3, 4
	kata.Bubble(t, "after a pause nothing is saved up", func(t *kata.T) {
		arrivals := []time.Duration{0, 0, 99 * ms, 99 * ms, 101 * ms, 217 * ms, 218 * ms}
		at, _ := outAt(background, arriving(arrivals...), 10*ms, 7)
		allAt(t, "the way out for each of seven items with two pauses, 10ms apart,", at,
			[]time.Duration{0, 10 * ms, 99 * ms, 109 * ms, 119 * ms, 217 * ms, 227 * ms})
	})

	// rules 3, 4
	kata.Bubble(t, "items that come at any time come out as early as they may", func(t *kata.T) {
		rnd := t.Rand()
		for range 3 {
			every := time.Duration(5+rnd.IntN(30)) * ms
			var arrivals []time.Duration
			var now time.Duration
			for range 20 {
				if rnd.IntN(3) > 0 {
					now += time.Duration(rnd.IntN(40)) * ms
				}
				arrivals = append(arrivals, now)
			}
			at, _ := outAt(background, arriving(arrivals...), every, 20)
			allAt(t, "the way out for each of twenty items, "+every.String()+" apart,", at, paced(arrivals, every))
		}
	})

	// rule 6
	kata.Bubble(t, "the output closes soon after the last item", func(t *kata.T) {
		_, end := outAt(background, closed[int](), 30*ms, 0)
		t.Took("the close when in is closed and empty", end, 0)

		_, end = outAt(background, closed(upTo(3)...), 30*ms, 3)
		t.TookBetween("the close after three items, 30ms apart, behind which in is closed", end, 60*ms, 90*ms)

		in := waiting(1)
		time.AfterFunc(70*ms, func() { close(in) })
		_, end = outAt(background, in, 30*ms, 1)
		t.Took("the close when in is closed 70ms after the last item", end, 70*ms)

		in = make(chan int)
		time.AfterFunc(70*ms, func() { close(in) })
		_, end = outAt(background, in, 30*ms, 0)
		t.Took("the close when in is closed after 70ms without an item", end, 70*ms)
	})

	// rule 7
	kata.Bubble(t, "the output closes at the moment when ctx ends", func(t *kata.T) {
		ctx, cancel := context.WithCancel(background)
		time.AfterFunc(45*ms, cancel)
		_, end := outAt(ctx, make(chan int), 30*ms, 0)
		t.Took("the close when ctx ends after 45ms and no item comes", end, 45*ms)

		ctx, cancel = context.WithTimeout(background, 45*ms)
		_, end = outAt(ctx, waiting(upTo(10)...), 30*ms, 10)
		cancel()
		t.Took("the close when ctx ends after 45ms while an item waits", end, 45*ms)

		ctx, cancel = context.WithCancel(background)
		time.AfterFunc(45*ms, cancel)
		_, end = outAt(ctx, closed(upTo(10)...), time.Hour, 10)
		t.Took("the close when ctx ends after 45ms while an item waits for an hour", end, 45*ms)

		ctx, cancel = context.WithCancel(background)
		time.AfterFunc(45*ms, cancel)
		_, end = outAt(ctx, waiting(1), time.Hour, 1)
		t.Took("the close when ctx ends after 45ms, less than every after the only item", end, 45*ms)
	})

	// rule 1
	kata.Bubble(t, "Pace itself takes no time", func(t *kata.T) {
		start := time.Now()
		out := pacer.Pace(background, arriving(50*ms), 30*ms)
		t.Took("Pace, when the first item comes after 50ms,", time.Since(start), 0)
		read(out, 1)
	})
}
