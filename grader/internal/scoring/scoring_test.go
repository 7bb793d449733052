package scoring_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/scoring"
)

func TestScore(t *testing.T) {
	plain := catalogue.Kata{Name: "plain", Points: map[result.RowName]int{
		result.Correctness: 4, result.Leaks: 2, result.Races: 2, result.Timing: 2}}
	repair := catalogue.Kata{Name: "repair", Gate: result.Races, Points: map[result.RowName]int{
		result.Correctness: 4, result.Leaks: 2, result.Races: 4}}
	in := func(rows ...result.RowName) []result.Finding {
		var findings []result.Finding
		for _, row := range rows {
			findings = append(findings, result.Finding{Kind: result.WrongAnswer, Row: row})
		}
		return findings
	}
	const (
		pass = result.RowPass
		fail = result.RowFail
		not  = result.RowNotEarned
		none = result.RowNotJudged
	)
	for _, test := range []struct {
		rule     string
		kata     catalogue.Kata
		findings []result.Finding
		status   result.Status
		rows     []result.RowStatus
		score    int
	}{
		{"without findings every row passes and gives its points", plain, nil,
			result.Passed, []result.RowStatus{pass, pass, pass, pass}, 10},
		{"a row with a finding fails, the others stand", plain, in(result.Leaks),
			result.Failed, []result.RowStatus{pass, fail, pass, pass}, 8},
		{"several findings in one row cost it once", plain, in(result.Timing, result.Timing),
			result.Failed, []result.RowStatus{pass, pass, pass, fail}, 8},
		{"where correctness fails nothing else is earned", plain, in(result.Correctness, result.Leaks),
			result.Failed, []result.RowStatus{fail, not, not, not}, 0},
		{"where the gate fails nothing else is earned, not even correctness", repair, in(result.Races),
			result.Failed, []result.RowStatus{not, not, fail}, 0},
		{"where gate and correctness fail both are said to fail", repair, in(result.Races, result.Correctness),
			result.Failed, []result.RowStatus{fail, not, fail}, 0},
		{"where correctness fails and the gate passes the gate is not earned", repair, in(result.Correctness),
			result.Failed, []result.RowStatus{fail, not, not}, 0},
		{"past the gate other rows count by themselves", repair, in(result.Leaks),
			result.Failed, []result.RowStatus{pass, fail, pass}, 8},
		{"a fault of ours leaves everything unjudged", plain,
			[]result.Finding{{Kind: result.GraderError, Row: result.Leaks}},
			result.Error, []result.RowStatus{none, none, none, none}, 0},
	} {
		t.Run(test.rule, func(t *testing.T) {
			got := scoring.Score(test.kata, test.findings)
			var rows []result.RowStatus
			points := 0
			for _, r := range got.Rows {
				rows = append(rows, r.Status)
				points += r.Points
			}
			assert.Equal(t, test.status, got.Status)
			assert.Equal(t, test.rows, rows)
			assert.Equal(t, test.score, got.Score)
			assert.Equal(t, points, got.Score, "the kata's score is the sum of its rows'")
			assert.Equal(t, 10, got.MaxScore)
		})
	}
}

func TestUnjudgedKatasHaveAllRowsAndNoPoints(t *testing.T) {
	k := catalogue.Kata{Name: "k", Points: map[result.RowName]int{result.Correctness: 8, result.Leaks: 2}}
	got := scoring.Unjudged(k, result.Missing, nil)
	assert.Equal(t, result.Missing, got.Status)
	assert.Equal(t, []result.Row{
		{Name: result.Correctness, Status: result.RowNotJudged, MaxPoints: 8},
		{Name: result.Leaks, Status: result.RowNotJudged, MaxPoints: 2},
	}, got.Rows)
	assert.NotNil(t, got.Findings, "lists are empty in the JSON, never null")
}

func TestTotalAddsUpTheKatas(t *testing.T) {
	r := result.Result{Katas: []result.Kata{{Score: 3, MaxScore: 10}, {Score: 10, MaxScore: 10}}}
	scoring.Total(&r)
	assert.Equal(t, 13, r.Score)
	assert.Equal(t, 20, r.MaxScore)
}
