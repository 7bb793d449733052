package grading

import (
	"slices"

	"github.com/concurrency-katas/go/grader/internal/diagnosis"
	"github.com/concurrency-katas/go/grader/internal/result"
)

type found = diagnosis.Seen

// conclude joins what the first pass and the proof found, in the order of the rows.
func (t *trial) conclude(first, proof []found) []found {
	return distinct(sortedByRow(t.Case.Kata.Rows(), t.doctor().OneRace(together(first, proof))))
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
				(k.Message == f.Message || f.Kind == result.Race || f.Kind == result.Leak || timesOfOneCheck(k, f))
		}
		if perRow[f.Row] == maxPerRow && f.Kind != result.GraderError || slices.ContainsFunc(kept, same) {
			continue
		}
		perRow[f.Row]++
		kept = append(kept, f)
	}
	return kept
}

// timesOfOneCheck tells whether two findings are about times that one check took: the
// first says it all.
func timesOfOneCheck(k, f found) bool {
	timing := f.Kind == result.TooSlow || f.Kind == result.TooEarly
	return timing && k.InCheck && f.InCheck && k.Test == f.Test && k.Check == f.Check
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

// sortedByRow brings findings into the order of the rows; within a row they stay
// in the order in which they were found.
func sortedByRow(rows []result.RowName, findings []found) []found {
	slices.SortStableFunc(findings, func(a, b found) int {
		return slices.Index(rows, a.Row) - slices.Index(rows, b.Row)
	})
	return findings
}
