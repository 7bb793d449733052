package timer_test

import (
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/timer"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// beatsAt is a source that beats at those times from now on, and then falls silent.
// A beat that nobody receives is given up after a second.
func beatsAt(times ...time.Duration) chan struct{} {
	beats := make(chan struct{})
	began := time.Now()
	go func() { send(beats, began, times) }()
	return beats
}

// beatsAndCloses is a source that beats at those times but for the last, when it
// closes the channel.
func beatsAndCloses(times ...time.Duration) chan struct{} {
	beats := make(chan struct{})
	began := time.Now()
	last := len(times) - 1
	go func() {
		send(beats, began, times[:last])
		time.Sleep(times[last] - time.Since(began))
		close(beats)
	}()
	return beats
}

func send(beats chan<- struct{}, began time.Time, times []time.Duration) {
	for _, at := range times {
		time.Sleep(at - time.Since(began))
		select {
		case beats <- struct{}{}:
		case <-time.After(time.Second):
			return
		}
	}
}

// waiting is a channel with n beats in it.
func waiting(n int) chan struct{} {
	beats := make(chan struct{}, n)
	for range n {
		beats <- struct{}{}
	}
	return beats
}

// lived requires a result, to the millisecond: all sources here keep to whole ones.
func lived(t require.TestingT, want, got time.Duration, message string) {
	require.Equal(t, want.String(), got.Round(ms).String(), message)
}

const (
	silent = "a source is dead idle after its last beat, and the result is the whole time from the call to then"
	closed = "a source that closes its channel is dead at that moment, and the result is the whole time from the call to then"
)

func TestCorrectness(t *testing.T) {
	// rules 1, 5
	kata.Bubble(t, "a source that never beats", func(t *kata.T) {
		lived(t, 50*ms, timer.Watch(make(chan struct{}), 50*ms), "a source without a beat is dead idle after the call")
		lived(t, 3*time.Hour, timer.Watch(make(chan struct{}), 3*time.Hour), "a source without a beat is dead idle after the call")
	})

	// rules 1, 2, 5
	kata.Bubble(t, "a source that beats and falls silent", func(t *kata.T) {
		lived(t, 140*ms, timer.Watch(beatsAt(30*ms, 60*ms, 90*ms), 50*ms), silent)
		lived(t, 51*ms, timer.Watch(beatsAt(1*ms), 50*ms), silent)
		lived(t, 99*ms, timer.Watch(beatsAt(49*ms), 50*ms), silent)
	})

	// rules 1, 2, 5
	kata.Bubble(t, "a source that beats now and then", func(t *kata.T) {
		rnd := t.Rand()
		for range 5 {
			var times []time.Duration
			at := time.Duration(0)
			for range 5 + rnd.IntN(20) {
				at += time.Duration(1+rnd.IntN(48)) * ms
				times = append(times, at)
			}
			lived(t, at+50*ms, timer.Watch(beatsAt(times...), 50*ms), silent)
		}
	})

	// rules 2, 5
	kata.Bubble(t, "a source that lives long", func(t *kata.T) {
		var times []time.Duration
		for i := range 300 {
			times = append(times, time.Duration(i+1)*10*ms)
		}
		lived(t, 3015*ms, timer.Watch(beatsAt(times...), 15*ms), silent)
	})

	// rules 1, 2
	kata.Bubble(t, "a beat that comes too late does not count", func(t *kata.T) {
		lived(t, 110*ms, timer.Watch(beatsAt(30*ms, 60*ms, 130*ms), 50*ms), silent)
		lived(t, 50*ms, timer.Watch(beatsAt(52*ms), 50*ms), "a source without a beat is dead idle after the call")
	})

	// rule 2
	kata.Bubble(t, "many beats at the same moment begin one silence", func(t *kata.T) {
		lived(t, 50*ms, timer.Watch(waiting(20), 50*ms), "beats that were waiting before the call count as beats at the call")

		beats := make(chan struct{}, 20)
		time.AfterFunc(30*ms, func() {
			for range cap(beats) {
				beats <- struct{}{}
			}
		})
		lived(t, 80*ms, timer.Watch(beats, 50*ms), silent)
	})

	// rules 3, 5
	kata.Bubble(t, "a source that closes its channel", func(t *kata.T) {
		lived(t, 20*ms, timer.Watch(beatsAndCloses(20*ms), 50*ms), closed)
		lived(t, 75*ms, timer.Watch(beatsAndCloses(30*ms, 60*ms, 75*ms), 50*ms), closed)
		lived(t, 100*ms, timer.Watch(beatsAndCloses(30*ms, 60*ms, 90*ms, 100*ms), time.Hour), closed)
	})

	// rule 3
	kata.Bubble(t, "a source that was dead at the call", func(t *kata.T) {
		lived(t, 0, timer.Watch(beatsAndClosed(0), 50*ms), closed)
		lived(t, 0, timer.Watch(beatsAndClosed(3), 50*ms), closed)
	})

	// rule 6
	kata.Bubble(t, "a beat at the very moment may count or not", func(t *kata.T) {
		for range 4 {
			got := timer.Watch(beatsAt(50*ms), 50*ms).Round(ms)
			require.Contains(t, []time.Duration{50 * ms, 100 * ms}, got,
				"a beat at the very moment when idle has passed was in time (100ms), or the source was dead (50ms)")
		}
	})

	// rule 7
	kata.Bubble(t, "each watch has its own source", func(t *kata.T) {
		var watches sync.WaitGroup
		for i := range 10 {
			watches.Go(func() {
				idle := time.Duration(20+i) * ms
				got := timer.Watch(beatsAt(10*ms, 25*ms, 40*ms), idle)
				assert.Equal(t, 40*ms+idle, got.Round(ms), "each Watch has its own beats and its own silence")
			})
		}
		watches.Wait()
	})
}

// beatsAndClosed is a closed channel with n beats in it.
func beatsAndClosed(n int) chan struct{} {
	beats := waiting(n)
	close(beats)
	return beats
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "nothing is left of a source that fell silent", func(t *kata.T) {
		lived(t, 140*ms, timer.Watch(beatsAt(30*ms, 60*ms, 90*ms), 50*ms), silent)
		lived(t, 50*ms, timer.Watch(make(chan struct{}), 50*ms), "a source without a beat is dead idle after the call")
	})

	// rule 8
	kata.Bubble(t, "nothing is left of a source that closed its channel", func(t *kata.T) {
		lived(t, 100*ms, timer.Watch(beatsAndCloses(30*ms, 60*ms, 90*ms, 100*ms), 2*time.Hour), closed)
	})

	// rule 8
	kata.Bubble(t, "nothing is left of a source that was dead at the call", func(t *kata.T) {
		lived(t, 0, timer.Watch(beatsAndClosed(2), 2*time.Hour), closed)
	})

	// rules 7, 8
	kata.Bubble(t, "nothing is left of many watches one after another", func(t *kata.T) {
		for i := range 10 {
			idle := time.Duration(10+i) * ms
			lived(t, 5*ms+idle, timer.Watch(beatsAt(5*ms), idle), silent)
		}
	})
}

