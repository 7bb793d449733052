package askactor_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/askactor"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the number is asked for while it is saved", func(t *kata.T) {
		k := askactor.New(7)
		defer k.Close()
		t.Settle()
		saved := make(chan struct{})
		go func() {
			k.Save()
			close(saved)
		}()
		assert.Equal(t, 7, k.Get())
		<-saved
		assert.Equal(t, 7, k.Saved())
	})
}
