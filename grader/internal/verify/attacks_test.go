//go:build attacks

package verify

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/submission"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

// attacks is a folder of answers that were written against the grader: CASE/KATA/KATA.go.
const attacks = "../grading/testdata/attacks"

func TestAttacksThatAreRightHaveFullMarks(t *testing.T) {
	corpus := readAttacks(t, "right")
	for _, e := range corpus {
		require.True(t, e.Expect.full(), "%s: a right answer begins with // want: passed", e.Dir)
	}
	judgeAttacks(t, corpus)
}

func TestAttacksThatAreWrongFailAsRecorded(t *testing.T) {
	corpus := readAttacks(t, "wrong")
	for _, e := range corpus {
		require.False(t, e.Expect.full(), "%s: a wrong answer does not pass", e.Dir)
	}
	judgeAttacks(t, corpus)
}

// readAttacks reads one of the two halves. Every answer says in its first lines what
// must come out.
func readAttacks(t *testing.T, half string) Corpus {
	suite, err := catalogue.Load(os.DirFS(root+"/katas"), os.DirFS(root+"/solutions"))
	require.NoError(t, err)
	var corpus Corpus
	for _, name := range folders(filepath.Join(attacks, half)) {
		dir := filepath.Join(attacks, half, name)
		katas := folders(dir)
		require.Len(t, katas, 1, dir)
		dir = filepath.Join(dir, katas[0])
		k, ok := suite.Find(katas[0])
		require.True(t, ok, dir)
		expect, err := readExpectation(dir, k)
		require.NoError(t, err, dir)
		answer, err := submission.Read(dir)
		require.NoError(t, err, dir)
		corpus = append(corpus, Example{Dir: half + "/" + name, Expect: expect, Case: grading.Case{Kata: k, Answer: answer}})
	}
	require.NotEmpty(t, corpus)
	return corpus
}

// judgeAttacks judges them under a single schedule: what most of them try has nothing
// to do with schedules, and some use up every limit there is.
func judgeAttacks(t *testing.T, corpus Corpus) {
	tools, err := toolchain.Find(t.Context())
	require.NoError(t, err)
	judge := &grading.Judge{Tools: tools, CacheDir: t.TempDir()}
	problems, err := corpus.Judge(t.Context(), judge, grading.Options{Schedules: 1, Seed: 1, Jobs: 2, Fresh: true, Progress: quiet{}})
	require.NoError(t, err)
	for _, p := range problems {
		assert.Fail(t, p.String())
	}
}

type quiet struct{}

func (quiet) Step(string, string)  {}
func (quiet) Finished(result.Kata) {}
