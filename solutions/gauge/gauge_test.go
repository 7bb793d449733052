package gauge_test

import (
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/gauge"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestCorrectness(t *testing.T) {
	// rule 1
	kata.Bubble(t, "the zero value is ready", func(t *kata.T) {
		var g gauge.Gauge
		t.On("Gauge.Load")
		assert.Zero(t, g.Load(), "the value of a new gauge is 0")
		t.On("Gauge.Max")
		assert.Zero(t, g.Max(), "the maximum of a new gauge is 0")
	})

	// rules 2, 3
	kata.Bubble(t, "Add returns the new value, and Load the same", func(t *kata.T) {
		random := t.Rand()
		var g gauge.Gauge
		want := int64(0)
		for range 300 {
			n := random.Int64N(2001) - 1000
			want += n
			t.On("Gauge.Add")
			require.Equal(t, want, g.Add(n), "Add returns the new value")
			t.On("Gauge.Load")
			require.Equal(t, want, g.Load(), "Load returns the value, with every Add that has returned")
			require.Equal(t, want, g.Load(), "Load changes nothing")
		}
	})

	// rule 2
	kata.Bubble(t, "numbers may be large", func(t *kata.T) {
		const large = int64(1) << 61
		var g gauge.Gauge
		require.Equal(t, large, g.Add(large), "Add returns the new value, however large it is")
		require.Equal(t, large+1, g.Add(1), "Add returns the new value, however large it is")
		require.Equal(t, 1-large, g.Add(-2*large), "Add returns the new value, also below 0")
		t.On("Gauge.Load")
		require.Equal(t, 1-large, g.Load(), "Load returns the value, also below 0")
		t.On("Gauge.Max")
		require.Equal(t, large+1, g.Max(), "Max returns the highest value, however large it is")
	})

	// rules 5, 6
	kata.Bubble(t, "the maximum is the highest value so far", func(t *kata.T) {
		random := t.Rand()
		var g gauge.Gauge
		value, highest := int64(0), int64(0)
		for range 300 {
			n := random.Int64N(201) - 100
			value += n
			highest = max(highest, value)
			g.Add(n)
			t.On("Gauge.Max")
			require.Equal(t, highest, g.Max(), "Max is the highest value that an Add has reached, and does not fall with the value")
			require.Equal(t, highest, g.Max(), "Max changes nothing")
		}
	})

	// rule 5
	kata.Bubble(t, "the maximum counts though nobody asked for it meanwhile", func(t *kata.T) {
		var g gauge.Gauge
		g.Add(40)
		g.Add(7)
		g.Add(-47)
		g.Add(20)
		t.On("Gauge.Max")
		require.EqualValues(t, 47, g.Max(), "Max is the highest value that an Add has reached, also if nobody looked then")
	})

	// rule 5
	kata.Bubble(t, "the maximum is at least zero", func(t *kata.T) {
		t.On("Gauge.Max")
		var g gauge.Gauge
		g.Add(-5)
		require.Zero(t, g.Max(), "Max is at least 0, though no Add has reached 0")
		g.Add(-5)
		g.Add(9)
		require.Zero(t, g.Max(), "Max is at least 0, though no Add has reached 0")
		g.Add(4)
		require.EqualValues(t, 3, g.Max(), "Max is the highest value that an Add has reached")
		g.Add(0)
		require.EqualValues(t, 3, g.Max(), "an Add of 0 reaches no new value")
	})

	// rule 1
	kata.Bubble(t, "two gauges know nothing of each other", func(t *kata.T) {
		var museum, cafe gauge.Gauge
		museum.Add(100)
		cafe.Add(3)
		museum.Add(-60)
		t.On("Gauge.Load")
		require.EqualValues(t, 40, museum.Load(), "each gauge has its own value")
		require.EqualValues(t, 3, cafe.Load(), "each gauge has its own value")
		t.On("Gauge.Max")
		require.EqualValues(t, 100, museum.Max(), "each gauge has its own maximum")
		require.EqualValues(t, 3, cafe.Max(), "each gauge has its own maximum")
	})
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "a gauge that is no longer used leaves no goroutine behind", func(t *kata.T) {
		var g gauge.Gauge
		g.Add(3)
		g.Add(-1)
		g.Load()
		g.Max()
	})
}

// doors is how many goroutines use one gauge in these checks. They share nothing but
// the gauge, and compare what they saw only when all have ended: whatever orders
// them is the answer's doing.
const doors = 4

// A door goes on until it has met others often enough for a mistake to show, or has
// tried for long: alone on its processor it may meet nobody for a while. Each check runs
// under some twenty schedules, so a small part of what shows a mistake by itself will do.
const (
	enough = 12
	long   = 4_000
)

// together runs f for each door at the same time, and returns when all have ended.
func together(f func(door int)) {
	var wg sync.WaitGroup
	open := make(chan struct{})
	for door := range doors {
		wg.Go(func() {
			<-open
			f(door)
		})
	}
	close(open)
	wg.Wait()
}

