package fullbuffer_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/fullbuffer"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "every error is counted", func(t *kata.T) {
		bad := func() error { return errors.New("bad") }
		assert.Equal(t, 2, fullbuffer.Errors(bad, bad))
	})
}
