package handoff_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/handoff"
)

func TestTwoPlayersTakeTurns(t *testing.T) {
	toAnn, toBob := make(chan int), make(chan int)
	var annHit, bobHit []int

	var wg sync.WaitGroup
	wg.Go(func() { handoff.Play(5, toAnn, toBob, func(ball int) { annHit = append(annHit, ball) }) })
	wg.Go(func() { handoff.Play(5, toBob, toAnn, func(ball int) { bobHit = append(bobHit, ball) }) })
	toAnn <- 1
	wg.Wait() // both players have gone home

	require.Equal(t, []int{1, 3, 5}, annHit)
	require.Equal(t, []int{2, 4}, bobHit)
}

func TestAClosedInputEndsTheGame(t *testing.T) {
	in, out := make(chan int), make(chan int)
	close(in)
	go handoff.Play(5, in, out, func(int) {})
	_, open := <-out
	require.False(t, open)
}
