package racymap_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/katas/racymap"
)

func TestVisitsAreCountedPageByPage(t *testing.T) {
	var visits racymap.Visits
	visits.Hit("/")
	visits.Hit("/about")
	visits.Hit("/")
	assert.Equal(t, 2, visits.Count("/"))
	assert.Equal(t, 0, visits.Count("/nobody-was-here"))
	assert.Equal(t, map[string]int{"/": 2, "/about": 1}, visits.Snapshot())
}

// Run this one with the race detector: go test -race ./katas/racymap
func TestManyVisitorsAtOnce(t *testing.T) {
	var visits racymap.Visits
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			visits.Hit("/")
			visits.Count("/")
			visits.Snapshot()
		})
	}
	wg.Wait()
	assert.Equal(t, 20, visits.Count("/"))
}
