package onewokenoftwo_test

import (
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/onewokenoftwo"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "both runners start", func(t *kata.T) {
		s := onewokenoftwo.New()
		var both sync.WaitGroup
		for range 2 {
			both.Go(s.Wait)
		}
		time.Sleep(time.Millisecond)
		s.Fire()
		both.Wait()
		assert.Equal(t, 2, s.Started())
	})
}
