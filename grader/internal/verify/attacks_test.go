//go:build attacks

package verify

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestAttacksThatAreRightHaveFullMarks(t *testing.T) {
	corpus := readAttacks(t, courseSuite(t), "right")
	for _, e := range corpus {
		require.True(t, e.Expect.FullMarks(), "%s: a right answer begins with // want: passed", e.Dir)
	}
	judgeAttacks(t, corpus, func(i int, got result.Kata) string { return corpus[i].Expect.compare(got) })
}

func TestAttacksThatAreWrongFailAsRecorded(t *testing.T) {
	corpus := readAttacks(t, courseSuite(t), "wrong")
	for _, e := range corpus {
		require.False(t, e.Expect.FullMarks(), "%s: a wrong answer does not pass", e.Dir)
	}
	judgeAttacks(t, corpus, func(i int, got result.Kata) string { return corpus[i].Expect.compare(got) })
}
