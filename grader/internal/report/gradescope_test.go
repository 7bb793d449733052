package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report"
	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// gradescope is what Gradescope reads, of what this writer uses.
type gradescope struct {
	Score            *float64       `json:"score"`
	ExecutionTime    float64        `json:"execution_time"`
	Output           string         `json:"output"`
	OutputFormat     string         `json:"output_format"`
	Visibility       string         `json:"visibility"`
	StdoutVisibility string         `json:"stdout_visibility"`
	Extra            map[string]any `json:"extra_data"`
	Tests            []struct {
		Score        *float64 `json:"score"`
		MaxScore     *float64 `json:"max_score"`
		Status       string   `json:"status"`
		Name         string   `json:"name"`
		Number       string   `json:"number"`
		Output       string   `json:"output"`
		OutputFormat string   `json:"output_format"`
		Tags         []string `json:"tags"`
		Visibility   string   `json:"visibility"`
	} `json:"tests"`
}

func readGradescope(t *testing.T, out string) gradescope {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(out))
	dec.DisallowUnknownFields()
	var g gradescope
	require.NoError(t, dec.Decode(&g))
	visibility := []string{"hidden", "after_due_date", "after_published", "visible"}
	format := []string{"text", "html", "simple_format", "md", "ansi"}
	require.Contains(t, visibility, g.Visibility)
	require.Contains(t, visibility, g.StdoutVisibility)
	require.Contains(t, format, g.OutputFormat)
	for _, test := range g.Tests {
		require.Contains(t, visibility, test.Visibility)
		require.Contains(t, format, test.OutputFormat)
		require.Contains(t, []string{"passed", "failed"}, test.Status)
		require.Equal(t, g.Score == nil, test.Score == nil)
		require.Equal(t, g.Score == nil, test.MaxScore == nil)
	}
	return g
}

func TestTheSampleForGradescope(t *testing.T) {
	out := write(t, report.Gradescope, sampleWithoutFault())
	reporttest.Golden(t, "gradescope.json", out)
	g := readGradescope(t, out)
	assert.InDelta(t, 4.2, g.ExecutionTime, 1e-9)
	assert.Equal(t, "2.3", g.Tests[6].Number)
	assert.Equal(t, "launch: races", g.Tests[6].Name)
	assert.Contains(t, g.Tests[6].Output, "launch.Sum.func1()")
}

func TestAFaultOfTheGradersHasNoScoreInGradescope(t *testing.T) { // rule 5
	g := readGradescope(t, write(t, report.Gradescope, reporttest.Sample()))
	assert.Nil(t, g.Score)
	assert.Contains(t, g.Output, "No grade: the grader failed on relay.")
}

func TestGradescopeTellsAFindingOnce(t *testing.T) {
	k := kata(result.DoesNotCompile, row(result.Correctness, result.RowNotJudged), row(result.Races, result.RowNotJudged))
	k.Findings = []result.Finding{{Kind: result.Compile, Message: "undefined: sinc", File: "katas/launch/launch.go", Line: 9, Why: "compile"}}
	g := readGradescope(t, write(t, report.Gradescope, result.Result{Katas: []result.Kata{k}}))
	assert.Contains(t, g.Tests[0].Output, "at katas/launch/launch.go:9\nwhy: grader explain compile")
	assert.Equal(t, "katas/launch/launch.go:9: does not compile: undefined: sinc", g.Tests[1].Output)
}
