package debounce_test

import (
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/debounce"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// diary notes the runs. Its lock is the test's own, so that runs that overlap show as
// such and not as a race.
type diary struct {
	mu      sync.Mutex
	began   time.Time
	starts  []time.Duration // of the runs, from began on
	running int
	crowd   bool // two ran at the same time
}

func newDiary() *diary { return &diary{began: time.Now()} }

// run is an f that takes some time.
func (d *diary) run(takes time.Duration) func() {
	return func() {
		d.mu.Lock()
		d.starts = append(d.starts, time.Since(d.began))
		d.running++
		d.crowd = d.crowd || d.running > 1
		d.mu.Unlock()
		time.Sleep(takes)
		d.mu.Lock()
		d.running--
		d.mu.Unlock()
	}
}

func (d *diary) read() (starts []time.Duration, crowd bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.starts), d.crowd
}

// until sleeps until a moment, counted from the diary's beginning.
func (d *diary) until(then time.Duration) { time.Sleep(then - time.Since(d.began)) }

// ran requires so many runs by now, of which no two were at the same time.
func (d *diary) ran(t require.TestingT, want int, message string) {
	starts, crowd := d.read()
	require.Len(t, starts, want, message)
	require.False(t, crowd, alone)
}

const (
	once     = "for all Triggers before it is due, f runs once"
	putOff   = "each Trigger puts the run off until quiet after itself"
	again    = "when a run has begun or was called off, the next Trigger asks for another one"
	none     = "a run that Cancel has called off does not happen"
	prevents = "Cancel returns true when it calls a run off"
	nothing  = "Cancel returns false when there is no run to call off"
	alone    = "runs never overlap"
	due      = "a run that falls due while f runs begins when f has returned, and is not lost"
)

