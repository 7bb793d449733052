package sameticket_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/sameticket"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "tickets are different", func(t *kata.T) {
		var tickets sameticket.Tickets
		took := make(chan int64, 2)
		for range 2 {
			go func() { took <- tickets.Take() }()
		}
		assert.Equal(t, int64(3), <-took+<-took, "1 and 2")
	})
}
