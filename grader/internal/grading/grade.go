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
	verdicts, err := j.Judge(ctx, handedIn(katas, root), opts)
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

// Standing tells where the submission in root stands, by name, without running anything: of
// what is not started, does not compile or is refused, and of what was judged before, as it
// is now and with these options. Of a kata that is not in it nothing is known.
func (j *Judge) Standing(ctx context.Context, katas []catalogue.Kata, root string, opts Options) (map[string]result.Kata, error) {
	verdicts, _, err := j.known(ctx, handedIn(katas, root), j.openMemory(opts), opts)
	if err != nil {
		return nil, err
	}
	stands := map[string]result.Kata{}
	for _, v := range verdicts {
		if v.Kata.Status != "" {
			stands[v.Kata.Name] = v.Kata
		}
	}
	return stands, nil
}

func handedIn(katas []catalogue.Kata, root string) []Case {
	var cases []Case
	for _, k := range katas {
		answer, err := submission.Read(filepath.Join(root, k.Name))
		cases = append(cases, Case{Kata: k, Answer: answer, Unread: err})
	}
	return cases
}
