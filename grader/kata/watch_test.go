package kata

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// Whoever sleeps the same bit again and again needs at most a sixteenth of his sleeps
// so far until the next mark: so he is told from a spinner on any machine.
func TestMarksKeepPaceWithAnySleeper(t *testing.T) {
	marks := 0
	for passed := time.Duration(0); passed < virtualLimit; passed += nextMark(passed) {
		marks++
		assert.Positive(t, nextMark(passed))
		assert.LessOrEqual(t, nextMark(passed), max(time.Microsecond, passed/16))
	}
	assert.Less(t, marks, 1500, "a bubble at a standstill goes through all of them")
}
