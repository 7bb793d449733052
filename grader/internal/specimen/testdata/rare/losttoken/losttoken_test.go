package losttoken_test

import (
	"testing"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/losttoken"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the door is shut while somebody enters", func(t *kata.T) {
		d := losttoken.New(1)
		shut := make(chan struct{})
		go func() {
			d.Shut()
			close(shut)
		}()
		if d.Enter() {
			d.Leave()
		}
		<-shut
		d.Wait()
	})
}
