package emptytimer_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/emptytimer"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a reminder is put off when it has just come", func(t *kata.T) {
		came := make(chan struct{}, 10)
		r := emptytimer.Start(time.Second, func() { came <- struct{}{} })
		<-came
		before := t.Elapsed()
		r.PutOff()
		t.Took("PutOff", t.Elapsed()-before, 0)
		<-came
		r.Stop()
		t.Settle()
		assert.Equal(t, 2, r.Times())
	})
}
