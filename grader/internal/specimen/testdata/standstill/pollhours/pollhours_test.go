package pollhours_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/pollhours"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a bell that rings is heard", func(t *kata.T) {
		var b pollhours.Bell
		time.AfterFunc(10*time.Second, b.Ring)
		b.Wait()
		assert.GreaterOrEqual(t, t.Elapsed(), 10*time.Second)
	})
}
