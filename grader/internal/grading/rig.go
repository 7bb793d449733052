package grading

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/workspace"
)

// Rig holds cases that are built once and run again and again, so that what a run
// finds and what it costs can be measured without the building. Nothing is scored
// and nothing remembered.
type Rig struct {
	space  *workspace.Workspace
	trials []*trial
	paths  []string // of the program that a trial is in
}

// Run is what one run of a case showed.
type Run struct {
	Found    bool             // something was out of order
	Findings []result.Finding // what, if anything could be told
	Wall     time.Duration    // of the process, its start included
	CPU      time.Duration    // of the process
}

// Rig checks and builds cases. A case that cannot be run is an error.
func (j *Judge) Rig(ctx context.Context, cases []Case, p Progress) (*Rig, error) {
	std, err := instrument.NewStd(ctx, filepath.Join(j.CacheDir, "stdlib"), j.Tools.Go, j.Tools.BuildEnv(os.TempDir()), extraImports(cases)...)
	if err != nil {
		return nil, fmt.Errorf("reading the standard library's types: %w", err)
	}
	r := &Rig{}
	for i, c := range cases {
		r.trials = append(r.trials, &trial{Case: c, id: fmt.Sprintf("k%d_%s", i, c.Kata.Name), verdict: &Verdict{}})
	}
	var cannot error
	_, err = check(ctx, std, r.trials, func(t *trial) {
		cannot = fmt.Errorf("%s cannot be run: it is %s %v", t.Case.Kata.Name, t.verdict.Kata.Status, t.verdict.Kata.Findings)
	})
	if err = cmp.Or(err, cannot); err != nil {
		return nil, err
	}
	if r.space, err = workspace.New(j.Tools, filepath.Join(j.CacheDir, "workspaces")); err != nil {
		return nil, err
	}
	if err := r.build(ctx, p); err != nil {
		r.Close()
		return nil, err
	}
	return r, nil
}

func (r *Rig) build(ctx context.Context, p Progress) error {
	if err := r.space.Fetch(ctx); err != nil {
		return err
	}
	for b := range built(ctx, r.space, r.trials, p) {
		if b.err != nil {
			return b.err
		}
		for id, broken := range b.program.Broken {
			return fmt.Errorf("%s does not compile: %s", id, broken.Said)
		}
		for range b.trials {
			r.paths = append(r.paths, b.program.Path)
		}
	}
	return context.Cause(ctx)
}

// Close removes what was built.
func (r *Rig) Close() error { return r.space.Close() }

// Run runs all rows of a case in one process, as the first pass of its judgement
// does. Cases are numbered as they were given.
func (r *Rig) Run(ctx context.Context, i int, opts Options) (Run, error) {
	t := r.trials[i]
	job := t.job(opts)
	out, err := t.runAwake(ctx, r.paths[i], &job, execution.Options{HaltOnRace: true})
	if err != nil {
		return Run{}, fmt.Errorf("running %s: %w", t.Case.Kata.Name, err)
	}
	run := Run{Wall: out.Wall, CPU: out.CPU}
	if !flawless(out, job.Rows) {
		run.Found, run.Findings = true, findings(t.doctor().Diagnose(out))
	}
	return run, nil
}
