package report_test

import (
	"encoding/json"
	"math"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report"
	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// write returns the report that shows all that is known.
func write(t *testing.T, f report.Format, r result.Result) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, report.Write(&b, f, r, all))
	return b.String()
}

func TestTheSampleAsJSON(t *testing.T) {
	reporttest.Golden(t, "result.json", write(t, report.JSON, reporttest.Sample()))
}

func TestJSONLosesNothing(t *testing.T) {
	want := reporttest.Sample()
	want.Katas = want.Katas[:2]
	want.Run.Katas = map[string]result.KataRun{"launch": want.Run.Katas["launch"]}
	message := "<b> & \x1b[31m \u202e \u009b \x7f ##[error] ####\n"
	want.Katas[1].Findings[0].Message = message
	var got result.Result
	require.NoError(t, json.Unmarshal([]byte(write(t, report.JSON, want)), &got))
	assert.Equal(t, message, got.Katas[1].Findings[0].Message)
	assert.Equal(t, want.Run.Katas["launch"], got.Run.Katas["launch"])
}

func TestJSONIsSafeToShow(t *testing.T) {
	r := result.Result{Go: "<b> & \x1b[31m \u202e \u009b \x7f ##[error] \xff"}
	assert.Contains(t, write(t, report.JSON, r), `"go": "<b> & \u001b[31m \u202e \u009b \u007f #\u0023[error] \ufffd",`)
}

func TestJSONHasNoNull(t *testing.T) {
	r := result.Result{Katas: []result.Kata{{Name: "launch"}}, Run: result.Run{Katas: map[string]result.KataRun{"launch": {}}}}
	assert.NotContains(t, write(t, report.JSON, r), "null")
	assert.NotContains(t, write(t, report.JSON, result.Result{}), "null")
}

func TestJSONLeavesTheResultAlone(t *testing.T) {
	r := result.Result{Katas: []result.Kata{{}}, Run: result.Run{Katas: map[string]result.KataRun{"launch": {}}}}
	write(t, report.JSON, r)
	assert.Equal(t, result.Result{Katas: []result.Kata{{}}, Run: result.Run{Katas: map[string]result.KataRun{"launch": {}}}}, r)
}

func TestABrokenStopwatchLosesNoReport(t *testing.T) {
	for _, s := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -1} {
		r := result.Result{Run: result.Run{Seconds: s, Katas: map[string]result.KataRun{"launch": {Seconds: s}}}}
		assert.Equal(t, 2, strings.Count(write(t, report.JSON, r), `"seconds": 0`))
		assert.Regexp(t, regexp.MustCompile(`<testsuites [^>]* time="0.000"`), write(t, report.JUnit, r))
	}
}
