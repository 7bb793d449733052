package kata

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestABubbleAtAStandstillIsNotHeldUpByMarks(t *testing.T) {
	marks := 0
	for passed := time.Duration(0); passed < virtualLimit; passed += nextMark(passed) {
		marks++
		assert.Positive(t, nextMark(passed))
	}
	assert.Less(t, marks, 50, "it goes through all of them")
}
