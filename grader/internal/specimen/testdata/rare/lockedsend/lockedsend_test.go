package lockedsend_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lockedsend"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "measurements are counted and added up", func(t *kata.T) {
		m := lockedsend.New()
		for v := range 4 {
			m.Add(v)
		}
		n, sum := m.Close()
		assert.Equal(t, 4, n)
		assert.Equal(t, 6, sum, "0 + 1 + 2 + 3")
	})
}
