package onceinitself_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/onceinitself"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the settings are read once", func(t *kata.T) {
		assert.Equal(t, "dark", onceinitself.Get("theme"))
	})
}
