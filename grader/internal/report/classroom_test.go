package report_test

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report"
	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// autograding is what the reporter reads: no more, and nothing left out.
type autograding struct {
	Version  *int    `json:"version"`
	Status   *string `json:"status"`
	MaxScore *int    `json:"max_score"`
	Tests    []struct {
		Name          *string          `json:"name"`
		Status        *string          `json:"status"`
		Score         *int             `json:"score"`
		Message       *json.RawMessage `json:"message"`
		TestCode      *string          `json:"test_code"`
		Filename      *string          `json:"filename"`
		LineNo        *int             `json:"line_no"`
		ExecutionTime *string          `json:"execution_time"`
	} `json:"tests"`
}

func readClassroom(t *testing.T, out string) autograding {
	t.Helper()
	require.LessOrEqual(t, len(out), 128<<10-len("GRADE_RESULTS="), "Linux takes no longer variable")
	text, err := base64.StdEncoding.DecodeString(strings.TrimSuffix(out, "\n"))
	require.NoError(t, err)
	dec := json.NewDecoder(strings.NewReader(string(text)))
	dec.DisallowUnknownFields()
	var a autograding
	require.NoError(t, dec.Decode(&a))
	require.NotNil(t, a.Version)
	require.Equal(t, 1, *a.Version)
	require.Contains(t, []string{"pass", "fail", "error"}, *a.Status)
	require.NotEmpty(t, a.Tests)
	seen := map[string]bool{}
	for _, test := range a.Tests {
		require.Contains(t, []string{"pass", "fail", "error"}, *test.Status)
		require.False(t, seen[*test.Name], *test.Name)
		seen[*test.Name] = true
		require.NotNil(t, test.TestCode)
		require.NotNil(t, test.Filename)
		require.NotNil(t, test.LineNo)
		require.Regexp(t, `^\d+\.\d\ds$`, *test.ExecutionTime)
	}
	return a
}

// notices returns the points as the reporter's notices add them up.
func (a autograding) notices() (points, most int) {
	for _, test := range a.Tests {
		points += *test.Score
	}
	return points, *a.MaxScore
}

// table returns them as the reporter's table does: tests that passed, of all, times
// the most.
func (a autograding) table() float64 {
	passed := 0
	for _, test := range a.Tests {
		if *test.Status == "pass" {
			passed++
		}
	}
	return float64(passed) / float64(len(a.Tests)) * float64(*a.MaxScore)
}

func sampleWithoutFault() result.Result {
	r := reporttest.Sample()
	for i := range r.Katas {
		if k := &r.Katas[i]; k.Status == result.Error {
			k.Status = result.Refused
			k.Findings[0].Kind = result.RefusedSource
		}
	}
	return r
}

func TestTheSampleAsClassroomPayload(t *testing.T) {
	for name, r := range map[string]result.Result{"classroom.json": sampleWithoutFault(), "classroom-fault.json": reporttest.Sample()} {
		text, err := base64.StdEncoding.DecodeString(write(t, report.Classroom, r))
		require.NoError(t, err)
		var v any
		require.NoError(t, json.Unmarshal(text, &v))
		text, err = json.MarshalIndent(v, "", "  ")
		require.NoError(t, err)
		reporttest.Golden(t, name, string(text)+"\n")
	}
}

func TestBothTablesOfTheReporterAgree(t *testing.T) { // rules 1 and 2
	for _, level := range reveal.Levels() {
		t.Run(string(level), func(t *testing.T) {
			r := level.Of(sampleWithoutFault())
			a := readClassroom(t, write(t, report.Classroom, r))
			points, most := a.notices()
			assert.Equal(t, r.Score, points)
			assert.Equal(t, r.MaxScore, most)
			assert.InDelta(t, r.Score, a.table(), 1e-9)
			assert.Equal(t, "fail", *a.Status)
		})
	}
}

func TestOnlyTheFirstPartThatIsMissingSaysWhy(t *testing.T) { // rule 3
	k := result.Kata{Name: "launch", Status: result.Failed, Score: 3, MaxScore: 6, Rows: []result.Row{
		{Name: result.Correctness, Status: result.RowPass, Points: 3, MaxPoints: 3},
		{Name: result.Races, Status: result.RowFail, MaxPoints: 3},
	}, Findings: []result.Finding{{Kind: result.Race, Row: result.Races, Message: "Two writers.", File: "katas/launch/launch.go", Line: 7}}}
	odd := result.Kata{Name: "odd", Status: result.NotStarted, MaxScore: 4, Rows: []result.Row{{Name: result.Leaks, Status: result.RowNotJudged, MaxPoints: 4}}}
	a := readClassroom(t, write(t, report.Classroom, result.Result{Katas: []result.Kata{k, odd}, Score: 3, MaxScore: 10}))
	require.Len(t, a.Tests, 10)
	assert.Equal(t, "launch: races (1 of 3)", *a.Tests[3].Name)
	assert.Equal(t, `"katas/launch/launch.go:7: race: Two writers."`, string(*a.Tests[3].Message))
	assert.Equal(t, 7, *a.Tests[3].LineNo)
	for _, i := range []int{0, 1, 2, 4, 5, 7, 8, 9} {
		assert.Nil(t, a.Tests[i].Message, "test %d", i)
	}
	assert.Equal(t, `"Not judged. Not started: this is still the stub."`, string(*a.Tests[6].Message))
}

func TestAResultWithoutKatasHasATest(t *testing.T) { // rule 4
	assert.Len(t, readClassroom(t, write(t, report.Classroom, result.Result{})).Tests, 1)
}

func TestAFaultOfTheGradersClaimsNoPoints(t *testing.T) { // rule 5
	a := readClassroom(t, write(t, report.Classroom, reporttest.Sample()))
	points, most := a.notices()
	assert.Equal(t, "error", *a.Status)
	assert.Zero(t, points)
	assert.Zero(t, most)
	require.Len(t, a.Tests, 1)
	assert.Contains(t, string(*a.Tests[0].Message), "the grader failed on relay")
}

func TestMessagesThatAreTooLongGo(t *testing.T) { // rule 6
	r := result.Result{}
	for range 150 {
		k := kata(result.Failed, row(result.Correctness, result.RowFail), row(result.Races, result.RowFail))
		k.Findings = []result.Finding{{Kind: result.Race, Message: strings.Repeat("<>", 300)}}
		r.Katas, r.MaxScore = append(r.Katas, k), r.MaxScore+k.MaxScore
	}
	a := readClassroom(t, write(t, report.Classroom, r))
	assert.Len(t, a.Tests, 300)
	assert.Nil(t, a.Tests[0].Message)
}

func TestPointsWithoutACommonDivisorAreRefusedBeforeTheyFillTheMemory(t *testing.T) {
	k := result.Kata{Status: result.Failed, Score: 1, MaxScore: 1 << 40}
	err := report.Write(new(strings.Builder), report.Classroom, result.Result{Katas: []result.Kata{k}}, all)
	assert.ErrorContains(t, err, "give them points with a common divisor")
}

func TestThePayloadIsTheStepsOutput(t *testing.T) {
	o, read := service(t)
	o.Reveal = reveal.Rows
	target := report.Target{Format: report.Classroom, Path: t.TempDir() + "/classroom.txt"}
	require.NoError(t, report.WriteFile(target, sampleWithoutFault(), o))
	value, ok := strings.CutPrefix(read("GITHUB_OUTPUT"), "result=")
	require.True(t, ok)
	assert.Equal(t, write(t, report.Classroom, reveal.Rows.Of(sampleWithoutFault())), value)
}
