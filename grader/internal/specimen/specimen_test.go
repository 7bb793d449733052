package specimen_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/specimen"
)

type silent struct{}

func (silent) Step(string, string)  {}
func (silent) Finished(result.Kata) {}

func TestTheTwinsAreJudgedLikeAKata(t *testing.T) {
	s := twins(t)["doubleclose"]
	verdicts := judge(t, grading.Options{Schedules: 1}, s.Bug(), s.Mended())
	assert.Equal(t, result.Failed, verdicts[0].Kata.Status)
	require.NotEmpty(t, verdicts[0].Kata.Findings)
	assert.Equal(t, result.Panic, verdicts[0].Kata.Findings[0].Kind)
	assert.Equal(t, "katas/doubleclose/doubleclose.go", verdicts[0].Kata.Findings[0].File)
	assert.Equal(t, 19, verdicts[0].Kata.Findings[0].Line)
	assert.Equal(t, result.Passed, verdicts[1].Kata.Status, "%v", verdicts[1].Kata.Findings)
}

func TestAFolderWithoutSpecimensIsAnError(t *testing.T) {
	_, err := specimen.Load("testdata/nowhere")
	assert.Error(t, err)
	_, err = specimen.Load("testdata/twins/doubleclose")
	assert.ErrorContains(t, err, "specimen bug")
}
