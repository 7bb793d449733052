package scheduler_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/scheduler"
)

func TestEqualsTakeTurns(t *testing.T) {
	var order []string // without a lock: only one task runs at a time
	s := scheduler.New()
	for _, name := range []string{"A", "B", "C"} {
		s.Go(1, func(yield func()) {
			order = append(order, name+"1")
			yield()
			order = append(order, name+"2")
		})
	}
	s.Run()
	require.Equal(t, []string{"A1", "B1", "C1", "A2", "B2", "C2"}, order)
}

func TestAnUrgentTaskGoesOnAtTheNextYield(t *testing.T) {
	var order []string
	s := scheduler.New()
	s.Go(1, func(yield func()) {
		order = append(order, "page 1")
		s.Go(9, func(func()) { order = append(order, "phone") })
		order = append(order, "page 2")
		yield()
		order = append(order, "page 3")
	})
	s.Run()
	require.Equal(t, []string{"page 1", "page 2", "phone", "page 3"}, order)
}