func TestCorrectness(t *testing.T) {
	// rule 1
	kata.Bubble(t, "without a Trigger nothing runs", func(t *kata.T) {
		t.On("New")
		d := newDiary()
		debounce.New(20*ms, d.run(0))
		time.Sleep(time.Second)
		d.ran(t, 0, "without a Trigger, f never runs")
	})

	// rules 2, 3
	kata.Bubble(t, "each Trigger after a run asks for another one", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(20*ms, d.run(5*ms))
		for i := range 5 {
			editor.Trigger()
			time.Sleep(10 * ms)
			d.ran(t, i, putOff)
			time.Sleep(time.Second)
			d.ran(t, i+1, again)
		}
	})

	// rule 2
	kata.Bubble(t, "many Triggers give one run", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(20*ms, d.run(0))
		for range 20 {
			editor.Trigger()
			time.Sleep(15 * ms)
			d.ran(t, 0, putOff)
		}
		time.Sleep(time.Second)
		d.ran(t, 1, once)
	})

	// rules 2, 3
	kata.Bubble(t, "pauses between Triggers decide how many runs there are", func(t *kata.T) {
		rnd := t.Rand()
		d := newDiary()
		editor := debounce.New(20*ms, d.run(0))
		want := 1
		for i := range 40 {
			if i > 0 {
				pause := time.Duration(1+rnd.IntN(18)) * ms
				if rnd.IntN(3) == 0 {
					pause += 30 * ms
					want++
				}
				time.Sleep(pause)
			}
			editor.Trigger()
		}
		time.Sleep(time.Second)
		d.ran(t, want, "f runs once for each pause in the Triggers that is longer than quiet")
	})

	// rule 4
	kata.Bubble(t, "Cancel calls the run off", func(t *kata.T) {
		t.On("Debouncer.Cancel")
		d := newDiary()
		editor := debounce.New(20*ms, d.run(0))
		editor.Trigger()
		time.Sleep(10 * ms)
		require.True(t, editor.Cancel(), prevents)
		time.Sleep(time.Second)
		d.ran(t, 0, none)
	})

	// rule 4
	kata.Bubble(t, "one Cancel is enough for many Triggers", func(t *kata.T) {
		t.On("Debouncer.Cancel")
		d := newDiary()
		editor := debounce.New(20*ms, d.run(0))
		for range 5 {
			editor.Trigger()
			time.Sleep(5 * ms)
		}
		require.True(t, editor.Cancel(), prevents)
		require.False(t, editor.Cancel(), nothing)
		time.Sleep(time.Second)
		d.ran(t, 0, none)
	})

	// rule 4
	kata.Bubble(t, "Cancel says so when there is nothing to call off", func(t *kata.T) {
		t.On("Debouncer.Cancel")
		d := newDiary()
		editor := debounce.New(20*ms, d.run(30*ms))
		require.False(t, editor.Cancel(), nothing) // never asked for
		editor.Trigger()
		time.Sleep(35 * ms)
		require.False(t, editor.Cancel(), nothing) // it has begun
		time.Sleep(time.Second)
		require.False(t, editor.Cancel(), nothing) // it is over
		d.ran(t, 1, "a Cancel that comes too late changes nothing")
		editor.Trigger()
		require.True(t, editor.Cancel(), prevents)
		time.Sleep(time.Second)
		require.False(t, editor.Cancel(), nothing) // it was called off
		d.ran(t, 1, none)
	})

	// rules 3, 4
	kata.Bubble(t, "a Trigger after a Cancel asks for a run again", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(20*ms, d.run(0))
		for i := range 5 {
			editor.Trigger()
			time.Sleep(10 * ms)
			require.True(t, editor.Cancel(), prevents)
			editor.Trigger()
			time.Sleep(15 * ms) // the run that was called off would have been due
			d.ran(t, i, none)
			time.Sleep(time.Second)
			d.ran(t, i+1, again)
		}
	})

	// rule 5
	kata.Bubble(t, "runs do not overlap", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(10*ms, d.run(100*ms))
		var last time.Duration
		for range 12 {
			last = time.Since(d.began)
			editor.Trigger()
			time.Sleep(17 * ms)
		}
		time.Sleep(10 * time.Second)
		starts, crowd := d.read()
		require.False(t, crowd, alone)
		require.NotEmpty(t, starts, due)
		require.Greater(t, starts[len(starts)-1], last, "a run follows the last Trigger")
		require.LessOrEqual(t, len(starts), 12, "there are no more runs than Triggers")
	})

	// rule 5
	kata.Bubble(t, "a run that falls due while f runs is not lost", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(10*ms, d.run(100*ms))
		editor.Trigger()
		d.until(50 * ms)
		editor.Trigger()
		d.until(90 * ms)
		d.ran(t, 1, due)
		d.until(time.Second)
		d.ran(t, 2, due)
	})

	// rule 5
	kata.Bubble(t, "several that fall due while f runs may become one", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(10*ms, d.run(100*ms))
		for _, at := range []time.Duration{0, 30 * ms, 60 * ms} {
			d.until(at)
			editor.Trigger()
		}
		d.until(time.Second)
		starts, crowd := d.read()
		require.False(t, crowd, alone)
		require.GreaterOrEqual(t, len(starts), 2, due)
		require.LessOrEqual(t, len(starts), 3, "there are no more runs than Triggers")
	})

	// rules 4, 5
	kata.Bubble(t, "a run that is not due yet can be called off while f runs", func(t *kata.T) {
		t.On("Debouncer.Cancel")
		d := newDiary()
		editor := debounce.New(10*ms, d.run(100*ms))
		editor.Trigger()
		d.until(50 * ms)
		editor.Trigger()
		d.until(55 * ms)
		require.True(t, editor.Cancel(), prevents)
		d.until(time.Second)
		d.ran(t, 1, none)
	})

	// rule 5
	kata.Bubble(t, "Cancel tells the truth about a run that waits for f", func(t *kata.T) {
		t.On("Debouncer.Cancel")
		d := newDiary()
		editor := debounce.New(10*ms, d.run(100*ms))
		editor.Trigger()
		d.until(30 * ms)
		editor.Trigger()
		d.until(60 * ms)
		calledOff := editor.Cancel()
		d.until(time.Second)
		if calledOff {
			d.ran(t, 1, none)
		} else {
			d.ran(t, 2, "when Cancel returns false, a run that was asked for happens")
		}
	})

	// rule 6
	kata.Bubble(t, "a Cancel at the very moment when a run is due tells the truth", func(t *kata.T) {
		t.On("Debouncer.Cancel")
		for range 5 {
			d := newDiary()
			editor := debounce.New(20*ms, d.run(0))
			editor.Trigger()
			time.Sleep(20 * ms)
			calledOff := editor.Cancel()
			time.Sleep(time.Second)
			if calledOff {
				d.ran(t, 0, none)
			} else {
				d.ran(t, 1, "when Cancel returns false, a run that was asked for happens")
			}
		}
	})

	// rules 2, 6
	kata.Bubble(t, "a Trigger at the very moment when a run is due may put it off or not", func(t *kata.T) {
		for range 5 {
			d := newDiary()
			editor := debounce.New(20*ms, d.run(0))
			editor.Trigger()
			time.Sleep(20 * ms)
			editor.Trigger()
			time.Sleep(time.Second)
			starts, _ := d.read()
			require.Contains(t, []int{1, 2}, len(starts), "the run that is due happens now and again after quiet, or only then")
		}
	})

	// rules 5, 7
	kata.Bubble(t, "f may ask for the next run", func(t *kata.T) {
		d := newDiary()
		var editor *debounce.Debouncer
		left := 4
		save := d.run(15 * ms)
		editor = debounce.New(10*ms, func() {
			if left--; left > 0 {
				editor.Trigger()
			}
			save()
		})
		editor.Trigger()
		time.Sleep(time.Second)
		d.ran(t, 4, "f may itself call Trigger")
	})

	// rules 4, 7
	kata.Bubble(t, "f may call off what is to come", func(t *kata.T) {
		t.On("Debouncer.Cancel")
		d := newDiary()
		var editor *debounce.Debouncer
		save := d.run(15 * ms)
		editor = debounce.New(10*ms, func() {
			assert.False(t, editor.Cancel(), "the run that is going on cannot be called off")
			editor.Trigger()
			assert.True(t, editor.Cancel(), prevents)
			save()
		})
		editor.Trigger()
		time.Sleep(time.Second)
		d.ran(t, 1, none)
	})

	// rule 7
	kata.Bubble(t, "neither method waits for f", func(t *kata.T) {
		d := newDiary()
		save := d.run(0)
		release := make(chan struct{})
		editor := debounce.New(10*ms, func() {
			save()
			<-release
		})
		editor.Trigger()
		time.Sleep(20 * ms)
		for range 3 {
			editor.Trigger()
			require.True(t, editor.Cancel(), prevents)
			require.False(t, editor.Cancel(), nothing)
		}
		editor.Trigger()
		time.Sleep(20 * ms)
		editor.Trigger()
		require.True(t, editor.Cancel(), prevents)
		d.ran(t, 1, alone)
		close(release)
		time.Sleep(time.Second)
		starts, crowd := d.read()
		require.False(t, crowd, alone)
		require.LessOrEqual(t, len(starts), 2, none)
	})

	// rules 2, 8
	kata.Bubble(t, "Triggers from many goroutines give one run", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(20*ms, d.run(0))
		for i := range 3 {
			var typing sync.WaitGroup
			for range 20 {
				typing.Go(func() {
					for range 3 {
						editor.Trigger()
						time.Sleep(5 * ms)
					}
				})
			}
			typing.Wait()
			d.ran(t, i, putOff)
			time.Sleep(time.Second)
			d.ran(t, i+1, once)
		}
	})

	// rules 4, 8
	kata.Bubble(t, "of many Cancels at once one says true", func(t *kata.T) {
		t.On("Debouncer.Cancel")
		d := newDiary()
		editor := debounce.New(20*ms, d.run(0))
		for range 10 {
			editor.Trigger()
			time.Sleep(5 * ms)
			var said atomic.Int64
			var asking sync.WaitGroup
			for range 8 {
				asking.Go(func() {
					if editor.Cancel() {
						said.Add(1)
					}
				})
			}
			asking.Wait()
			require.EqualValues(t, 1, said.Load(), "a run is called off once: one Cancel returns true, and the others false")
		}
		time.Sleep(time.Second)
		d.ran(t, 0, none)
	})

	// rule 8
	kata.Bubble(t, "each Debouncer goes by itself", func(t *kata.T) {
		quick, slow := newDiary(), newDiary()
		letters := debounce.New(10*ms, quick.run(50*ms))
		books := debounce.New(30*ms, slow.run(50*ms))
		letters.Trigger()
		books.Trigger()
		time.Sleep(20 * ms)
		quick.ran(t, 1, once)
		slow.ran(t, 0, putOff)
		require.True(t, books.Cancel(), prevents)
		require.False(t, letters.Cancel(), nothing)
		letters.Trigger()
		books.Trigger()
		time.Sleep(time.Second)
		quick.ran(t, 2, again)
		slow.ran(t, 1, again)
	})
}

