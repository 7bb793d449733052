package specimen_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/specimen"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

type silent struct{}

func (silent) Step(string, string)  {}
func (silent) Finished(result.Kata) {}

func TestTheTwinsAreJudgedLikeAKata(t *testing.T) {
	all, err := specimen.Load("testdata/twins")
	require.NoError(t, err)
	require.Len(t, all, 1)
	tools, err := toolchain.Find(t.Context())
	require.NoError(t, err)
	judge := &grading.Judge{Tools: tools, CacheDir: t.TempDir()}
	verdicts, err := judge.Judge(t.Context(), []grading.Case{all[0].Bug(), all[0].Mended()},
		grading.Options{Schedules: 1, Seed: 1, Jobs: 2, Fresh: true, Progress: silent{}})
	require.NoError(t, err)

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
