package wording

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestFate(t *testing.T) {
	step := func(state result.State, op, on string, line int) result.Step {
		return result.Step{State: state, Op: op, On: on, Line: line}
	}
	for _, test := range []struct {
		name  string
		steps []result.Step
		want  string
	}{
		{"gone", []result.Step{step(result.Did, "send", "out", 13), {State: result.Gone}}, "gone, after it sent on out (13)"},
		{"gone at once", []result.Step{{State: result.Gone}}, "gone"},
		{"left behind", []result.Step{step(result.Waiting, "send", "out", 13), {State: result.LeftBehind}}, "waits to send on out (13)"},
		{"waits with a lock", []result.Step{
			step(result.Holding, "lock", "a", 3), step(result.Waiting, "lock", "b", 4), {State: result.LeftBehind},
		}, "waits for b (4), holding a"},
		{"waits with many locks", []result.Step{
			step(result.Holding, "lock", "a", 3), step(result.Holding, "lock", "b", 4), step(result.Waiting, "receive", "c", 5),
		}, "waits to receive from c (5), holding a and 1 more"},
		{"has given its lock back", []result.Step{
			step(result.Holding, "lock", "a", 3), step(result.Did, "unlock", "a", 4), step(result.Waiting, "wait", "wg", 5),
		}, "waits for wg (5)"},
		{"waits for a signal, which gives the lock back", []result.Step{
			step(result.Holding, "lock", "mu", 3), step(result.Waiting, "await", "changed", 4), {State: result.LeftBehind},
		}, "waits for a signal of changed (4)"},
		{"asleep", []result.Step{step(result.Asleep, "sleep", "", 5)}, "sleeps (5)"},
		{"in a call", []result.Step{step(result.Running, "call", "task", 5)}, "calls task (5)"},
		{"of an unknown sort", []result.Step{step("odd\x1b[31m", "odd", "", 5)}, "odd (5)"},
		{"nothing known", nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, Fate(result.Lane{Number: 1, Steps: test.steps}))
		})
	}
}

func TestOfWhoGoesOnThereIsMore(t *testing.T) {
	sent := result.Step{State: result.Did, Op: "send", On: "out", Line: 13}
	assert.Equal(t, "sent on out (13), and more", Fate(result.Lane{Steps: []result.Step{sent}, Cut: true}))
	assert.Equal(t, "sent on out (13)", Fate(result.Lane{Steps: []result.Step{sent, {State: result.LeftBehind}}, Cut: true}), "what is left stays")
}

func TestLane(t *testing.T) {
	assert.Equal(t, "the caller", Lane(result.Lane{Test: true, Line: 9}))
	assert.Equal(t, "3, line 24", Lane(result.Lane{Number: 3, Line: 24}))
}
