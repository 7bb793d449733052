package verify

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestOneReasonWhyNothingCouldBeJudgedIsToldOnce(t *testing.T) {
	failed := func(kata, message string) result.Kata {
		return result.Kata{Name: kata, Status: result.Error, Findings: []result.Finding{{Kind: result.GraderError, Message: message}}}
	}
	var all faults
	assert.False(t, all.toldBefore("solutions/a", failed("a", "undefined: k1_a.TestLeaks")))
	assert.True(t, all.toldBefore("solutions/a/testdata/right/x", failed("a", "undefined: k22_a.TestLeaks")))
	assert.True(t, all.toldBefore("solutions/a/testdata/right/y", failed("a", "undefined: k3_a.TestLeaks")))
	assert.False(t, all.toldBefore("solutions/a/testdata/wrong/z", failed("a", "something else")))
	assert.False(t, all.toldBefore("solutions/b", failed("b", "undefined: k4_a.TestLeaks")))
	assert.False(t, all.toldBefore("solutions/a/testdata/wrong/w", result.Kata{Name: "a", Status: result.Failed}))
	assert.Equal(t, []Problem{{"solutions/a", "2 more answers could not be judged, for the same reason as solutions/a"}}, all.untold())
}