func TestLeaks(t *testing.T) {
	// rule 9
	kata.Bubble(t, "nothing is left when nobody has asked for a run", func(t *kata.T) {
		t.On("New")
		d := newDiary()
		debounce.New(10*time.Hour, d.run(0)).Cancel()
		debounce.New(10*time.Hour, d.run(0))
		debounce.New(20*ms, d.run(0))
		d.ran(t, 0, "without a Trigger, f never runs")
	})

	// rule 9
	kata.Bubble(t, "nothing is left after the last run", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(20*ms, d.run(5*ms))
		for range 4 {
			editor.Trigger()
			time.Sleep(15 * ms)
		}
		time.Sleep(time.Second)
		d.ran(t, 1, once)
		editor.Trigger()
		time.Sleep(time.Second)
		d.ran(t, 2, again)
	})

	// rule 9
	kata.Bubble(t, "nothing is left of a run that was called off", func(t *kata.T) {
		t.On("Debouncer.Cancel")
		d := newDiary()
		editor := debounce.New(10*time.Hour, d.run(0))
		for range 3 {
			editor.Trigger()
			time.Sleep(time.Second)
			require.True(t, editor.Cancel(), prevents)
		}
		d.ran(t, 0, none)
	})

	// rule 9
	kata.Bubble(t, "nothing is left of many Triggers when the run was called off", func(t *kata.T) {
		t.On("Debouncer.Cancel")
		d := newDiary()
		editor := debounce.New(10*time.Hour, d.run(0))
		for range 8 {
			editor.Trigger()
			time.Sleep(time.Second)
		}
		require.True(t, editor.Cancel(), prevents)
		d.ran(t, 0, none)
	})

	// rule 9
	kata.Bubble(t, "nothing is left of runs that had to wait", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(10*ms, d.run(100*ms))
		for range 5 {
			editor.Trigger()
			time.Sleep(15 * ms)
		}
		editor.Trigger()
		require.True(t, editor.Cancel(), prevents)
		time.Sleep(10 * time.Second)
		_, crowd := d.read()
		require.False(t, crowd, alone)
	})
}

