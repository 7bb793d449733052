package tryput_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/tryput"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "only as many get in as there is room for", func(t *kata.T) {
		q := tryput.New(1)
		in := make(chan bool, 2)
		for v := range 2 {
			go func() { in <- q.TryPut(v) }()
		}
		assert.NotEqual(t, <-in, <-in, "one finds room, the other does not")
		assert.Equal(t, 1, q.Len())
	})
}
