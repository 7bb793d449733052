package lateerror_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lateerror"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a failure is told", func(t *kata.T) {
		fails := func() error { return errors.New("no") }
		assert.Error(t, lateerror.Run(fails, func() error { return nil }), "the first failed")
		assert.Error(t, lateerror.Run(func() error { return nil }, fails), "the second failed")
	})
}
