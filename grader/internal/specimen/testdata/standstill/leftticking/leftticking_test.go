package leftticking_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/leftticking"
)

func TestLeaks(t *testing.T) {
	kata.Bubble(t, "the clock stops with its owner", func(t *kata.T) {
		c := leftticking.New()
		time.Sleep(3500 * time.Millisecond)
		assert.Equal(t, 3, c.Stop())
	})
}
