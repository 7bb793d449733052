package alternate_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/alternate"
)

func TestTheTurnsGoRound(t *testing.T) {
	turns := alternate.NewTurns(3)
	var order []int // written by the steps, of which only one runs at a time
	var wg sync.WaitGroup
	for worker := range 3 {
		wg.Go(func() {
			for range 2 {
				turns.Do(worker, func() { order = append(order, worker) })
			}
		})
	}
	wg.Wait()
	require.Equal(t, []int{0, 1, 2, 0, 1, 2}, order)
}

func TestTheOthersGoOnWhenOneLeaves(t *testing.T) {
	turns := alternate.NewTurns(2)
	var order []int
	turns.Do(0, func() { order = append(order, 0) })
	turns.Leave(1) // it was its turn
	turns.Do(0, func() { order = append(order, 0) })
	require.Equal(t, []int{0, 0}, order)
}
