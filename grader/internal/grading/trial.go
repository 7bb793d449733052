package grading

import (
	"cmp"
	"context"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/advice"
	"github.com/concurrency-katas/go/grader/internal/diagnosis"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/apart"
	"github.com/concurrency-katas/go/grader/internal/instrument/stdlib"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/scoring"
	"github.com/concurrency-katas/go/grader/internal/workspace"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// trial is a case on its way to a verdict.
type trial struct {
	Case
	id      string // names it in the workspace
	judged  instrument.Judged
	advice  []result.Advice
	verdict *Verdict
	began   time.Time
	observe func(Case, execution.Outcome) // may be nil
}

type found = diagnosis.Seen

// prepare looks at what was handed in. It reports true where that already settles the
// verdict: the answer is not even checked.
func (t *trial) prepare() (settled bool) {
	k := t.Case.Kata
	if t.Unread != nil {
		seen := []found{ours("the answer could not be read: " + t.Unread.Error())}
		t.finish(scoring.Unjudged(k, result.Error, findings(seen)), seen)
		return true
	}
	for _, n := range t.Answer.Notes {
		t.advice = append(t.advice, result.Advice{File: t.display(n.Name), Message: n.Message + "."})
	}
	if len(t.Answer.Refusals) > 0 {
		var problems []instrument.Problem
		for _, r := range t.Answer.Refusals {
			problems = append(problems, instrument.Problem{Kind: instrument.Refused, File: t.display(r.Name), Message: r.Message + "."})
		}
		t.settle(problems)
		return true
	}
	if len(t.Answer.Files) == 0 {
		t.finish(scoring.Unjudged(k, result.Missing, nil), nil)
		return true
	}
	if task := t.task(); !t.AlsoUntouched && instrument.SameTokens(task.Files, task.Stub) {
		t.finish(scoring.Unjudged(k, result.NotStarted, nil), nil)
		return true
	}
	return false
}

// task is what has to be done to the answer before it can be built.
func (t *trial) task() apart.Task {
	task := apart.Task{Rules: rules(t.Case.Kata), Target: target(t.id)}
	for _, f := range t.Answer.Files {
		task.Files = append(task.Files, instrument.File(f))
	}
	for _, f := range t.Case.Kata.Stub {
		task.Stub = append(task.Stub, instrument.File(f))
	}
	return task
}

// take takes over what came of the task. It reports true where that settles the
// verdict: nothing will be run.
func (t *trial) take(done apart.Done) (settled bool) {
	for _, n := range done.Judged.Notes {
		t.advice = append(t.advice, result.Advice{File: n.File, Line: n.Line, Message: n.Message})
	}
	if len(done.Problems) > 0 {
		t.settle(done.Problems)
		return true
	}
	t.judged = done.Judged
	return false
}

// check has the answers of all trials checked and rewritten, and returns those whose
// verdict is not settled by that. settled is called for the others.
func check(ctx context.Context, std *stdlib.Importer, trials []*trial, settled func(*trial)) (rest []*trial, err error) {
	var open []*trial
	var tasks []apart.Task
	for _, t := range trials {
		if t.prepare() {
			settled(t)
			continue
		}
		open, tasks = append(open, t), append(tasks, t.task())
	}
	done, err := apart.Answers(ctx, std, tasks, apart.DefaultLimits())
	if err != nil {
		return nil, err
	}
	for i, t := range open {
		if t.take(done[i]) {
			settled(t)
		} else {
			rest = append(rest, t)
		}
	}
	return rest, nil
}

func (t *trial) display(name string) string { return path.Join("katas", t.Case.Kata.Name, name) }

// settle gives the verdict on source that is not run.
func (t *trial) settle(problems []instrument.Problem) {
	status := result.DoesNotCompile
	var seen []found
	for _, p := range problems {
		kind := result.Compile
		switch p.Kind {
		case instrument.Refused:
			kind, status = result.RefusedSource, result.Refused
		case instrument.Fault:
			kind, status = result.GraderError, result.Error
		}
		seen = append(seen, found{Finding: result.Finding{
			Kind: kind, Message: p.Message, File: p.File, Line: p.Line, Why: result.TopicOf(kind),
		}})
	}
	t.finish(scoring.Unjudged(t.Case.Kata, status, findings(seen)), seen)
}

// refusedByCompiler gives the verdict on source that the type checker accepts and
// that cannot be built.
func (t *trial) refusedByCompiler(b workspace.Broken) {
	file, line, message := compilerPlace(b.Said)
	problem := instrument.Problem{Kind: instrument.Compile, File: cmp.Or(file, t.display(t.Answer.Files[0].Name)), Line: line, Message: message}
	switch {
	case b.Exhausted:
		problem.Message = "This is too much for the compiler: it ran out of memory or of time, and honest answers take a hundredth of what it has."
	case b.Ours:
		problem.Kind = instrument.Fault
		problem.Message = "this answer cannot be built with the hidden tests, for no reason that is in it: " + oneLine(b.Said)
	}
	t.settle([]instrument.Problem{problem})
}

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
	}
	return nil
}

// conclude joins what the first pass and the proof found, in the order of the rows.
func (t *trial) conclude(first, proof []found) []found {
	return distinct(sortedByRow(t.Case.Kata.Rows(), together(first, proof)))
}

