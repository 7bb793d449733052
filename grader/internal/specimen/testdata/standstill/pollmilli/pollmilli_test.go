package pollmilli_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/pollmilli"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a bell that rings is heard", func(t *kata.T) {
		var b pollmilli.Bell
		time.AfterFunc(10*time.Second, b.Ring)
		b.Wait()
		assert.GreaterOrEqual(t, t.Elapsed(), 10*time.Second)
	})
}
