// Package grading is the pipeline: it takes answers as they were handed in and
// gives verdicts.
package grading

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/scoring"
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
	std, err := instrument.NewStd(ctx, filepath.Join(j.CacheDir, "stdlib"), j.Tools.Go, j.Tools.BuildEnv(os.TempDir()), extraImports(cases)...)
	if err != nil {
		return nil, fmt.Errorf("reading the standard library's types: %w", err)
	}
	memory := j.openMemory(opts)

	verdicts := make([]Verdict, len(cases))
	var trials, toRun []*trial
	for i, c := range cases {
		trials = append(trials, &trial{Case: c, id: fmt.Sprintf("k%d_%s", i, c.Kata.Name), verdict: &verdicts[i], began: time.Now(), observe: opts.Observe})
	}
	rest, err := check(ctx, std, trials, func(t *trial) { opts.Progress.Finished(t.verdict.Kata) })
	if err != nil {
		return nil, err
	}
	for _, t := range rest {
		if memory.recall(t) {
			opts.Progress.Finished(t.verdict.Kata)
		} else {
			toRun = append(toRun, t)
		}
	}
	if len(toRun) == 0 {
		return verdicts, nil
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
	proven := false
	for b := range built(ctx, space, toRun, opts.Progress) {
		if b.err != nil {
			return nil, b.err
		}
		opts.Progress.Step("", "running the tests")
		if !proven {
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

// entries are the trials as the workspace knows them.
func entries(trials []*trial) []workspace.Entry {
	var all []workspace.Entry
	for _, t := range trials {
		e := workspace.Entry{ID: t.id, Kata: t.Case.Kata.Name}
		for _, f := range t.judged.Files {
			e.Answer = append(e.Answer, workspace.File(f))
		}
		for _, f := range t.Case.Kata.Hidden {
			e.Hidden = append(e.Hidden, workspace.File(f))
		}
		for _, row := range t.Case.Kata.Rows() {
			e.Rows = append(e.Rows, workspace.Row{Name: string(row), Func: row.TestFunc()})
		}
		all = append(all, e)
	}
	return all
}

// longestFirst puts those in front that are likely to take long, so that the last one does
// not keep one processor busy while the others have nothing left. The size of a kata's
// hidden tests is a guess at how long they take, and the same in every run.
func longestFirst(trials []*trial) []*trial {
	size := func(t *trial) (n int) {
		for _, f := range t.Case.Kata.Hidden {
			n += len(f.Src)
		}
		return n
	}
	sorted := slices.Clone(trials)
	slices.SortStableFunc(sorted, func(a, b *trial) int { return size(b) - size(a) })
	return sorted
}

// inParallel calls do for each trial, n at a time, until one fails or ctx ends.
func inParallel(ctx context.Context, n int, trials []*trial, do func(*trial) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	queue := make(chan *trial)
	var workers sync.WaitGroup
	for range max(1, n) {
		workers.Go(func() {
			for t := range queue {
				if err := do(t); err != nil {
					cancel(err)
				}
			}
		})
	}
feeding:
	for _, t := range trials {
		select {
		case queue <- t:
		case <-ctx.Done():
			break feeding
		}
	}
	close(queue)
	workers.Wait()
	return context.Cause(ctx)
}

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

// rules are what the source policy has to know about a kata.
func rules(k catalogue.Kata) instrument.Rules {
	return instrument.Rules{
		Package: k.Name, Path: "katas/" + k.Name,
		ExtraImports: k.Imports, ForbidImports: k.Forbid.Imports, ForbidChannels: k.Forbid.Channels,
	}
}

// target is what a judged copy is compiled with.
func target(id string) instrument.Target {
	return instrument.Target{ID: id, SyncPath: workspace.SyncPath, HarnessPath: workspace.HarnessPath, HooksPath: workspace.HooksPath}
}

// extraImports are the packages that some kata allows besides the usual ones.
func extraImports(cases []Case) []string {
	var extra []string
	for _, c := range cases {
		extra = append(extra, c.Kata.Imports...)
	}
	slices.Sort(extra)
	return slices.Compact(extra)
}

// sortedByRow brings findings into the order of the rows; within a row they stay
// in the order in which they were found.
func sortedByRow(rows []result.RowName, findings []found) []found {
	slices.SortStableFunc(findings, func(a, b found) int {
		return slices.Index(rows, a.Row) - slices.Index(rows, b.Row)
	})
	return findings
}