// job is what runs all rows.
func (t *trial) job(opts Options) record.Job {
	job := record.Job{
		Entry: t.id, First: opts.First, Schedules: opts.Schedules, Seed: opts.Seed, Plain: opts.Plain,
		Places: len(t.judged.Places), Limits: record.DefaultLimits(),
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

func spins(seen []found) bool {
	return slices.ContainsFunc(seen, func(f found) bool {
		return f.Kind == result.BusyWait || f.Kind == result.Hang || f.Kind == result.OverLimit
	})
}

// spinsWhereItCounts tells whether correctness has failed because a check never ended.
// Then every other row is not earned whatever it shows, and only a repair kata's gate
// still has to be looked at, for the status of its own row. More runs of such an answer
// tell nothing new, and each of them costs seconds. (A fault of ours is another matter:
// more runs may explain it.)
func spinsWhereItCounts(seen []found) bool {
	return slices.ContainsFunc(seen, func(f found) bool { return f.Row == result.Correctness && spins([]found{f}) }) && !faulty(seen)
}

// flawless tells whether an outcome proves that every row passes: it is complete, and
// nothing was found.
func flawless(o execution.Outcome, rows []string) bool {
	return inOrder(o, rows) && !raceText(o.Output)
}

// inOrder tells the same but for what the answer may have printed.
func inOrder(o execution.Outcome, rows []string) bool {
	amiss := slices.ContainsFunc(o.Records, func(r record.Record) bool { return r.Event == record.Finding || r.Races > 0 })
	o.Output = nil
	return complete(o, rows) && !amiss && o.ExitCode == 0
}

// complete tells whether every check has been run to its end, so that each finding is
// its own check's: exactly one record for each row, the end reached, and nothing amiss
// but, perhaps, what the records say.
func complete(o execution.Outcome, rows []string) bool {
	for _, row := range rows {
		if !o.Has(record.Row, row) {
			return false
		}
	}
	ended := o.ExitCode == 0 || o.ExitCode == 1 // 1 is how package testing ends where a test has failed
	return o.Has(record.Done, "") && ended && !o.Forged && o.Ended == execution.ByItself && !raceText(o.Output)
}

// faulty tells whether a fault of ours is among the findings.
func faulty(seen []found) bool {
	return slices.ContainsFunc(seen, func(f found) bool { return f.Kind == result.GraderError })
}

// raceText tells whether the output holds what the detector prints first. An
// answer may print it too, and gains a closer look.
func raceText(output []byte) bool { return strings.Contains(string(output), "WARNING: DATA RACE") }

// maxEnded is how many checks of a row that has failed may end their process before
// the rest of the row is left alone: its verdict will not change.
const maxEnded = 3

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

// together joins what the first pass and the proof found. The proof has the better
// word on who is to blame; but a row that failed in the first pass does not pass
// because it went well the second time.
func together(first, proof []found) []found {
	failed := map[result.RowName]bool{}
	for _, f := range proof {
		failed[f.Row] = true
	}
	all := proof
	for _, f := range first {
		if !failed[f.Row] && (f.Kind != result.GraderError || len(proof) == 0) {
			all = append(all, f)
		}
	}
	return all
}

// maxPerRow bounds the findings of one row: a student mends the first ones first.
const maxPerRow = 5

// distinct drops findings that say the same again, and all beyond maxPerRow.
func distinct(all []found) []found {
	var kept []found
	perRow := map[result.RowName]int{}
	for _, f := range all {
		same := func(k found) bool {
			return k.Kind == f.Kind && k.Row == f.Row && k.File == f.File && k.Line == f.Line &&
				(k.Message == f.Message || f.Kind == result.Race || f.Kind == result.Leak)
		}
		if perRow[f.Row] == maxPerRow && f.Kind != result.GraderError || slices.ContainsFunc(kept, same) {
			continue
		}
		perRow[f.Row]++
		kept = append(kept, f)
	}
	return kept
}

func findings(seen []found) []result.Finding {
	list := make([]result.Finding, 0, len(seen))
	for _, s := range seen {
		list = append(list, s.Finding)
	}
	return list
}

func ours(message string) found {
	return found{Finding: result.Finding{
		Kind: result.GraderError, Row: result.Correctness, Message: message + ".", Why: result.TopicOf(result.GraderError),
	}}
}

// finish writes the verdict down.
func (t *trial) finish(k result.Kata, seen []found) {
	if all := slices.Concat(t.advice, advice.For(t.judged.Remarks, k.Findings)); len(all) > 0 {
		k.Advice = all
	}
	evidence := make([]string, 0, len(seen))
	for _, s := range seen {
		evidence = append(evidence, s.Evidence)
	}
	*t.verdict = Verdict{Kata: k, Run: result.KataRun{Seconds: time.Since(t.began).Seconds(), Evidence: evidence}}
}

// tell adds a story to the verdict.
func (t *trial) tell(s story) {
	run := &t.verdict.Run
	run.Seen, run.Schedule, run.Timeline = s.Seen, s.Schedule, s.Timeline
}

// doctor is what a diagnosis needs to know of this answer.
func (t *trial) doctor() diagnosis.Answer {
	source := map[string][]string{}
	for _, f := range t.Answer.Files {
		source[t.display(f.Name)] = strings.Split(string(f.Src), "\n")
	}
	return diagnosis.Answer{
		Kata: t.Case.Kata.Name, Entry: t.Case.Kata.Entry, Rows: t.Case.Kata.Rows(), Source: source, Names: &t.judged.Names, Synthetic: t.judged.Synthetic,
		Declared: func(name string) (string, int, bool) {
			d, ok := t.judged.Declarations.Find(name)
			return d.File, d.Line, ok
		},
	}
}
