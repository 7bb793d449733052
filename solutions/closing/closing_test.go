package closing_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/closing"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// producer is what Collect is given.
type producer = func(emit func(int))

// readAll receives until the stream is closed.
func readAll(stream <-chan int) []int {
	var got []int
	for v := range stream {
		got = append(got, v)
	}
	return got
}

func TestCorrectness(t *testing.T) {
	// rules 1, 2
	kata.Bubble(t, "every value that is emitted arrives once", func(t *kata.T) {
		rnd := t.Rand()
		var producers []producer
		var want []int
		for range 10 {
			var values []int
			for range rnd.IntN(8) {
				values = append(values, rnd.IntN(1000))
			}
			want = append(want, values...)
			producers = append(producers, func(emit func(int)) {
				for _, v := range values {
					emit(v)
				}
			})
		}
		require.ElementsMatch(t, want, readAll(closing.Collect(producers)),
			"each emitted value comes out of the stream exactly once")
	})

	// rules 2, 3
	kata.Bubble(t, "the values of one producer keep their order", func(t *kata.T) {
		const each = 20
		var producers []producer
		for p := range 4 {
			producers = append(producers, func(emit func(int)) {
				for i := range each {
					emit(p*each + i)
				}
			})
		}
		var got [4][]int // by producer
		for _, v := range readAll(closing.Collect(producers)) {
			got[v/each] = append(got[v/each], v%each)
		}
		for _, order := range got {
			require.Len(t, order, each, "each emitted value comes out of the stream exactly once")
			require.IsIncreasing(t, order, "one producer's values come in the order in which it emitted them")
		}
	})

	// rule 5
	kata.Bubble(t, "the stream stays open until the last producer has returned", func(t *kata.T) {
		var returned atomic.Int32
		got := readAll(closing.Collect([]producer{
			func(emit func(int)) { emit(1); returned.Add(1) },
			func(emit func(int)) {
				time.Sleep(10 * time.Millisecond)
				emit(2)
				time.Sleep(5 * time.Second)
				emit(3)
				returned.Add(1)
			},
			func(emit func(int)) { time.Sleep(10 * time.Second); returned.Add(1) },
		}))
		assert.ElementsMatch(t, []int{1, 2, 3}, got, "a value that comes late still belongs to the stream")
		assert.Equal(t, int32(3), returned.Load(), "the stream is closed only after every producer has returned")
	})

	// rule 4
	kata.Bubble(t, "a value can be read while its producer still runs", func(t *kata.T) {
		taken := make(chan struct{})
		stream := closing.Collect([]producer{func(emit func(int)) {
			emit(1)
			<-taken
			emit(2)
		}})
		first := <-stream
		close(taken)
		assert.Equal(t, 1, first, "what was emitted first arrives while the producer goes on")
		assert.Equal(t, []int{2}, readAll(stream), "what is emitted later follows")
	})

	// rule 2
	kata.Bubble(t, "a reader that comes late loses nothing", func(t *kata.T) {
		stream := closing.Collect([]producer{
			func(emit func(int)) { emit(1); emit(2); emit(3) },
			func(emit func(int)) { emit(4) },
			func(emit func(int)) { emit(5); emit(6) },
		})
		var got []int
		time.Sleep(20 * time.Millisecond)
		for v := range stream {
			got = append(got, v)
			time.Sleep(5 * time.Millisecond)
		}
		require.ElementsMatch(t, []int{1, 2, 3, 4, 5, 6}, got, "a value waits for the reader and is never dropped")
	})

	// rule 6
	kata.Bubble(t, "without producers the stream is closed", func(t *kata.T) {
		assert.Empty(t, readAll(closing.Collect(nil)), "Collect(nil) is a stream without values")
		assert.Empty(t, readAll(closing.Collect([]producer{})), "Collect of an empty slice is a stream without values")
	})

	// rule 6
	kata.Bubble(t, "producers that emit nothing give a stream without values", func(t *kata.T) {
		got := readAll(closing.Collect([]producer{
			func(emit func(int)) {},
			func(emit func(int)) { time.Sleep(10 * time.Millisecond) },
		}))
		require.Empty(t, got, "where nothing is emitted, nothing arrives")
	})

	// rule 7
	kata.Bubble(t, "two streams at the same time know nothing of each other", func(t *kata.T) {
		oneEnded := make(chan struct{})
		two := closing.Collect([]producer{func(emit func(int)) { <-oneEnded; emit(2) }})
		one := closing.Collect([]producer{func(emit func(int)) { emit(1) }})
		ofOne := readAll(one)
		close(oneEnded)
		ofTwo := readAll(two)
		assert.Equal(t, []int{1}, ofOne, "a stream ends when its own producers have returned, whatever other calls do")
		assert.Equal(t, []int{2}, ofTwo, "a stream carries the values of its own producers")
	})
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "no goroutine is left when the stream has been read to its end", func(t *kata.T) {
		readAll(closing.Collect([]producer{
			func(emit func(int)) { emit(1) },
			func(emit func(int)) { time.Sleep(time.Second); emit(2); emit(3) },
			func(emit func(int)) { time.Sleep(2 * time.Second) },
		}))
	})

	// rules 6, 8
	kata.Bubble(t, "no goroutine is left after a stream without producers", func(t *kata.T) {
		readAll(closing.Collect(nil))
	})
}

