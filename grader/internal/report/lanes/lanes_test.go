package lanes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/report/lanes"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func step(order int, state result.State, op, on string, line int) result.Step {
	return result.Step{Order: order, State: state, Op: op, On: on, Line: line}
}

func TestTheTestAndThoseLeftBehindAreChosenFirst(t *testing.T) {
	gone := []result.Step{step(1, result.Gone, "", "", 0)}
	left := []result.Step{step(2, result.LeftBehind, "", "", 0)}
	all := []result.Lane{{Test: true, Steps: gone}, {Number: 1, Steps: gone}, {Number: 2, Steps: gone}, {Number: 3}, {Number: 4, Steps: left}}
	chosen, more := lanes.Choose(all, 3)
	assert.Equal(t, 1, more, "a lane without steps is none")
	var numbers []int
	for _, l := range chosen {
		numbers = append(numbers, l.Number)
	}
	assert.Equal(t, []int{0, 1, 4}, numbers)
	assert.Equal(t, []int{1, 2}, lanes.Orders(chosen))
}

func TestHoldsEndWithTheirUnlock(t *testing.T) {
	l := result.Lane{Steps: []result.Step{
		step(1, result.Holding, "lock", "a", 1), step(2, result.Holding, "lock", "b", 2), step(3, result.Did, "unlock", "a", 3),
		step(4, result.Did, "unlock", "c", 4), step(5, result.Holding, "lock", "a", 5), step(6, result.Waiting, "lock", "c", 6),
	}}
	assert.Equal(t, []lanes.Hold{{Lock: "a", From: 1, To: 3}, {Lock: "b", From: 2, To: 6, Kept: true}, {Lock: "a", From: 5, To: 6, Kept: true}}, lanes.Holds(l))
}

func TestBlockedNamesTheLockThatIsWaitedForInTheEnd(t *testing.T) {
	waits := step(1, result.Waiting, "lock", "mu", 1)
	for name, tt := range map[string]struct {
		steps []result.Step
		want  string
	}{
		"waits":               {[]result.Step{waits}, "mu"},
		"waits, left behind":  {[]result.Step{waits, step(2, result.LeftBehind, "", "", 0)}, "mu"},
		"has got it":          {[]result.Step{waits, step(2, result.Holding, "lock", "mu", 1)}, ""},
		"waits for a channel": {[]result.Step{step(1, result.Waiting, "send", "c", 1)}, ""},
		"nothing is known":    {nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, lanes.Blocked(result.Lane{Steps: tt.steps}))
		})
	}
}

func TestTheNthGoStatementOfALineStartsTheNthGoroutineOfIt(t *testing.T) {
	chosen := []result.Lane{
		{Test: true, Steps: []result.Step{step(1, result.Did, "go", "", 7), step(2, result.Did, "go", "", 7), step(3, result.Did, "go", "", 9), step(9, result.Did, "go", "", 5)}},
		{Number: 1, Steps: []result.Step{step(4, result.Started, "start", "", 7)}},
		{Number: 2, Steps: []result.Step{step(5, result.Started, "start", "", 9)}},
		{Number: 3, Steps: []result.Step{step(6, result.Started, "start", "", 7)}},
		{Number: 4, Steps: []result.Step{step(7, result.Started, "start", "", 5)}},
	}
	for i, want := range [][2]int{{-1, -1}, {0, 1}, {0, 3}, {0, 2}, {-1, -1}} {
		lane, order := lanes.Parent(chosen, i)
		assert.Equal(t, want, [2]int{lane, order}, "lane %d", i)
	}
}
