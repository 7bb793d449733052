// Package scoring turns findings into points. It is the only place that does.
package scoring

import (
	"slices"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// Score gives a kata that was run its rows, status and points, from its findings.
// The rules, each with its test:
//
//  1. A row fails if it has a finding, and passes otherwise.
//  2. Where Correctness fails, every other row is not earned, except the gate
//     if that failed itself.
//  3. Where a repair kata's gate fails, every other row is not earned, except
//     Correctness if that failed itself.
//  4. A row that passes gives all its points; any other gives none.
//  5. A kata is passed if all its rows pass.
//  6. A finding of kind grader-error makes the kata's status error and leaves
//     every row not judged: a fault of ours costs nobody a point, and earns none.
func Score(k catalogue.Kata, findings []result.Finding) result.Kata {
	if slices.ContainsFunc(findings, func(f result.Finding) bool { return f.Kind == result.GraderError }) {
		return Unjudged(k, result.Error, findings)
	}
	failed := map[result.RowName]bool{}
	for _, f := range findings {
		failed[f.Row] = true
	}
	withheld := failed[result.Correctness] || k.Gate != "" && failed[k.Gate]
	scored := head(k, findings)
	scored.Status = result.Passed
	for _, name := range k.Rows() {
		row := result.Row{Name: name, MaxPoints: k.Points[name]}
		switch {
		case failed[name] && (!withheld || name == result.Correctness || name == k.Gate):
			row.Status = result.RowFail
		case withheld:
			row.Status = result.RowNotEarned
		default:
			row.Status, row.Points = result.RowPass, row.MaxPoints
		}
		if row.Status != result.RowPass {
			scored.Status = result.Failed
		}
		scored.Score += row.Points
		scored.Rows = append(scored.Rows, row)
	}
	return scored
}

// Unjudged gives a kata that could not be run, or was not worth running, its
// status: every row is not judged, and there are no points.
func Unjudged(k catalogue.Kata, status result.Status, findings []result.Finding) result.Kata {
	scored := head(k, findings)
	scored.Status = status
	for _, name := range k.Rows() {
		scored.Rows = append(scored.Rows, result.Row{Name: name, Status: result.RowNotJudged, MaxPoints: k.Points[name]})
	}
	return scored
}

func head(k catalogue.Kata, findings []result.Finding) result.Kata {
	scored := result.Kata{
		Name: k.Name, Title: k.Title, Chapter: k.Chapter,
		Findings: findings, Advice: []result.Advice{},
	}
	if scored.Findings == nil {
		scored.Findings = []result.Finding{}
	}
	for _, name := range k.Rows() {
		scored.MaxScore += k.Points[name]
	}
	return scored
}

// Total adds up the katas' points into the result.
func Total(r *result.Result) {
	r.Score, r.MaxScore = 0, 0
	for _, k := range r.Katas {
		r.Score += k.Score
		r.MaxScore += k.MaxScore
	}
}
