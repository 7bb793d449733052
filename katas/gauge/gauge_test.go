package gauge_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/katas/gauge"
)

func TestTheMaximumStaysWhenTheValueFalls(t *testing.T) {
	var inside gauge.Gauge
	assert.EqualValues(t, 30, inside.Add(30))
	assert.EqualValues(t, 32, inside.Add(2))
	assert.EqualValues(t, 27, inside.Add(-5))
	assert.EqualValues(t, 27, inside.Load())
	assert.EqualValues(t, 32, inside.Max())
}

// Run this one with the race detector: go test -race ./katas/gauge
func TestManyDoorsAtOnce(t *testing.T) {
	var inside gauge.Gauge
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			inside.Add(1)
			inside.Load()
			inside.Max()
		})
	}
	wg.Wait()
	assert.EqualValues(t, 20, inside.Load())
	assert.EqualValues(t, 20, inside.Max())
}