func TestRaces(t *testing.T) {
	// rule 8
	kata.Bubble(t, "Triggers from many goroutines share nothing unguarded", func(t *kata.T) {
		saved := 0 // unguarded: runs follow each other
		editor := debounce.New(10*ms, func() { saved++ })
		for range 3 {
			var typing sync.WaitGroup
			for range 20 {
				typing.Go(editor.Trigger)
			}
			typing.Wait()
			time.Sleep(30 * ms)
		}
	})

	// rule 8
	kata.Bubble(t, "Triggers and Cancels share nothing unguarded", func(t *kata.T) {
		saved := 0
		editor := debounce.New(5*ms, func() { saved++ })
		var typing sync.WaitGroup
		for i := range 20 {
			typing.Go(func() {
				for j := range 6 {
					if (i+j)%4 == 0 {
						editor.Cancel()
					} else {
						editor.Trigger()
					}
					if j%3 == 2 {
						time.Sleep(time.Duration(4+i%3) * ms)
					}
				}
			})
		}
		typing.Wait()
		time.Sleep(time.Second)
	})

	// rules 5, 8
	kata.Bubble(t, "a run sees what the one before it did", func(t *kata.T) {
		saved := 0
		editor := debounce.New(10*ms, func() {
			saved++
			time.Sleep(25 * ms)
			saved++
		})
		for range 10 {
			editor.Trigger()
			time.Sleep(12 * ms)
		}
		time.Sleep(time.Second)
	})

	// rule 8
	kata.Bubble(t, "a run sees what was done before the Trigger", func(t *kata.T) {
		for range 3 {
			text := ""
			var seen atomic.Value
			editor := debounce.New(10*ms, func() { seen.Store(text) })
			go func() {
				for _, key := range []string{"G", "o", "!"} {
					text += key
					editor.Trigger()
					time.Sleep(5 * ms)
				}
			}()
			time.Sleep(time.Second)
			assert.Equal(t, "Go!", seen.Load(), "a run sees what was done before the last Trigger")
		}
	})
}

