package staleread_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/staleread"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "nobody gets another's number", func(t *kata.T) {
		var r staleread.Register
		numbers := make(chan int, 1)
		go func() { numbers <- r.Next() }()
		assert.Equal(t, 3, r.Next()+<-numbers, "one gets 1 and the other 2")
	})
}