func TestRaces(t *testing.T) {
	// rule 2
	kata.Bubble(t, "beats and silences share nothing unguarded", func(t *kata.T) {
		var times []time.Duration
		for i := range 100 {
			times = append(times, time.Duration(i+1)*10*ms)
		}
		lived(t, 1015*ms, timer.Watch(beatsAt(times...), 15*ms), silent)
		lived(t, 1000*ms, timer.Watch(beatsAndCloses(times...), 15*ms), closed)
	})

	// rule 7
	kata.Bubble(t, "many watches at once share nothing unguarded", func(t *kata.T) {
		got := make([]time.Duration, 50)
		var watches sync.WaitGroup
		for i := range got {
			watches.Go(func() {
				got[i] = timer.Watch(beatsAt(10*ms, 20*ms, 30*ms), 20*ms)
			})
		}
		watches.Wait()
		for i := range got {
			lived(t, 50*ms, got[i], silent)
		}
	})
}

func TestTiming(t *testing.T) {
	// rules 1, 4, 5
	kata.Bubble(t, "Watch returns when the silence has lasted for idle", func(t *kata.T) {
		start := time.Now()
		got := timer.Watch(beatsAt(30*ms, 57*ms, 91*ms), 50*ms)
		took := time.Since(start)
		t.Took("a Watch with an idle time of 50ms whose last beat comes after 91ms", took, 141*ms)
		t.TookBetween("the life that Watch returned, of a source with its last beat after 91ms and an idle time of 50ms,", got, 141*ms-kata.Tolerance, 141*ms)
	})

	// rules 1, 4
	kata.Bubble(t, "Watch returns idle after the call if there is no beat", func(t *kata.T) {
		start := time.Now()
		timer.Watch(make(chan struct{}), 77*ms)
		t.Took("a Watch with an idle time of 77ms and without a beat", time.Since(start), 77*ms)
	})

	// rules 3, 4, 5
	kata.Bubble(t, "Watch returns when the channel is closed", func(t *kata.T) {
		start := time.Now()
		got := timer.Watch(beatsAndCloses(30*ms, 60*ms, 83*ms), 50*ms)
		took := time.Since(start)
		t.Took("a Watch whose channel is closed after 83ms", took, 83*ms)
		t.TookBetween("the life that Watch returned, of a source that closed its channel after 83ms,", got, 83*ms-kata.Tolerance, 83*ms)

		start = time.Now()
		timer.Watch(beatsAndClosed(3), time.Hour)
		t.Took("a Watch whose channel was closed before", time.Since(start), 0)
	})
}
