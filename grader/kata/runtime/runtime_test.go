package runtime_test

import (
	"testing"

	std "runtime"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata/runtime"
)

// It is the same type, and these are the same signatures. It is checked by the compiler.
var (
	_ *std.Error = (*runtime.Error)(nil)

	_ = []func(int) int{std.GOMAXPROCS, runtime.GOMAXPROCS}
	_ = []func() int{std.NumCPU, runtime.NumCPU}
	_ = []func(){std.Gosched, runtime.Gosched}
	_ = []func(any){std.KeepAlive, runtime.KeepAlive}
)

func TestTheNumberOfProcessorsIsBelievedAndNotChanged(t *testing.T) {
	real := std.GOMAXPROCS(0)
	runtime.Begin()
	assert.Equal(t, real, runtime.GOMAXPROCS(4000), "what was set before")
	assert.Equal(t, 4000, runtime.GOMAXPROCS(0), "zero only asks")
	assert.Equal(t, 4000, runtime.GOMAXPROCS(-1), "and so does what is less")
	assert.Equal(t, real, std.GOMAXPROCS(0), "the program runs with as many as before")
	assert.Equal(t, real, runtime.NumCPU())
	runtime.Begin()
	assert.Equal(t, real, runtime.GOMAXPROCS(0), "a new check begins anew")
}
