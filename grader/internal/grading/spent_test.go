package grading

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/submission"
)

func TestAnAnswerThatIsTooSlowShowsWhereItsTimeWent(t *testing.T) {
	lane := func(line int, state result.State, lasts time.Duration) result.Lane {
		return result.Lane{Steps: []result.Step{
			{State: state, Op: "any", File: "katas/k/k.go", Line: line},
			{At: int64(lasts), State: result.Gone},
		}}
	}
	lanes := []result.Lane{
		lane(2, result.Waiting, 200*time.Millisecond+3), lane(3, result.Running, 100*time.Millisecond),
		lane(4, result.Asleep, 300*time.Millisecond), lane(5, result.Waiting, time.Microsecond),
	}
	const rows = "k.go:2  places <- x        200ms waiting\n" +
		"k.go:3  results[i] = do()  100ms in this call"
	const said = "in the check \"quick\"\nk.go:4  time.Sleep(x)  sleeps for `x`"
	for name, test := range map[string]struct {
		kind  result.Kind
		lanes []result.Lane
		want  string
	}{
		"too slow":                    {result.TooSlow, lanes, said + "\nthe longest that one goroutine spent at a line:\n" + rows},
		"nothing is known of the run": {result.TooSlow, nil, said},
		"not all is known of it":      {result.TooSlow, append([]result.Lane{{Cut: true}}, lanes...), said + "\nthe longest that one goroutine spent at a line in its first steps:\n" + rows},
		"too early":                   {result.TooEarly, lanes, said},
	} {
		t.Run(name, func(t *testing.T) {
			var v Verdict
			trial := trial{verdict: &v, Case: Case{Answer: submission.Answer{Files: []submission.File{
				{Name: "k.go", Src: []byte("package k\nplaces <- x\nresults[i] = do()\ntime.Sleep(x)\n<-c\n")},
			}}}}
			trial.Case.Kata.Name = "k"
			v.Kata.Findings = []result.Finding{{Kind: test.kind}, {Kind: result.TooSlow}}
			v.Run.Evidence = []string{said, "other"}
			v.Run.Timeline = test.lanes
			trial.spent()
			assert.Equal(t, []string{test.want, "other"}, v.Run.Evidence)
		})
	}
}
