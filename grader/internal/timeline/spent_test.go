package timeline

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestWhereTheTimeWent(t *testing.T) {
	step := func(at int64, state result.State, op string, line int) result.Step {
		return result.Step{At: at * int64(ms), State: state, Op: op, On: op + "s", File: file, Line: line}
	}
	lanes := []result.Lane{
		{Test: true, Steps: []result.Step{step(0, result.Waiting, "wait", 20), step(90, result.Did, "wait", 20)}},
		{Steps: []result.Step{
			step(0, result.Waiting, "send", 12), step(30, result.Did, "send", 12),
			step(30, result.Running, "call", 14), step(40, result.Did, "call", 14),
			step(40, result.Running, "call", 14), step(55, result.Did, "call", 14),
			step(55, result.Waiting, "send", 12), step(57, result.Gone, "", 0),
		}},
		{Steps: []result.Step{
			step(0, result.Waiting, "send", 12), step(31, result.Did, "send", 12),
			step(31, result.Asleep, "sleep", 13), step(33, result.Did, "sleep", 13),
			step(33, result.Holding, "lock", 15), step(60, result.Waiting, "receive", 16), // and never goes on
		}},
		{},
	}
	assert.Equal(t, []Stretch{
		{file, 12, result.Waiting, "sends", 32 * ms},
		{file, 14, result.Running, "calls", 25 * ms},
		{file, 13, result.Asleep, "sleeps", 2 * ms},
	}, Spent(lanes), "for each line the most of any one goroutine, and nothing of who waits for all")
	assert.Empty(t, Spent(nil))
}
