package kata

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// The budget is eight units of processor time; the bubble began when the process had
// spent a hundred.
func TestWhatABudgetIsSpentOnTellsWhatIsWrong(t *testing.T) {
	const unit, budget = time.Second, 8 * time.Second
	at := func(units float64) time.Duration { return 100*unit + time.Duration(units*float64(unit)) }
	for _, test := range []struct {
		name   string
		marked float64 // when the clock last moved, in units from the bubble's beginning
		late   float64 // when it came to its limit; 0 for not
		now    float64
		want   string
	}{
		{"within the budget nothing is wrong, though the clock stands still", 0, 0, 8, ""},
		{"beyond it, a clock that never moved is a busy-wait", 0, 0, 8.1, kindBusyWait},
		{"so is one that stopped long ago", 6.9, 0, 8.1, kindBusyWait},
		{"a clock that moved just now gets a little more to show that it still does", 8, 0, 8.9, ""},
		{"and is a busy-wait if it does not", 8, 0, 9.1, kindBusyWait},
		{"if it does, the bubble has four budgets", 31, 0, 31.9, ""},
		{"beyond those, it goes on without end", 32, 0, 32.1, kindHang},
		{"a clock at its limit leaves a little to come to the end", 1, 2, 4, ""},
		{"and no more", 1, 2, 4.1, kindHang},
		{"late and spinning is without end all the same", 1, 7.9, 9, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := spending{began: at(0), marked: at(test.marked)}
			if test.late > 0 {
				s.late = at(test.late)
			}
			assert.Equal(t, test.want, s.over(at(test.now), budget))
		})
	}
}

// A sleeper shows in the hooks' clock before anything is decided about it.
func TestTheClockIsAskedForLongBeforeTheBudgetIsUsedUp(t *testing.T) {
	const budget = 2 * time.Second
	s := spending{began: time.Second}
	assert.False(t, s.suspicious(time.Second+budget/8, budget))
	assert.True(t, s.suspicious(time.Second+budget/2, budget))
}

func TestARowHasABudgetForAllItsChecks(t *testing.T) {
	const budget = 20 * time.Second
	var s rowSpending
	first, second := new(check), new(check)
	assert.False(t, s.over(nil, 30*time.Second, budget), "no row is running yet")
	assert.False(t, s.over(first, 31*time.Second, budget))
	assert.False(t, s.over(first, 51*time.Second, budget), "the whole budget is not too much")
	assert.True(t, s.over(first, 51*time.Second+1, budget))
	assert.False(t, s.over(second, 60*time.Second, budget), "the next row has its own")
	assert.True(t, s.over(second, 81*time.Second, budget))
}
