package leftsending_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/leftsending"
)

func TestLeaks(t *testing.T) {
	kata.Bubble(t, "the first answer comes back", func(t *kata.T) {
		slow := func() int { time.Sleep(time.Second); return 2 }
		assert.Equal(t, 1, leftsending.First(func() int { return 1 }, slow))
	})
}
