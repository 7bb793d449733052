package grading

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/advice"
	"github.com/concurrency-katas/go/grader/internal/diagnosis"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/apart"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/scoring"
	"github.com/concurrency-katas/go/grader/internal/workspace"
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
