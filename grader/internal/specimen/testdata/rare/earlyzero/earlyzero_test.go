package earlyzero_test

import (
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/earlyzero"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "everything is visited when Walk returns", func(t *kata.T) {
		tree := map[string][]string{"/": {"/a"}, "/a": {"/a/b"}}
		var seen atomic.Int64
		earlyzero.Walk("/", func(name string) []string { return tree[name] }, func(string) { seen.Add(1) })
		assert.Equal(t, int64(3), seen.Load(), "the root, and two below")
	})
}
