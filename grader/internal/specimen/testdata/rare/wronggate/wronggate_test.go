package wronggate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/wronggate"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the first group goes up, the next one does not", func(t *kata.T) {
		lift := wronggate.New()
		first := lift.Gate()
		lift.Depart()
		<-first
		select {
		case <-lift.Gate():
			assert.Fail(t, "the next group has not departed")
		default:
		}
	})
}
