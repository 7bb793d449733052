package screen_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/report/terminal"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/screen"
	"github.com/concurrency-katas/go/grader/internal/submission"
)

// Each recorded answer, and what a student sees of it on a terminal of 80 columns: the
// screens under testdata are there to be read.
func TestWhatAStudentSees(t *testing.T) {
	for _, dir := range recorded(t) {
		t.Run(dir, func(t *testing.T) {
			reporttest.Golden(t, dir+"/screen.txt", show(t, retell(t, dir)))
		})
	}
}

// Every kind of finding is on one of the screens but the grader's own faults.
func TestEveryKindOfFindingIsOnAScreen(t *testing.T) {
	missing := result.Kinds()
	for _, dir := range recorded(t) {
		for _, f := range retell(t, dir).Kata.Findings {
			assert.NotEqual(t, result.GraderError, f.Kind, "%s: %s", dir, f.Message)
			missing = slices.DeleteFunc(missing, func(k result.Kind) bool { return k == f.Kind })
		}
	}
	assert.Equal(t, []result.Kind{result.GraderError}, missing)
}

// recorded lists the recordings as "KATA/CASE".
func recorded(t *testing.T) []string {
	t.Helper()
	dirs, err := filepath.Glob("testdata/*/*")
	require.NoError(t, err)
	require.NotEmpty(t, dirs)
	for i, dir := range dirs {
		dirs[i] = strings.TrimPrefix(filepath.ToSlash(dir), "testdata/")
	}
	return dirs
}

// retell gives the verdict on a recorded answer.
func retell(t *testing.T, dir string) grading.Verdict {
	t.Helper()
	suite, err := catalogue.Load(os.DirFS("../../../katas"), os.DirFS("../../../solutions"))
	require.NoError(t, err)
	r, err := screen.Read(filepath.Join("testdata", dir))
	require.NoError(t, err)
	answer, err := submission.Read(filepath.Join("testdata", dir))
	require.NoError(t, err)
	answer.Notes = nil // of the recording beside it
	i := slices.IndexFunc(suite.Katas, func(k catalogue.Kata) bool { return k.Name == r.Kata })
	require.GreaterOrEqual(t, i, 0, "there is a kata %q", r.Kata)
	var outcomes []execution.Outcome
	for _, o := range r.Outcomes {
		outcomes = append(outcomes, o.Whole())
	}
	return grading.Retell(grading.Case{Kata: suite.Katas[i], Answer: answer}, instrumenttest.Std(t), outcomes, result.KataRun{Seen: r.Seen, Schedule: r.Schedule, Timeline: r.Timeline})
}

// show writes what the terminal shows of one kata.
func show(t *testing.T, v grading.Verdict) string {
	t.Helper()
	r := result.Result{
		Katas: []result.Kata{v.Kata}, Score: v.Kata.Score, MaxScore: v.Kata.MaxScore,
		Run: result.Run{Katas: map[string]result.KataRun{v.Kata.Name: v.Run}},
	}
	var b bytes.Buffer
	require.NoError(t, terminal.Write(&b, r, terminal.Options{Width: 80, Reveal: reveal.Full}))
	return b.String()
}

func TestARecordingComesBackAsItWasKept(t *testing.T) {
	dir := t.TempDir()
	want := screen.Recording{Kata: "launch", Seen: "1 of 2", Outcomes: []screen.Outcome{{Output: "panic: \x01", ExitCode: 2}}}
	require.NoError(t, want.Write(dir))
	got, err := screen.Read(dir)
	require.NoError(t, err)
	assert.Equal(t, want, got)
	_, err = screen.Read(filepath.Join(dir, "nowhere"))
	require.ErrorIs(t, err, os.ErrNotExist)
}
