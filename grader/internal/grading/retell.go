package grading

import (
	"go/types"
	"slices"
	"time"

	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/apart"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/scoring"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// Retell gives the verdict that outcomes lead to which Options.Observe has shown, in
// their order, and to what the second look has told. Nothing is run: it is for looking at
// what is told.
func Retell(c Case, std types.Importer, outcomes []execution.Outcome, told result.KataRun) Verdict {
	var v Verdict
	t := &trial{Case: c, id: "k0_" + c.Kata.Name, verdict: &v, began: time.Now()}
	if t.prepare() {
		return v
	}
	var done apart.Done
	task := t.task()
	done.Judged, done.Problems = instrument.Answer(task.Files, task.Stub, task.Rules, task.Target, std)
	if t.take(done) {
		return v
	}
	doctor := t.doctor()
	var first, proof []found
	judged := false
	for i, o := range outcomes {
		again := i+1 < len(outcomes) && slices.ContainsFunc(o.Records, func(r record.Record) bool { return r.Event == record.Spinning })
		switch {
		case again: // it was run again, without naps
		case !judged:
			first, judged = doctor.Diagnose(o), true
		default:
			proof = append(proof, doctor.Diagnose(o)...)
		}
	}
	seen := t.conclude(first, proof)
	t.finish(scoring.Score(c.Kata, findings(seen)), seen)
	t.tell(story{told.Seen, told.Schedule, told.Timeline})
	t.spent()
	return v
}
