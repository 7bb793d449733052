package verify

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

func TestTheEntryIsDeclaredByTheStub(t *testing.T) {
	stub := []catalogue.File{
		{Name: "a.go", Src: []byte("package a\n\ntype Queue[T any] struct{}\n\nfunc (q *Queue[T]) Push(v T) {}\n\nvar Length int\n")},
		{Name: "b.go", Src: []byte("package a\n\nfunc All() {}\n")},
	}
	for name, want := range map[string]bool{
		"All": true, "Queue": true, "Queue.Push": true,
		"Push": false, "Queue.All": false, "Queue.Pop": false, "Al": false, "Length": false, "": false,
	} {
		assert.Equal(t, want, declares(stub, name), name)
	}
	assert.True(t, declares([]catalogue.File{{Name: "a.go", Src: []byte("package")}}, "All"), "that it does not parse is told elsewhere")
}