// sideBySide lets two doors walk along the gauges, and use each of them once: step i
// of a door is steps[i%len(steps)]. The one who is ahead looks so many times whether
// the other one has come, which makes them meet where they really run at the same
// time. Where they take turns on one processor, one overtakes the other in the middle
// of an Add if no time is spent with looking. It returns what their Adds returned.
func sideBySide(all []gauge.Gauge, looks int, steps ...[]int64) [][2]int64 {
	reached := make([][2]int64, len(all))
	var at [2]atomic.Int64
	var wg sync.WaitGroup
	for door := range 2 {
		wg.Go(func() {
			for i := range all {
				at[door].Store(int64(i))
				for look := 0; look < looks && at[1-door].Load() < int64(i); look++ {
				}
				reached[i][door] = all[i].Add(steps[door][i%len(steps[door])])
			}
			at[door].Store(int64(len(all)))
		})
	}
	wg.Wait()
	return reached
}

func TestRaces(t *testing.T) {
	// rules 4, 7
	kata.Bubble(t, "no Add is lost, and each has its own value", func(t *kata.T) {
		var g gauge.Gauge
		var returned [doors][]int64
		together(func(door int) {
			last := int64(0)
			for met, tried := 0, 0; met < enough && tried < long; tried++ {
				n := g.Add(1)
				if n != last+1 {
					met++
				}
				last = n
				returned[door] = append(returned[door], n)
			}
		})
		all := slices.Concat(returned[:]...)
		slices.Sort(all)
		t.On("Gauge.Load")
		require.EqualValues(t, len(all), g.Load(), "no Add is lost, however many come at the same time")
		t.On("Gauge.Add")
		require.Equal(t, len(all), len(slices.Compact(all)), "no two Adds of 1 make the same value: each returns the one that it has made itself")
		t.On("Gauge.Max")
		require.EqualValues(t, g.Load(), g.Max(), "where the value only rises, it is the maximum")
	})

	// rules 3, 5, 6, 7
	kata.Bubble(t, "what an Add has reached counts as soon as it has returned", func(t *kata.T) {
		var g gauge.Gauge
		var missed, fell, old [doors]int
		together(func(door int) {
			last, highest := int64(0), int64(0)
			for met, tried := 0, 0; met < enough && tried < long; tried++ {
				n := g.Add(1)
				if n != last+1 {
					met++
				}
				last = n
				first := g.Max()
				second := g.Max()
				if first < n {
					missed[door]++
				}
				if first < highest || second < first {
					fell[door]++
				}
				highest = second
				if g.Load() < n {
					old[door]++
				}
			}
		})
		t.On("Gauge.Max")
		require.Equal(t, [doors]int{}, missed, "Max includes every Add that has returned, however many others still run")
		require.Equal(t, [doors]int{}, fell, "Max never falls")
		t.On("Gauge.Load")
		require.Equal(t, [doors]int{}, old, "Load includes every Add that has returned, however many others still run")
	})

	// rules 5, 6, 7
	kata.Bubble(t, "the maximum stays while the value goes up and down below it", func(t *kata.T) {
		const highest = 1_000_000
		var g gauge.Gauge
		g.Add(highest)
		g.Add(-highest)
		var wrong [doors]int
		together(func(door int) {
			last := int64(0)
			for met, tried := 0, 0; met < enough && tried < long; tried++ {
				step := int64(1 - tried%2*2) // up, down, up, …
				n := g.Add(step)
				if n != last+step {
					met++
				}
				last = n
				if g.Max() != highest {
					wrong[door]++
				}
			}
		})
		t.On("Gauge.Max")
		require.Equal(t, [doors]int{}, wrong, "Max does not change, not even for a moment, while no Add reaches a higher value")
	})

	// rules 4, 5, 7
	kata.Bubble(t, "the maximum is one that an Add has reached, and no other", func(t *kata.T) {
		for _, way := range []struct{ patience, gauges, enough, long int }{
			{patience: 300, gauges: 500, enough: 30, long: 1_000},
			{patience: 0, gauges: 1000, enough: 6, long: 10_000},
		} {
			for tried, met := 0, 0; met < way.enough && tried < way.long; tried += way.gauges {
				all := make([]gauge.Gauge, way.gauges)
				reached := sideBySide(all, way.patience, []int64{+1, +1, +5}, []int64{+1, -1, -3})
				for i := range all {
					t.On("Gauge.Load")
					if value := all[i].Load(); value != reached[i][0] && value != reached[i][1] {
						require.Contains(t, reached[i], value, "no Add is lost, however many come at the same time")
					}
					t.On("Gauge.Max")
					if highest := max(0, reached[i][0], reached[i][1]); all[i].Max() != highest {
						require.Equal(t, highest, all[i].Max(), "Max is the highest value that an Add has returned: no less, and not one that was never there")
					}
					if i%3 == 0 && i > 0 && reached[i][0] != reached[i-3][0] {
						met++ // another one was the first
					}
				}
			}
		}
	})

	// rules 4, 7
	kata.Bubble(t, "many goroutines may ask while others add", func(t *kata.T) {
		const many = 60
		var g gauge.Gauge
		var values, highest [many]int64
		var wg sync.WaitGroup
		for i := range many {
			wg.Go(func() {
				switch i % 3 {
				case 0:
					g.Add(1)
				case 1:
					values[i] = g.Load()
				case 2:
					highest[i] = g.Max()
				}
			})
		}
		wg.Wait()
		for i := range many {
			require.True(t, 0 <= values[i] && values[i] <= many/3, "an Add that still runs counts or does not count yet")
			require.True(t, 0 <= highest[i] && highest[i] <= many/3, "an Add that still runs counts or does not count yet")
		}
		require.EqualValues(t, many/3, g.Load(), "no Add is lost, however many come at the same time")
	})
}