// allAt takes the runs one by one, and leaves it at the first that is not on time.
func allAt(t *kata.T, what string, d *diary, want ...time.Duration) {
	starts, _ := d.read()
	for i := range min(len(starts), len(want)) {
		t.Took(what, starts[i], want[i])
		if starts[i].Round(ms/10) != want[i] {
			return
		}
	}
	require.Len(t, starts, len(want), "f runs once, quiet after the last Trigger")
}

func TestTiming(t *testing.T) {
	// rule 2
	kata.Bubble(t, "a run begins quiet after its Trigger", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(33_700*time.Microsecond, d.run(0))
		editor.Trigger()
		d.until(time.Second)
		editor.Trigger()
		d.until(2 * time.Second)
		allAt(t, "the way to the runs for a Trigger at once and one after 1s, with a quiet of 33.7ms,", d,
			33_700*time.Microsecond, time.Second+33_700*time.Microsecond)
	})

	// rules 2, 3
	kata.Bubble(t, "each Trigger puts the run off anew", func(t *kata.T) {
		rnd := t.Rand()
		d := newDiary()
		editor := debounce.New(20*ms, d.run(0))
		var want []time.Duration
		for range 5 {
			for range 1 + rnd.IntN(6) {
				editor.Trigger()
				time.Sleep(time.Duration(1+rnd.IntN(18)) * ms)
			}
			want = append(want, time.Since(d.began).Round(ms)+20*ms)
			editor.Trigger()
			time.Sleep(time.Duration(21+rnd.IntN(20)) * ms)
		}
		time.Sleep(time.Second)
		allAt(t, "the way to each of five runs, 20ms after the last Trigger of a group,", d, want...)
	})

	// rules 3, 4
	kata.Bubble(t, "after a Cancel the time counts from the new Trigger", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(30*ms, d.run(0))
		editor.Trigger()
		d.until(10 * ms)
		editor.Cancel()
		d.until(15 * ms)
		editor.Trigger()
		d.until(time.Second)
		allAt(t, "the way to the run for a Trigger after 15ms, with a quiet of 30ms and one called off before,", d, 45*ms)
	})

	// rule 5
	kata.Bubble(t, "a run that has to wait begins when f returns", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(10*ms, d.run(100*ms))
		editor.Trigger()
		d.until(47 * ms)
		editor.Trigger()
		d.until(time.Second)
		allAt(t, "the way to each of two runs of 100ms, of which the second falls due during the first,", d, 10*ms, 110*ms)
	})

	// rules 2, 5
	kata.Bubble(t, "a run that need not wait begins when it is due", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(10*ms, d.run(40*ms))
		editor.Trigger() // runs until 50 ms
		d.until(45 * ms)
		editor.Trigger()
		d.until(time.Second)
		allAt(t, "the way to each of two runs of 40ms, of which the second falls due 5ms after the first,", d, 10*ms, 55*ms)
	})

	// rule 7
	kata.Bubble(t, "what f asks for is due quiet after it asks", func(t *kata.T) {
		d := newDiary()
		var editor *debounce.Debouncer
		left := 3
		save := d.run(20 * ms)
		editor = debounce.New(30*ms, func() {
			if left--; left > 0 {
				editor.Trigger()
			}
			save()
		})
		editor.Trigger()
		d.until(time.Second)
		allAt(t, "the way to each of three runs, of which each asks for the next one as it begins, with a quiet of 30ms,", d, 30*ms, 60*ms, 90*ms)
	})

	// rule 7
	kata.Bubble(t, "neither method takes any time", func(t *kata.T) {
		d := newDiary()
		editor := debounce.New(10*ms, d.run(100*ms))
		start := time.Now()
		editor.Trigger()
		t.Took("a Trigger", time.Since(start), 0)
		d.until(50 * ms)
		start = time.Now()
		editor.Trigger()
		editor.Trigger()
		t.Took("two Triggers while f runs", time.Since(start), 0)
		t.On("Debouncer.Cancel")
		start = time.Now()
		editor.Cancel()
		editor.Cancel()
		t.Took("two Cancels while f runs", time.Since(start), 0)
	})
}
