package report

import (
	"fmt"
	"io"

	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// WriteGradescope writes Gradescope's results.json.
//
//  1. One test is one row of a kata's score sheet; its number is the kata's place in the
//     course and the row's in the kata: "2.1".
//  2. The tests' points add up to the score, which stands there as well.
//  3. All text is plain: Gradescope shows it as it is.
//  4. Students see every test and not what the grader printed: the report has it all, as
//     far as it may be revealed.
//  5. Where the grader failed there is no grade: without points Gradescope says that the
//     autograder failed, and keeps no zero.
func WriteGradescope(w io.Writer, r result.Result) error {
	g := gradescope{
		ExecutionTime: seconds(r.Run.Seconds),
		Output:        wording.Summary(r) + "\n" + wording.With(r) + "\n", OutputFormat: "text",
		Visibility: "visible", StdoutVisibility: "hidden",
		Extra: gradescopeExtra{Schema: r.Schema, Suite: r.Suite, Go: r.Go, Schedules: r.Schedules, Seed: r.Seed, Status: verdict(r)},
		Tests: []gradescopeTest{},
	}
	fault := verdict(r) == "error"
	if !fault {
		g.Score = &r.Score
	}
	for _, l := range sheet(r) {
		t := gradescopeTest{
			Name: l.name, Number: fmt.Sprintf("%d.%d", l.kataNumber, l.rowNumber), Status: "failed",
			Output: l.text, OutputFormat: "text", Visibility: "visible",
			Tags: []string{fmt.Sprintf("chapter %d", l.kata.Chapter), wording.Status(l.kata.Status)},
		}
		if l.status == result.RowPass {
			t.Status = "passed"
		}
		if t.Output == "" {
			t.Output = l.why
		}
		if !fault {
			t.Score, t.MaxScore = &l.points, &l.most
		}
		g.Tests = append(g.Tests, t)
	}
	return writeJSON(w, g)
}

type gradescope struct {
	Score            *int             `json:"score,omitempty"`
	ExecutionTime    float64          `json:"execution_time"` // seconds
	Output           string           `json:"output"`
	OutputFormat     string           `json:"output_format"`
	Visibility       string           `json:"visibility"`
	StdoutVisibility string           `json:"stdout_visibility"`
	Extra            gradescopeExtra  `json:"extra_data"`
	Tests            []gradescopeTest `json:"tests"`
}

type gradescopeTest struct {
	Score        *int     `json:"score,omitempty"`
	MaxScore     *int     `json:"max_score,omitempty"`
	Status       string   `json:"status"` // "passed", "failed"
	Name         string   `json:"name"`
	Number       string   `json:"number"`
	Output       string   `json:"output"`
	OutputFormat string   `json:"output_format"`
	Tags         []string `json:"tags"`
	Visibility   string   `json:"visibility"`
}

// gradescopeExtra says what the result was reached with.
type gradescopeExtra struct {
	Schema    string `json:"schema"`
	Suite     string `json:"suite"`
	Go        string `json:"go"`
	Schedules int    `json:"schedules"`
	Seed      uint64 `json:"seed"`
	Status    string `json:"status"`
}
