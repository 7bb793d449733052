package hooks

import (
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestADecisionDependsOnSeedPlaceAndVisitAlone(t *testing.T) {
	const places = 30
	decide := func(seed uint64, schedule int) (all []action) {
		p := newPlan(seed, schedule, places)
		for place := range places {
			for visit := range uint32(10) {
				all = append(all, p.decide(place, visit+1))
			}
		}
		return all
	}
	for schedule := range 2 * len(kinds) {
		assert.Equal(t, decide(1, schedule), decide(1, schedule), "schedule %d", schedule)
	}
	different := 0
	for schedule := 1; schedule <= 2*len(kinds); schedule++ {
		first, again := decide(1, schedule), decide(2, schedule)
		if !assert.ObjectsAreEqual(first, again) {
			different++
		}
	}
	assert.Greater(t, different, len(kinds), "another seed holds others back")
}

func TestTheFirstScheduleIsPlain(t *testing.T) {
	p := newPlan(7, 0, 10)
	for place := range 10 {
		assert.Zero(t, p.decide(place, 1))
	}
}

func TestEveryKindTakesItsTurn(t *testing.T) {
	seen := map[kind]bool{}
	for schedule := range len(kinds) + 1 {
		seen[newPlan(1, schedule, 10).kind] = true
	}
	assert.Len(t, seen, int(someVisits)+1)
}

func TestNoPlaceIsChosenTwiceBeforeAllWere(t *testing.T) {
	for places := 1; places <= 100; places++ {
		chosen := map[int]bool{}
		for schedule := 1; len(chosen) < places; schedule++ {
			p := newPlan(3, schedule, places)
			if p.kind == onePlace {
				require.False(t, chosen[p.target], "%d places, schedule %d", places, schedule)
				chosen[p.target] = true
			}
		}
	}
}

func TestAllNapsOfABubbleTogetherStayWithinTheBudget(t *testing.T) {
	for schedule := 1; schedule <= 2*len(kinds); schedule++ {
		synctest.Test(t, func(t *testing.T) {
			start := time.Now()
			Begin(5, schedule, 8, true)
			defer End()
			var wg sync.WaitGroup
			for range 20 {
				wg.Go(func() {
					for range 200 {
						for place := range 8 {
							At(place)
						}
					}
				})
			}
			wg.Wait()
			assert.LessOrEqual(t, time.Since(start), Budget, "schedule %d", schedule)
		})
	}
}

func TestWithoutNapsTheClockStandsStill(t *testing.T) {
	for schedule := range 2 * len(kinds) {
		synctest.Test(t, func(t *testing.T) {
			start := time.Now()
			Begin(5, schedule, 8, false)
			defer End()
			for range 200 {
				for place := range 8 {
					At(place)
				}
			}
			assert.Zero(t, time.Since(start), "schedule %d", schedule)
			assert.False(t, Naps())
		})
	}
}

// Whoever waits by looking again and again keeps the virtual clock from moving. The one
// he waits for must not sleep on it for ever.
func TestANapEndsWhenSomebodyElseSpins(t *testing.T) {
	for schedule := 1; schedule <= len(kinds); schedule++ {
		synctest.Test(t, func(t *testing.T) {
			Begin(1, schedule, 2, true)
			defer End()
			var done atomic.Bool
			go func() {
				for range 50 {
					At(0)
				}
				done.Store(true)
			}()
			for !done.Load() {
				At(1)
			}
		})
	}
}

// A finalizer runs outside of the bubble, whatever it belongs to.
func TestWhoeverIsOutsideOfTheBubbleDoesNotNap(t *testing.T) {
	came, gone := make(chan int), make(chan bool)
	go func() {
		for place := range came {
			At(place)
			gone <- true
		}
	}()
	defer close(came)
	for schedule := 1; schedule <= len(kinds); schedule++ {
		synctest.Test(t, func(t *testing.T) {
			Begin(1, schedule, 4, true)
			defer End()
			for place := range 4 {
				came <- place
				<-gone
			}
			assert.Zero(t, napped, "schedule %d", schedule)
		})
	}
}

func TestAfterTheEndNobodyIsHeldBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { Begin(1, 1, 4, true) })
	End()
	for place := range 4 {
		At(place)
	}
	assert.Zero(t, napped)
	assert.Zero(t, held)
}

// A goroutine that naps lets all others go on until they are blocked: the check and
// the act of the first are torn apart, and the lock between does not help.
func TestANapLetsTheOthersGoFirst(t *testing.T) {
	lost := func(schedule int) bool {
		n := 0
		synctest.Test(t, func(t *testing.T) {
			Begin(1, schedule, 2, true)
			defer End()
			var mu sync.Mutex
			var wg sync.WaitGroup
			for range 4 {
				wg.Go(func() {
					mu.Lock()
					old := n
					mu.Unlock()
					At(0)
					mu.Lock()
					n = old + 1
					mu.Unlock()
				})
			}
			wg.Wait()
		})
		return n != 4
	}
	found := 0
	for schedule := 1; schedule <= 16; schedule++ {
		if newPlan(1, schedule, 2).kind == onePlace && newPlan(1, schedule, 2).target == 0 {
			assert.True(t, lost(schedule), "schedule %d", schedule)
			found++
		}
	}
	assert.NotZero(t, found)
}

func TestPlacesBeyondTheLastAreLeftAlone(t *testing.T) {
	Begin(1, 1, MaxPlaces+100, false)
	defer End()
	At(MaxPlaces)
	At(MaxPlaces + 50)
}

func TestARecordingSaysWhoCameWhereAndWhen(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		Record(true)
		defer Record(false)
		Begin(1, 0, 10, true)
		At(1)
		time.Sleep(time.Second)
		done := make(chan struct{})
		go func() { At(2); close(done) }()
		<-done
		At(3)
		steps := Recorded()
		require.Len(t, steps, 3)
		assert.Equal(t, []int{1, 2, 3}, []int{steps[0].Place, steps[1].Place, steps[2].Place})
		assert.Equal(t, []time.Duration{0, time.Second, time.Second}, []time.Duration{steps[0].At, steps[1].At, steps[2].At})
		assert.Equal(t, steps[0].Goroutine, steps[2].Goroutine)
		assert.NotEqual(t, steps[0].Goroutine, steps[1].Goroutine)

		for range 10 * MaxSteps {
			At(4)
		}
		assert.LessOrEqual(t, len(Recorded()), MaxSteps+1, "a recording is bounded")
		Begin(1, 0, 10, true)
		assert.Empty(t, Recorded(), "each bubble begins a new one")
	})
}

func TestTheClockMovesWithWhoeverSleepsAndStandsStillForASpinner(t *testing.T) {
	defer AskClock(false)
	synctest.Test(t, func(t *testing.T) {
		Begin(1, 0, 2, true)
		before := Clock()
		At(0)
		assert.Equal(t, before, Clock(), "nobody has asked")
		AskClock(true)
		At(0)
		first := Clock()
		At(1)
		At(0)
		assert.Equal(t, first, Clock(), "a spinner gets nowhere")
		time.Sleep(time.Nanosecond)
		At(1)
		assert.Equal(t, first+1, Clock(), "a sleeper does")
	})
}
