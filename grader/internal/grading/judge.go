// Package grading is the pipeline: it takes answers as they were handed in and
// gives verdicts.
package grading

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/submission"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
	"github.com/concurrency-katas/go/grader/internal/workspace"
)

// Case is one answer to one kata.
type Case struct {
	Kata   catalogue.Kata
	Answer submission.Answer
	// Unread says why the answer could not be read, if it could not: that is no
	// fault of the student's.
	Unread error
	// AlsoUntouched judges the answer even if it is the stub as it was given.
	AlsoUntouched bool
}

// Verdict is what became of one case.
type Verdict struct {
	Kata result.Kata
	Run  result.KataRun
}

// DefaultSchedules is how many schedules each check runs under unless somebody says
// otherwise: chosen by measurement (docs/schedules.md).
const DefaultSchedules = 20

// Options say how to judge.
type Options struct {
	First     int    // number of the first schedule, from 0
	Schedules int    // how many schedules each check runs under, at least 1
	Seed      uint64 // of the schedules and of test inputs
	Plain     bool   // no hooks: every schedule is left to Go
	Story     bool   // find out how often a fault shows, and what the goroutines do then
	Jobs      int    // how many programs run at once
	Fresh     bool   // do not look at remembered verdicts
	Progress  Progress
	// Observe, if there is one, is shown the outcome of every process that judges a case:
	// what it used, and how much it did. It is called from several goroutines.
	Observe func(Case, execution.Outcome)
}

// Progress is told what is being done. It is called from several goroutines.
type Progress interface {
	// Step says what is being done now; kata is empty if it concerns all of them.
	Step(kata, what string)
	// Finished says that the verdict on a kata is known.
	Finished(kata result.Kata)
}

// Judge judges answers with the tools of this machine.
type Judge struct {
	Tools    *toolchain.Toolchain
	CacheDir string // of this grader, for this user
}

// Judge gives a verdict on every case, in their order. An error means that no
// verdict could be given on any.
func (j *Judge) Judge(ctx context.Context, cases []Case, opts Options) ([]Verdict, error) {
	memory := j.openMemory(opts)
	verdicts, toRun, err := j.known(ctx, cases, memory, opts)
	if err != nil || len(toRun) == 0 {
		return verdicts, err
	}
	workspaces := filepath.Join(j.CacheDir, "workspaces")
	workspace.RemoveAbandoned(workspaces)
	space, err := workspace.New(j.Tools, workspaces)
	if err != nil {
		return nil, err
	}
	defer space.Close()
	if err := space.Fetch(ctx); err != nil {
		return nil, err
	}
	building := opts.Progress
	if _, err := os.Stat(j.selfTests()); err != nil {
		building = firstTime{building} // nothing has ever been judged here
	}
	proven := false
	for b := range built(ctx, space, toRun, building) {
		if b.err != nil {
			return nil, b.err
		}
		opts.Progress.Step("", "running the tests")
		if !proven && len(b.program.Broken) < len(b.trials) { // else there is no program
			if err := j.prove(ctx, b.program.Path, opts.Fresh); err != nil {
				return nil, err
			}
			proven = true
		}
		err = inParallel(ctx, opts.Jobs, longestFirst(b.trials), func(t *trial) error {
			if broken, is := b.program.Broken[t.id]; is {
				t.refusedByCompiler(broken)
			} else if err := t.run(ctx, b.program.Path, opts); err != nil {
				return fmt.Errorf("judging %s: %w", t.Case.Kata.Name, err)
			}
			memory.keep(t)
			opts.Progress.Finished(t.verdict.Kata)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	// Where the work was broken off, batches are missing, and nothing else says so.
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	for _, v := range verdicts {
		if v.Kata.Status == "" {
			return nil, errors.New("some answers were left without a verdict: this is a fault of the grader")
		}
	}
	return verdicts, nil
}

// known gives verdicts without running an answer: on what the source alone settles, and on
// what was judged before. It returns the trials that are left, whose verdicts are empty.
func (j *Judge) known(ctx context.Context, cases []Case, memory memory, opts Options) (verdicts []Verdict, toRun []*trial, err error) {
	std, err := instrument.NewStd(ctx, filepath.Join(j.CacheDir, "stdlib"), j.Tools.Go, j.Tools.BuildEnv(os.TempDir()), extraImports(cases)...)
	if err != nil {
		return nil, nil, fmt.Errorf("reading the standard library's types: %w", err)
	}
	verdicts = make([]Verdict, len(cases))
	var trials []*trial
	for i, c := range cases {
		trials = append(trials, &trial{Case: c, id: fmt.Sprintf("k%d_%s", i, c.Kata.Name), verdict: &verdicts[i], began: time.Now(), observe: opts.Observe})
	}
	rest, err := check(ctx, std, trials, func(t *trial) { opts.Progress.Finished(t.verdict.Kata) })
	if err != nil {
		return nil, nil, err
	}
	for _, t := range rest {
		if memory.recall(t) {
			opts.Progress.Finished(t.verdict.Kata)
		} else {
			toRun = append(toRun, t)
		}
	}
	return verdicts, toRun, nil
}
