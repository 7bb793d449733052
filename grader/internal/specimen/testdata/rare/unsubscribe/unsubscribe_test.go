package unsubscribe_test

import (
	"testing"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/unsubscribe"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a subscriber leaves while news are published", func(t *kata.T) {
		hub := unsubscribe.New()
		s := hub.Join()
		published := make(chan struct{})
		go func() {
			hub.Publish("rain")
			close(published)
		}()
		hub.Leave(s)
		<-published
	})
}
