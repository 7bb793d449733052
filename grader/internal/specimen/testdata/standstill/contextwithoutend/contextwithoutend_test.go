package contextwithoutend_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/contextwithoutend"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a queue without anything in it is closed by Close", func(t *kata.T) {
		q := contextwithoutend.New(context.Background())
		go q.Close()
		assert.Equal(t, "", q.Take())
	})
}
