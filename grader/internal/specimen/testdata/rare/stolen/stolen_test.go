package stolen_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/stolen"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "two take what two put", func(t *kata.T) {
		s := stolen.New()
		took := make(chan int, 2)
		take := func() { took <- s.Take() }
		go take()
		t.Settle()
		go take()
		s.Put(1)
		s.Put(2)
		assert.Equal(t, 3, <-took+<-took, "each parcel is taken once")
	})
}
