package closenil_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/closenil"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the line is closed when somebody speaks", func(t *kata.T) {
		var line closenil.Line
		closed := make(chan struct{})
		go func() {
			line.Close()
			close(closed)
		}()
		assert.False(t, line.Say("hello"), "nobody hears")
		<-closed
	})
}
