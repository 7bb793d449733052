package kata

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

func TestWhoseGoroutineItIs(t *testing.T) {
	const (
		answers = "example/answers/k0.All.func1()\n\tkatas/launch/launch.go:9 +0x1\n"
		tests   = "example/hidden/k0.TestLeaks.func1.1()\n\tsolutions/launch/launch_test.go:20 +0x1\n"
		harness = "example/grader/kata.(*check).run()\n\texample/grader/kata/bubble.go:57 +0x1\n"
		dropIn  = "example/grader/kata/sync.(*Mutex).Lock()\n\texample/grader/kata/sync/mutex.go:34 +0x1\n"
		library = "context.(*cancelCtx).propagateCancel.func2()\n\tcontext/context.go:516 +0x1\n"
	)
	created := func(by string) string { return "created by " + by }
	for _, test := range []struct {
		name, stack string
		answers     bool
	}{
		{"started by the answer, in its code", answers + created("example/answers/k0.All in goroutine 7\n\tkatas/launch/launch.go:8 +0x1\n"), true},
		{"started by the answer, in what the test passed in", tests + created("example/answers/k0.All in goroutine 7\n\tkatas/launch/launch.go:8 +0x1\n"), true},
		{"started by the test, in the answer's code", answers + tests + created("example/hidden/k0.TestLeaks.func1 in goroutine 7\n\tsolutions/launch/launch_test.go:19 +0x1\n"), true},
		{"started by the test, in its own code", tests + created("example/hidden/k0.TestLeaks.func1 in goroutine 7\n\tsolutions/launch/launch_test.go:19 +0x1\n"), false},
		{"a timer of the test's", tests + created("time.goFunc\n\ttime/sleep.go:215 +0x1\n"), false},
		{"started by package context", library + created("context.(*cancelCtx).propagateCancel in goroutine 7\n\tcontext/context.go:513 +0x1\n"), true},
		{"a library's method, started by a timer", "sync.runtime_notifyListWait()\n\truntime/sema.go:1 +0x1\n" + created("time.goFunc\n\ttime/sleep.go:215 +0x1\n"), true},
		{"a lock of the drop-in's, started by its WaitGroup", dropIn + created("example/grader/kata/sync.(*WaitGroup).Go in goroutine 7\n\texample/grader/kata/sync/waitgroup.go:80 +0x1\n"), true},
		{"the harness", harness + created("testing.(*T).Run in goroutine 1\n\ttesting/testing.go:2101 +0x1\n"), false},
		{"package testing beside it", "testing/synctest.testingSynctestTest()\n\ttesting/testing.go:2151 +0x1\n" + created("testing/synctest.Test in goroutine 5\n\ttesting/synctest/synctest.go:290 +0x1\n"), false},
		{"the reference under go test", "example/solutions/launch.All.func1()\n\t/home/me/go/solutions/launch/launch.go:9 +0x1\n" + created("example/solutions/launch.All in goroutine 7\n\t/home/me/go/solutions/launch/launch.go:8 +0x1\n"), true},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := goroutines.Parse([]byte("goroutine 9 [select, synctest bubble 1]:\n" + test.stack))
			require.Len(t, all, 1)
			assert.Equal(t, test.answers, ofTheAnswer(all[0]))
		})
	}
}
