package reasonlate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/reasonlate"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the reason is known", func(t *kata.T) {
		o := reasonlate.New()
		go o.Cancel("sold out")
		assert.Equal(t, "sold out", o.Wait())
	})
}
