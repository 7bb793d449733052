package missedbell_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/missedbell"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the worker gets both jobs", func(t *kata.T) {
		jobs := missedbell.New()
		go func() {
			jobs.Add(1)
			jobs.Add(2)
		}()
		assert.Equal(t, 3, jobs.Next()+jobs.Next(), "every job is handed out")
	})
}
