package readreadwrite_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/readreadwrite"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a reader reads while a writer waits", func(t *kata.T) {
		var p readreadwrite.Prices
		p.Set("tea", 3)
		go func() {
			time.Sleep(time.Millisecond)
			p.Set("tea", 4)
		}()
		assert.Equal(t, 6, p.Total("tea", "tea"))
	})
}
