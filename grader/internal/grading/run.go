package grading

import (
	"context"
	"slices"
	"time"

	"github.com/concurrency-katas/go/grader/internal/diagnosis"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/scoring"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// run runs the tests and gives the verdict: first all rows in one process; where
// anything at all is out of order there but what the checks themselves have found,
// every row again in a process of its own, so that what fails is blamed on the right
// one.
func (t *trial) run(ctx context.Context, program string, opts Options) error {
	t.began = time.Now()
	rows := t.Case.Kata.Rows()
	job := t.job(opts)
	out, err := t.runAwake(ctx, program, &job, execution.Options{HaltOnRace: true})
	if err != nil {
		return err
	}
	if flawless(out, job.Rows) {
		t.finish(scoring.Score(t.Case.Kata, nil), nil)
		return nil
	}
	doctor := t.doctor()
	first := doctor.Diagnose(out)
	if spins(first) || out.ExitedByWatch() {
		// It has been shown to spin once; to see where else it does takes less.
		job.Limits.CPUSeconds /= 4
		job.Limits.RowCPUSeconds /= 4
	}
	proving := rows
	if complete(out, job.Rows) && len(first) > 0 && !faulty(first) {
		proving = nil // nothing has taken anything else down with it
	}
	var proof []found
	for _, row := range proving {
		if spinsWhereItCounts(slices.Concat(first, proof)) && (row == result.Correctness || row != t.Case.Kata.Gate) {
			continue
		}
		seen, err := t.runAlone(ctx, program, job, row, doctor)
		if err != nil {
			return err
		}
		proof = append(proof, seen...)
	}
	seen := t.conclude(first, proof)
	if len(seen) == 0 && inOrder(out, job.Rows) {
		// All that was amiss is words of the race detector's, which it has not said: it
		// counted no race, neither there nor, which the proof was for, when asked again.
		t.finish(scoring.Score(t.Case.Kata, nil), nil)
		return nil
	}
	if len(seen) == 0 {
		seen = []found{ours("the first run was not in order, and running each row alone showed nothing")}
	}
	t.finish(scoring.Score(t.Case.Kata, findings(seen)), seen)
	if opts.Story {
		told, err := t.replay(ctx, program, job, seen, first)
		if err != nil {
			return err
		}
		t.tell(told)
		t.spent()
	}
	return nil
}

// job is what runs all rows.
func (t *trial) job(opts Options) record.Job {
	job := record.Job{
		Entry: t.id, First: opts.First, Schedules: opts.Schedules, Seed: opts.Seed, Plain: opts.Plain,
		Places: len(t.judged.Places), Limits: record.DefaultLimits(opts.Schedules),
	}
	for _, row := range t.Case.Kata.Rows() {
		job.Rows = append(job.Rows, string(row))
	}
	return job
}

// runAwake runs a job, and where an answer was seen to spin while a hook napped,
// runs it again without naps, and so from then on.
func (t *trial) runAwake(ctx context.Context, program string, job *record.Job, opts execution.Options) (execution.Outcome, error) {
	out, err := t.execute(ctx, program, *job, opts)
	spun := slices.ContainsFunc(out.Records, func(r record.Record) bool { return r.Event == record.Spinning })
	if err != nil || !spun || job.StayAwake {
		return out, err
	}
	job.StayAwake = true
	return t.execute(ctx, program, *job, opts)
}

// execute runs the program once, and shows the outcome to whoever observes.
func (t *trial) execute(ctx context.Context, program string, job record.Job, opts execution.Options) (execution.Outcome, error) {
	out, err := execution.Run(ctx, program, job, opts)
	if err == nil && t.observe != nil {
		t.observe(t.Case, out)
	}
	return out, err
}

// runAlone runs one row in a process of its own, going on after races. Where a
// check ends the process, the next process goes on with the check after it.
func (t *trial) runAlone(ctx context.Context, program string, job record.Job, row result.RowName, doctor diagnosis.Answer) ([]found, error) {
	job.Rows = []string{string(row)}
	var seen []found
	job.From = 0
	for ended := 1; ; ended++ {
		out, err := t.runAwake(ctx, program, &job, execution.Options{})
		if err != nil {
			return nil, err
		}
		now := doctor.Diagnose(out)
		seen = append(seen, now...)
		if out.Has(record.Row, string(row)) && out.Has(record.Done, "") {
			return seen, nil
		}
		if len(now) == 0 {
			return append(seen, ours("a row's tests did not end, and left no sign of why")), nil
		}
		last := lastBegun(out.Records)
		if last < job.From {
			return seen, nil // it died outside of any check, and said so
		}
		failed := slices.ContainsFunc(seen, func(f found) bool { return f.Row == row })
		if failed && ended >= maxEnded {
			return seen, nil
		}
		job.From = last + 1
	}
}

// maxEnded is how many checks of a row that has failed may end their process before
// the rest of the row is left alone: its verdict will not change.
const maxEnded = 3

// lastBegun is the index of the last check that was begun, or -1.
func lastBegun(records []record.Record) int {
	last := -1
	for _, r := range records {
		if r.Event == record.Begin {
			last = r.Index
		}
	}
	return last
}
