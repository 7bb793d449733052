package oncewaitsforcaller_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/oncewaitsforcaller"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "both get the same number", func(t *kata.T) {
		p := oncewaitsforcaller.New()
		a, b := p.Both()
		assert.Equal(t, a, b)
	})
}
