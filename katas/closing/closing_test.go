package closing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/closing"
)

func TestValuesOfAllProducersArrive(t *testing.T) {
	stream := closing.Collect([]func(emit func(int)){
		func(emit func(int)) { emit(1); emit(2) },
		func(emit func(int)) { emit(3) },
		func(emit func(int)) {},
	})
	var got []int
	for v := range stream { // ends when the stream is closed
		got = append(got, v)
	}
	require.ElementsMatch(t, []int{1, 2, 3}, got)
}

func TestWithoutProducersTheStreamIsClosed(t *testing.T) {
	_, open := <-closing.Collect(nil)
	require.False(t, open)
}
