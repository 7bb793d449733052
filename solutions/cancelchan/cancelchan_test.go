package cancelchan_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/cancelchan"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// upTo is 0, 1, … n-1.
func upTo(n int) []int {
	values := make([]int, n)
	for i := range values {
		values[i] = i
	}
	return values
}

// isClosed tells, without waiting, whether ch is closed, once the numbers in its
// buffer are taken out.
func isClosed(ch <-chan int) bool {
	for {
		select {
		case _, open := <-ch:
			if !open {
				return true
			}
		default:
			return false
		}
	}
}

func TestCorrectness(t *testing.T) {
	// rules 1, 2
	kata.Bubble(t, "a counter counts from zero without a gap", func(t *kata.T) {
		t.On("Counter.C")
		counter := cancelchan.NewCounter()
		defer counter.Stop()
		for want := range 100 {
			got, open := <-counter.C()
			require.True(t, open, "C is open until the counter is stopped")
			require.Equal(t, want, got, "C delivers 0, 1, 2, … in order, in whichever call one asks for it")
		}
	})

	// rule 2
	kata.Bubble(t, "there is one channel", func(t *kata.T) {
		t.On("Counter.C")
		counter := cancelchan.NewCounter()
		first := counter.C()
		require.True(t, first == counter.C(), "C returns the same channel in every call")
		counter.Stop()
		require.True(t, first == counter.C(), "C returns the same channel also after Stop")
	})

	// rule 2
	kata.Bubble(t, "a number waits for its reader", func(t *kata.T) {
		t.On("Counter.C")
		counter := cancelchan.NewCounter()
		defer counter.Stop()
		for want := range 10 {
			time.Sleep(time.Second)
			require.Equal(t, want, <-counter.C(), "however late the reader comes, no number is left out")
		}
	})

	// rules 3, 4
	kata.Bubble(t, "several readers share the numbers", func(t *kata.T) {
		t.On("Counter.C")
		const readers, enough = 4, 50
		counter := cancelchan.NewCounter()
		got := make([][]int, readers)
		var wg sync.WaitGroup
		for r := range readers {
			wg.Go(func() {
				for n := range counter.C() {
					got[r] = append(got[r], n)
					time.Sleep(ms)
				}
			})
		}
		time.Sleep(enough * ms / 2)
		counter.Stop()
		wg.Wait() // the close ends all loops
		var all []int
		for _, some := range got {
			require.IsNonDecreasing(t, some, "each reader sees the numbers in order")
			all = append(all, some...)
		}
		slices.Sort(all)
		require.Greater(t, len(all), enough, "C delivers a number to whoever is ready to receive")
		require.Equal(t, upTo(len(all)), all, "each number goes to exactly one reader")
	})

	// rules 4, 5
	kata.Bubble(t, "Stop needs no reader", func(t *kata.T) {
		t.On("Counter.Stop")
		counter := cancelchan.NewCounter()
		counter.Stop() // at once, while the counter may not even have begun
		require.True(t, isClosed(counter.C()), "when Stop has returned, C is closed")

		counter = cancelchan.NewCounter()
		require.Equal(t, 0, <-counter.C(), "C begins with 0")
		time.Sleep(10 * ms) // the counter waits with the next number
		counter.Stop()
		require.True(t, isClosed(counter.C()), "when Stop has returned, C is closed")
	})

	// rules 4, 5
	kata.Bubble(t, "C is closed at the moment when Stop returns", func(t *kata.T) {
		t.On("Counter.Stop")
		for range 60 {
			counter := cancelchan.NewCounter()
			t.Settle()
			counter.Stop()
			require.True(t, isClosed(counter.C()), "when Stop has returned, C is closed, and not only some time later")
		}
	})

	// rules 4, 5
	kata.Bubble(t, "a reader may stop the counter that it reads from", func(t *kata.T) {
		t.On("Counter.Stop")
		counter := cancelchan.NewCounter()
		var got []int
		for n := range counter.C() { // ends when C is closed
			got = append(got, n)
			if n == 3 {
				counter.Stop()
			}
		}
		require.GreaterOrEqual(t, len(got), 4, "the numbers up to the stop are delivered")
		require.Equal(t, upTo(len(got)), got, "what still comes after Stop comes in order and without a gap")
	})

	// rules 4, 5
	kata.Bubble(t, "Stop from elsewhere ends the reader's loop", func(t *kata.T) {
		t.On("Counter.Stop")
		counter := cancelchan.NewCounter()
		time.AfterFunc(20*ms, counter.Stop)
		var got []int
		for n := range counter.C() {
			got = append(got, n)
			time.Sleep(3 * ms)
		}
		require.Equal(t, upTo(len(got)), got, "C delivers 0, 1, 2, … in order until it is closed")
	})

	// rule 6
	kata.Bubble(t, "Stop may be called again", func(t *kata.T) {
		t.On("Counter.Stop")
		counter := cancelchan.NewCounter()
		<-counter.C()
		for range 4 {
			counter.Stop()
			require.True(t, isClosed(counter.C()), "when Stop has returned, C is closed, also in a later call")
			time.Sleep(10 * ms)
		}
	})

	// rule 6
	kata.Bubble(t, "many may stop a counter at the same time", func(t *kata.T) {
		t.On("Counter.Stop")
		for range 30 {
			counter := cancelchan.NewCounter()
			t.Settle()
			var wg sync.WaitGroup
			for range 8 {
				wg.Go(func() {
					counter.Stop()
					assert.True(t, isClosed(counter.C()), "each call of Stop returns only when C is closed, not only the first")
				})
			}
			wg.Wait()
		}
	})

	// rules 5, 6
	kata.Bubble(t, "all readers may stop the counter that they read from", func(t *kata.T) {
		t.On("Counter.Stop")
		counter := cancelchan.NewCounter()
		var wg sync.WaitGroup
		for range 5 {
			wg.Go(func() {
				for range counter.C() {
					time.Sleep(5 * ms)
					counter.Stop()
				}
			})
		}
		wg.Wait()
		require.True(t, isClosed(counter.C()), "when Stop has returned, C is closed")
	})

	// rules 1, 4
	kata.Bubble(t, "counters know nothing of each other", func(t *kata.T) {
		a, b := cancelchan.NewCounter(), cancelchan.NewCounter()
		for want := range 5 {
			require.Equal(t, want, <-a.C(), "each counter begins with 0 and counts by itself")
		}
		require.Equal(t, 0, <-b.C(), "each counter begins with 0 and counts by itself")
		t.On("Counter.Stop")
		a.Stop()
		require.Equal(t, 1, <-b.C(), "the stop of one counter does not end another")
		require.Equal(t, 2, <-b.C(), "the stop of one counter does not end another")
		b.Stop()
		require.True(t, isClosed(b.C()), "when Stop has returned, C is closed")
	})
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "nothing is left of a counter that nobody read", func(t *kata.T) {
		t.On("Counter.Stop")
		cancelchan.NewCounter().Stop()
		counter := cancelchan.NewCounter()
		time.Sleep(10 * ms)
		counter.Stop()
	})

	// rule 8
	kata.Bubble(t, "nothing is left of a counter that was read", func(t *kata.T) {
		t.On("Counter.Stop")
		counter := cancelchan.NewCounter()
		for range 5 {
			<-counter.C()
		}
		counter.Stop()
		counter.Stop()
	})

	// rule 8
	kata.Bubble(t, "nothing is left of a counter that many stopped", func(t *kata.T) {
		t.On("Counter.Stop")
		counter := cancelchan.NewCounter()
		<-counter.C()
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(counter.Stop)
		}
		wg.Wait()
	})
}

