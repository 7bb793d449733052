package grading

import (
	"slices"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/racereport"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// flawless tells whether an outcome proves that every row passes: it is complete, and
// nothing was found.
func flawless(o execution.Outcome, rows []string) bool {
	return inOrder(o, rows) && !racereport.Seen(o.Output)
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
	return o.Has(record.Done, "") && ended && !o.Forged && o.Ended == execution.ByItself && !racereport.Seen(o.Output)
}

// spins tells whether a check was seen that uses processor time for ever, or never ends.
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

// faulty tells whether a fault of ours is among the findings.
func faulty(seen []found) bool {
	return slices.ContainsFunc(seen, func(f found) bool { return f.Kind == result.GraderError })
}
