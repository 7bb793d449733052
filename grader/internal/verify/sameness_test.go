package verify

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestChanged(t *testing.T) {
	const pass, fail, not = result.RowPass, result.RowFail, result.RowNotEarned
	verdict := func(status result.Status, c, l, r result.RowStatus, findings ...result.Finding) result.Kata {
		return result.Kata{Status: status, Findings: findings, Rows: []result.Row{
			{Name: result.Correctness, Status: c}, {Name: result.Leaks, Status: l}, {Name: result.Races, Status: r},
		}}
	}
	leak := func(line int) result.Finding {
		return result.Finding{Kind: result.Leak, Row: result.Leaks, File: "katas/k/k.go", Line: line}
	}
	race := func(line int) result.Finding {
		return result.Finding{Kind: result.Race, Row: result.Races, File: "katas/k/k.go", Line: line}
	}
	wrong := result.Finding{Kind: result.WrongAnswer, Row: result.Correctness, File: "katas/k/k.go", Line: 3}
	worded := leak(7)
	worded.Message = "otherwise"
	leaks := Expectation{Want: []result.RowName{result.Leaks}}
	racy := Expectation{Want: []result.RowName{result.Races}, May: []result.RowName{result.Correctness}}
	for _, test := range []struct {
		name         string
		expect       Expectation
		first, again result.Kata
		want         string
	}{
		{"full marks again", Expectation{}, verdict(result.Passed, pass, pass, pass), verdict(result.Passed, pass, pass, pass), ""},
		{
			"full marks, and advice that comes and goes", Expectation{}, verdict(result.Passed, pass, pass, pass),
			result.Kata{Status: result.Passed, Rows: verdict(result.Passed, pass, pass, pass).Rows, Advice: []result.Advice{{Line: 3}}},
			"the result of an answer with full marks was not the same again",
		},
		{"another status", leaks, verdict(result.Failed, pass, fail, pass, leak(7)), verdict(result.Passed, pass, pass, pass), "the status was failed, and then passed"},
		{"the same leak, in other words", leaks, verdict(result.Failed, pass, fail, pass, leak(7)), verdict(result.Failed, pass, fail, pass, worded), ""},
		{
			"a leak at another line", leaks, verdict(result.Failed, pass, fail, pass, leak(7)), verdict(result.Failed, pass, fail, pass, leak(8)),
			"the first finding of leaks was leak at katas/k/k.go:7, and then leak at katas/k/k.go:8 (\"// varies: leaks\" in its first lines says that this is the nature of the bug)",
		},
		{"a leak at another line, which is said to vary", Expectation{Want: leaks.Want, Varies: leaks.Want}, verdict(result.Failed, pass, fail, pass, leak(7)), verdict(result.Failed, pass, fail, pass, leak(8)), ""},
		{"a status that changes where findings vary", Expectation{Want: leaks.Want, Varies: leaks.Want}, verdict(result.Failed, pass, fail, pass, leak(7)), verdict(result.Failed, pass, pass, fail, race(7)), "leaks was fail, and then pass"},
		{"a second leak that is at another line", leaks, verdict(result.Failed, pass, fail, pass, leak(7), leak(9)), verdict(result.Failed, pass, fail, pass, leak(7), leak(8)), ""},
		{"a race at another line", racy, verdict(result.Failed, pass, pass, fail, race(7)), verdict(result.Failed, pass, pass, fail, race(8)), ""},
		{
			"a row that fails for no such reason", leaks,
			verdict(result.Failed, pass, fail, pass, leak(7)), verdict(result.Failed, fail, fail, pass, wrong, leak(7)), "correctness was pass, and then fail",
		},
		{
			"a row that may fail does, and takes the others' points", racy,
			verdict(result.Failed, pass, pass, fail, race(7)), verdict(result.Failed, fail, not, fail, wrong, race(7)), "",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, test.expect.Changed(test.first, test.again))
		})
	}
}
