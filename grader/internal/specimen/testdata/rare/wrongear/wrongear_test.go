package wrongear_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/wrongear"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "two put and two take", func(t *kata.T) {
		s := wrongear.New()
		took := make(chan int, 2)
		for range 2 {
			go func() { took <- s.Take() }()
		}
		s.Put(0)
		s.Put(1)
		assert.Equal(t, 1, <-took+<-took, "0 and 1 were put")
	})
}
