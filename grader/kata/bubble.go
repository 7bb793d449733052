package kata

import (
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/hooks"
)

const (
	// Tolerance is how far a measured duration may lie above the exact one:
	// room for the schedule hooks, whose naps in one bubble add up to less.
	Tolerance = 10 * time.Microsecond

	// Linger is how long virtual time runs on after a check's body returned,
	// before what is still alive counts as left behind. Whatever a test passes in
	// must have returned by then.
	Linger = time.Minute

	// virtualLimit is how long a body may take on the virtual clock.
	virtualLimit = 24 * time.Hour
)

// Bubble runs body as the check called name, in a subtest and in a bubble of
// virtual time of its own. Names are unique within a row.
//
// In the judged program the answer's package-level variables are set up anew
// inside each bubble, and the body runs once for each schedule, until one fails.
func Bubble(t *testing.T, name string, body func(t *T)) {
	t.Helper()
	c := session.begin(name)
	if c == nil {
		return
	}
	warmUp()
	t.Run(name, func(t *testing.T) {
		if session.replay != nil {
			c.replay(t, body)
			return
		}
		// t.Run returns even where a race or a failed requirement ends the
		// subtest's goroutine, so the end of the check is told from here.
		for n := 0; n < session.schedules && !c.failed.Load(); n++ {
			c.schedule.Store(int64(session.first + n))
			c.run(t, body)
			c.lookAgain(t, body)
		}
	})
	session.end(c)
}

// run runs body once, in a fresh bubble.
func (c *check) run(t *testing.T, body func(t *T)) {
	c.outer = t
	defer func() {
		hooks.End()
		c.watch.leave()
		if p := recover(); p != nil {
			c.stoodStill(p)
		}
	}()
	c.watch.enter()
	synctest.Test(t, func(inner *testing.T) {
		c.root.Store(int64(goroutines.Current()))
		session.fewest = min(session.fewest, runtime.NumGoroutine())
		bt := &T{check: c, inner: inner, began: time.Now()}
		stopClock := c.watch.followClock()
		defer func() {
			if p := recover(); p != nil {
				c.report(finding{kind: kindPanic, message: panicText(p), dump: string(debug.Stack())})
			}
			stopClock()
			c.watch.enterClosing()
			c.lookBehind()
		}()
		session.beginSchedule(c)
		session.setUp()
		body(bt)
	})
}

// stoodStill handles the panic with which a bubble ends in which nothing can ever
// move again. (Any other panic is not ours to keep.)
func (c *check) stoodStill(p any) {
	err, ok := p.(error)
	switch {
	case ok && strings.HasPrefix(err.Error(), "deadlock: all goroutines in bubble are blocked"):
		c.report(finding{kind: kindDeadlock, message: err.Error(), dump: allStacks(int(c.root.Load()))})
	case ok && strings.HasPrefix(err.Error(), "deadlock: main bubble goroutine has exited"):
		// lookBehind has already listed the ones that the answer left behind; the
		// rest belongs to the test.
	default:
		panic(p)
	}
}
