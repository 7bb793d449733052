package report_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report"
	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// classroom50 is what Classroom 50 reads, under its rules.
type classroom50 struct {
	Schema     string `json:"schema"`
	Classroom  string `json:"classroom"`
	Assignment string `json:"assignment"`
	Submission string `json:"submission"`
	Commit     string `json:"commit"`
	Release    string `json:"release"`
	Review     string `json:"review"`
	Score      int    `json:"score"`
	MaxScore   int    `json:"max-score"`
	Tests      []struct {
		Name     string `json:"test-name"`
		Passed   *bool  `json:"passed"`
		Score    *int   `json:"score"`
		MaxScore *int   `json:"max-score"`
		Message  string `json:"message"`
	} `json:"tests"`
}

func readClassroom50(t *testing.T, out string) classroom50 {
	t.Helper()
	var keys map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(out), &keys))
	require.ElementsMatch(t, strings.Fields("schema classroom assignment submission commit release review score max-score tests"),
		slices.Collect(func(yield func(string) bool) {
			for k := range keys {
				if !yield(k) {
					return
				}
			}
		}))
	dec := json.NewDecoder(strings.NewReader(out))
	dec.DisallowUnknownFields()
	var c classroom50
	require.NoError(t, dec.Decode(&c))
	require.Equal(t, "classroom50/result/v1", c.Schema)
	require.True(t, strings.HasPrefix(c.Submission, "submit/"))
	require.LessOrEqual(t, c.Score, c.MaxScore)
	points, most := 0, 0
	for _, test := range c.Tests {
		require.NotEmpty(t, test.Name)
		require.NotNil(t, test.Passed)
		require.LessOrEqual(t, *test.Score, *test.MaxScore)
		points, most = points+*test.Score, most+*test.MaxScore
	}
	require.Equal(t, c.Score, points)
	require.Equal(t, c.MaxScore, most)
	return c
}

func TestTheSampleForClassroom50(t *testing.T) {
	out := write(t, report.Classroom50, sampleWithoutFault())
	reporttest.Golden(t, "classroom50.json", out)
	c := readClassroom50(t, out)
	assert.Equal(t, "go-2026", c.Classroom)
	assert.Equal(t, "katas", c.Assignment)
	assert.Equal(t, "https://github.example/o/r/compare/1...2", c.Review)
}

func TestWithoutAReviewTheCommitIsShown(t *testing.T) {
	o := all
	o.Getenv = func(name string) string {
		if name == "REVIEW_URL" {
			return ""
		}
		return runner(name)
	}
	var b strings.Builder
	require.NoError(t, report.Write(&b, report.Classroom50, sampleWithoutFault(), o))
	assert.Equal(t, runner("COMMIT_URL"), readClassroom50(t, b.String()).Review)
}

func TestAFaultOfTheGradersIsNoZeroInClassroom50(t *testing.T) { // rule 4
	c := readClassroom50(t, write(t, report.Classroom50, reporttest.Sample()))
	assert.Zero(t, c.MaxScore)
	require.Len(t, c.Tests, 1)
	assert.False(t, *c.Tests[0].Passed)
	assert.Contains(t, c.Tests[0].Message, "the grader failed on relay")
}

func TestTheReleaseLiesBesideTheResultAndTheOutputsAreSet(t *testing.T) {
	o, read := service(t)
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "release-body.md"), []byte("old"), 0o600))
	require.NoError(t, report.WriteFile(report.Target{Format: report.Classroom50, Path: filepath.Join(folder, "result.json")}, sampleWithoutFault(), o))
	body, err := os.ReadFile(filepath.Join(folder, "release-body.md"))
	require.NoError(t, err)
	assert.Equal(t, write(t, report.Markdown, sampleWithoutFault()), string(body))
	assert.Equal(t, "status=failure\nsummary=34 of 124 points · 1 of 13 katas passed · 2 not started\n", read("GITHUB_OUTPUT"))
}

func TestWhatTheRunnerHasNotSetIsSaidBeforeTheWork(t *testing.T) {
	target := report.Target{Format: report.Classroom50, Path: filepath.Join(t.TempDir(), "result.json")}
	for name, tt := range map[string]struct {
		spoil, value, want string
	}{
		"no variable": {"COMMIT_URL", "", "not set here: COMMIT_URL"},
		"another tag": {"SUBMISSION_TAG", "v1", "begin with submit/"},
	} {
		t.Run(name, func(t *testing.T) {
			o := report.Options{Getenv: func(name string) string {
				if name == tt.spoil {
					return tt.value
				}
				return runner(name)
			}}
			assert.ErrorContains(t, target.Check(o), tt.want)
			assert.ErrorContains(t, report.Write(new(strings.Builder), report.Classroom50, result.Result{}, o), tt.want)
		})
	}
	assert.ErrorContains(t, target.Check(report.Options{}), "not set here: CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL")
}
