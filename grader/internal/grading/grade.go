package grading

import (
	"context"
	"path/filepath"
	"time"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/scoring"
	"github.com/concurrency-katas/go/grader/internal/submission"
)

// Grade judges the submission in root for the asked-for katas and puts the result
// together. Katas whose folder cannot be read get the status error.
func (j *Judge) Grade(ctx context.Context, suite *catalogue.Suite, katas []catalogue.Kata, root string, opts Options) (result.Result, error) {
	began := time.Now()
	var cases []Case
	for _, k := range katas {
		answer, err := submission.Read(filepath.Join(root, k.Name))
		cases = append(cases, Case{Kata: k, Answer: answer, Unread: err})
	}
	verdicts, err := j.Judge(ctx, cases, opts)
	if err != nil {
		return result.Result{}, err
	}
	r := result.Result{
		Schema: result.Schema, Suite: suite.Hash, Go: j.Tools.Version,
		Protections: execution.Protections(), Schedules: opts.Schedules, Seed: opts.Seed,
		Run: result.Run{Started: began.UTC().Format(time.RFC3339), Katas: map[string]result.KataRun{}},
	}
	for _, v := range verdicts {
		r.Katas = append(r.Katas, v.Kata)
		r.Run.Katas[v.Kata.Name] = v.Run
	}
	scoring.Total(&r)
	r.Run.Seconds = time.Since(began).Seconds()
	return r, nil
}
