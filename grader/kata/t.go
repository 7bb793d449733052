package kata

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"
	"testing/synctest"
	"time"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// T is what a check's body gets: enough for testify's assertions, and the
// questions that only a bubble can answer. It deliberately offers nothing that
// leads back to the *testing.T.
type T struct {
	check *check
	inner *testing.T
	began time.Time
}

// Errorf records a wrong answer and goes on. With testify, give the assertion a
// message that says in plain words what a student would have seen go wrong.
func (t *T) Errorf(format string, args ...any) {
	t.check.report(finding{kind: kindWrongAnswer, message: fmt.Sprintf(format, args...)})
}

// FailNow ends the check (or, called from another goroutine, that goroutine).
func (t *T) FailNow() {
	t.check.failed.Store(true)
	if goroutines.Current() == int(t.check.root.Load()) {
		t.inner.FailNow()
	}
	runtime.Goexit()
}

// Helper exists for testify.
func (t *T) Helper() {}

// On names the exported function or method ("All", "Queue.Push") that the
// following assertions are about, so that a finding can point at it. Without it
// they are about the kata's entry, as the catalogue names it.
func (t *T) On(subject string) { t.check.subject.Store(&subject) }

// Settle returns when every other goroutine in the bubble is waiting for
// something, or has ended. Hidden tests use it and never synctest.Wait, which
// would return while a schedule hook holds a goroutine back in mid-operation.
func (t *T) Settle() {
	time.Sleep(2 * time.Microsecond)
	synctest.Wait()
}

// Elapsed is the virtual time since the body began.
func (t *T) Elapsed() time.Duration { return time.Since(t.began) }

// Rand is a source of test inputs: the same in every run with the same seed, and
// different from check to check. Each call begins the same sequence anew: call it once
// in a check, not in a loop.
func (t *T) Rand() *rand.Rand {
	return rand.New(rand.NewPCG(session.seed, t.check.hash()+uint64(t.check.schedule.Load())))
}
