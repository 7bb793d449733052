package directions_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/directions"
)

func TestTheStepsWorkOneByOne(t *testing.T) {
	numbers := make(chan int, 3) // with room for all, so that one step can end before the next begins
	directions.Produce(3, numbers)

	squares := make(chan int, 3)
	directions.Square(numbers, squares)

	require.Equal(t, 1+4+9, directions.Sum(squares))
}

func TestTheStepsWorkTogether(t *testing.T) {
	require.Equal(t, 1+4+9+16, directions.SumOfSquares(4))
	require.Equal(t, 333_833_500, directions.SumOfSquares(1000))
}
