package abastack_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/abastack"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "no cell is handed out twice", func(t *kata.T) {
		pool := abastack.New(3)
		kept := make(chan int, 1)
		go func() {
			a, b := pool.Take(), pool.Take()
			pool.Put(a)
			kept <- b
		}()
		got := []int{pool.Take(), <-kept, pool.Take()}
		assert.ElementsMatch(t, []int{1, 2, 3}, got, "each cell is in one place")
		assert.Zero(t, pool.Take(), "all cells are taken")
	})
}
