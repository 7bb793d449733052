package drain_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/drain"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "two share the eggs", func(t *kata.T) {
		b := drain.New(1, 2, 3)
		got := make(chan int, 2)
		for range 2 {
			go func() { got <- len(b.All()) }()
		}
		assert.Equal(t, 3, <-got+<-got, "each egg goes to one of them")
	})
}
