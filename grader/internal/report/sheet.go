package report

import (
	"fmt"

	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// line is one line of the score sheet as reports tell it that have no more than a list
// of tests with points.
type line struct {
	name         string // "launch: races", unique
	kata         result.Kata
	row          result.Row
	kataNumber   int // places from 1
	rowNumber    int
	points, most int
	status       result.RowStatus
	why          string // one clean line: why points are missing, or ""
	text         string // the row's findings in full; those of no row are in the kata's first line
	file         string
	line         int     // of the first finding; 0 if it has no place
	seconds      float64 // that judging took, in the first line of a kata
}

// sheet returns all lines of the score sheet. Their points add up to the score: a kata
// without rows, and one whose rows do not add up to its points, is one line.
func sheet(r result.Result) []line {
	var all []line
	names := names{}
	for n, k := range r.Katas {
		run := r.Run.Katas[k.Name]
		rows := k.Rows
		told := make([]bool, len(k.Findings))
		points, most := 0, 0
		for _, row := range rows {
			points, most = points+row.Points, most+row.MaxPoints
		}
		if points != k.Score || most != k.MaxScore || len(rows) == 0 {
			rows = []result.Row{{Status: rowStatus(k), Points: k.Score, MaxPoints: k.MaxScore}}
		}
		for i, row := range rows {
			l := line{
				name: wording.Name(k.Name), kata: k, row: row, kataNumber: n + 1, rowNumber: i + 1,
				points: row.Points, most: row.MaxPoints, status: row.Status,
			}
			if row.Name != "" {
				l.name += ": " + wording.Name(row.Name)
			}
			l.name = names.unique(l.name)
			if i == 0 {
				l.seconds = seconds(run.Seconds)
			}
			l.text = take(k, run, told, func(f result.Finding) bool { return f.Row == row.Name || f.Row == "" || row.Name == "" }).text
			l.explain()
			all = append(all, l)
		}
	}
	return all
}

// rowStatus is the status of a kata that is told as one row.
func rowStatus(k result.Kata) result.RowStatus {
	switch k.Status {
	case result.Passed:
		return result.RowPass
	case result.Failed:
		return result.RowFail
	case result.NotStarted, result.Missing, result.DoesNotCompile, result.Refused, result.Error:
	}
	return result.RowNotJudged
}

// explain says why points are missing, and where.
func (l *line) explain() {
	if l.status == result.RowPass {
		return
	}
	var own []result.Finding
	for _, f := range l.kata.Findings {
		if f.Row == l.row.Name || f.Row == "" || l.row.Name == "" {
			own = append(own, f)
		}
	}
	switch {
	case len(own) > 0:
		f := own[0]
		l.file, l.line = wording.File(f.File), max(f.Line, 0)
		l.why = wording.Kind(f.Kind) + ": " + wording.Message(f)
		if place := wording.Place(f.File, f.Line); place != "" {
			l.why = place + ": " + l.why
		}
		if more := len(own) - 1; more > 0 {
			l.why += fmt.Sprintf(" (and %d more %s)", more, wording.Plural(more, "finding", "findings"))
		}
	case l.status == result.RowNotEarned:
		l.why = wording.NotEarned
	case l.status == result.RowNotJudged:
		l.why = "Not judged. " + wording.Verdict(l.kata)
	}
}
