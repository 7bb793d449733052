package errorlocks_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/errorlocks"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a failure is told", func(t *kata.T) {
		e := errorlocks.New()
		defer func() {
			err, ok := recover().(error)
			assert.True(t, ok)
			assert.EqualError(t, err, "failed 1 times")
		}()
		e.Fail()
	})
}