func TestRaces(t *testing.T) {
	// rules 2, 5
	kata.Bubble(t, "many producers share nothing unguarded", func(t *kata.T) {
		const each = 3
		producers := make([]producer, 60)
		did := make([]int, len(producers)) // by each producer for itself, seen by all after the close
		var want []int
		for p := range producers {
			for i := range each {
				want = append(want, p*100+i)
			}
			producers[p] = func(emit func(int)) {
				for i := range each {
					emit(p*100 + i)
				}
				did[p] = each
			}
		}
		got := readAll(closing.Collect(producers))
		require.ElementsMatch(t, want, got, "each emitted value comes out of the stream exactly once")
		for _, n := range did {
			require.Equal(t, each, n, "what a producer did before it returned is seen by who has seen the close")
		}
	})

	// rules 2, 7
	kata.Bubble(t, "many streams at once share nothing unguarded", func(t *kata.T) {
		got := make([][]int, 50)
		var readers sync.WaitGroup
		for s := range got {
			readers.Go(func() {
				got[s] = readAll(closing.Collect([]producer{
					func(emit func(int)) { emit(s) },
					func(emit func(int)) { emit(s + 1000) },
				}))
			})
		}
		readers.Wait()
		for s, values := range got {
			require.ElementsMatch(t, []int{s, s + 1000}, values, "a stream carries the values of its own producers")
		}
	})
}

func TestTiming(t *testing.T) {
	// rule 1
	kata.Bubble(t, "Collect itself does not wait", func(t *kata.T) {
		start := time.Now()
		stream := closing.Collect([]producer{func(emit func(int)) {
			time.Sleep(100 * time.Millisecond)
			emit(1)
		}})
		took := time.Since(start)
		readAll(stream)
		t.Took("Collect itself", took, 0)
	})

	// rule 1
	kata.Bubble(t, "all producers run at the same time", func(t *kata.T) {
		var producers []producer
		for i := range 10 {
			producers = append(producers, func(emit func(int)) {
				time.Sleep(time.Duration(10+i) * 10 * time.Millisecond)
				emit(i)
			})
		}
		start := time.Now()
		readAll(closing.Collect(producers))
		t.Took("the stream of ten producers of 100ms to 190ms", time.Since(start), 190*time.Millisecond)
	})

	// rule 4
	kata.Bubble(t, "a value arrives when it is emitted", func(t *kata.T) {
		start := time.Now()
		stream := closing.Collect([]producer{
			func(emit func(int)) {
				for i := range 3 {
					time.Sleep(20 * time.Millisecond)
					emit(i)
				}
			},
			func(emit func(int)) { time.Sleep(500 * time.Millisecond) },
		})
		for i := range 3 {
			<-stream
			t.Took("the way to each of three values, 20ms apart", time.Since(start), time.Duration(i+1)*20*time.Millisecond)
		}
		readAll(stream)
	})

	// rule 5
	kata.Bubble(t, "the stream is closed as soon as the last producer has returned", func(t *kata.T) {
		start := time.Now()
		readAll(closing.Collect([]producer{
			func(emit func(int)) { emit(1) },
			func(emit func(int)) { emit(2); time.Sleep(33_300 * time.Microsecond) },
		}))
		t.Took("the stream of a producer that returns after 33.3ms", time.Since(start), 33_300*time.Microsecond)
	})
}
