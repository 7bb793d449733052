package shadowedchannel_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/shadowedchannel"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "every job is done once", func(t *kata.T) {
		assert.Equal(t, 4, shadowedchannel.Count(4, true))
	})
}
