package nilreceive_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/nilreceive"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "what was put comes out", func(t *kata.T) {
		b := nilreceive.New()
		go b.Put("a")
		assert.Equal(t, "a", b.Take())
	})
}
