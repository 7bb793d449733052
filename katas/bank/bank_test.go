package bank_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/bank"
)

func TestMoneyGoesFromOneAccountToTheOther(t *testing.T) {
	recorded := 0
	b := bank.NewBank(map[string]int{"ann": 100, "ben": 20}, func(from, to string, amount int) { recorded += amount })

	require.NoError(t, b.Transfer("ann", "ben", 30))
	require.ErrorIs(t, b.Transfer("ben", "ann", 1000), bank.ErrFunds)

	ann, err := b.Balance("ann")
	require.NoError(t, err)
	require.Equal(t, 70, ann)
	require.Equal(t, 120, b.Total())
	require.Equal(t, 30, recorded)
}

func TestTwoWhoPayEachOther(t *testing.T) {
	b := bank.NewBank(map[string]int{"ann": 1000, "ben": 1000}, func(from, to string, amount int) {})
	var wg sync.WaitGroup
	for range 500 {
		wg.Go(func() { b.Transfer("ann", "ben", 1) })
		wg.Go(func() { b.Transfer("ben", "ann", 1) })
	}
	wg.Wait()
	require.Equal(t, 2000, b.Total())
}