func TestRaces(t *testing.T) {
	// rule 7
	kata.Bubble(t, "many stops at the same time share nothing unguarded", func(t *kata.T) {
		t.On("Counter.Stop")
		for range 5 {
			counter := cancelchan.NewCounter()
			<-counter.C()
			var wg sync.WaitGroup
			for range 20 {
				wg.Go(counter.Stop)
			}
			wg.Wait()
		}
	})

	// rule 7
	kata.Bubble(t, "readers and a stop share nothing unguarded", func(t *kata.T) {
		t.On("Counter.C")
		counter := cancelchan.NewCounter()
		got := make([]int, 10)
		var wg sync.WaitGroup
		for r := range got {
			wg.Go(func() {
				for range counter.C() {
					got[r]++
					time.Sleep(ms)
				}
			})
		}
		time.Sleep(10 * ms)
		counter.Stop()
		wg.Wait()
		for _, n := range got {
			require.Positive(t, n, "C delivers a number to whoever is ready to receive")
		}
	})

	// rules 1, 7
	kata.Bubble(t, "many counters at once share nothing unguarded", func(t *kata.T) {
		t.On("Counter.C")
		got := make([][]int, 40)
		var wg sync.WaitGroup
		for i := range got {
			wg.Go(func() {
				counter := cancelchan.NewCounter()
				for range 5 {
					got[i] = append(got[i], <-counter.C())
				}
				counter.Stop()
			})
		}
		wg.Wait()
		for i := range got {
			require.Equal(t, upTo(5), got[i], "each counter begins with 0 and counts by itself")
		}
	})
}

func TestTiming(t *testing.T) {
	// rules 1, 9
	kata.Bubble(t, "the numbers are there when they are wanted", func(t *kata.T) {
		t.On("Counter.C")
		began := time.Now()
		counter := cancelchan.NewCounter()
		for range 50 {
			<-counter.C()
		}
		t.Took("NewCounter and fifty numbers", time.Since(began), 0)
		time.Sleep(33_700 * time.Microsecond)
		began = time.Now()
		<-counter.C()
		t.Took("a number for a reader that comes late", time.Since(began), 0)
		counter.Stop()
	})

	// rules 5, 9
	kata.Bubble(t, "Stop takes no time", func(t *kata.T) {
		t.On("Counter.Stop")
		counter := cancelchan.NewCounter()
		<-counter.C()
		time.Sleep(33_700 * time.Microsecond)
		began := time.Now()
		counter.Stop()
		t.Took("Stop while nobody reads", time.Since(began), 0)
		counter.Stop()
		t.Took("two calls of Stop", time.Since(began), 0)

		began = time.Now()
		cancelchan.NewCounter().Stop()
		t.Took("a counter that is stopped as soon as it is there", time.Since(began), 0)
	})
}
