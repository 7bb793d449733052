package kata

import (
	"runtime"
	"runtime/metrics"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// lookBehind looks for what a finished body left behind: goroutines that are
// still there when virtual time has run on for Linger, and timers that only go
// off long after.
func (c *check) lookBehind() {
	time.Sleep(Linger)
	synctest.Wait()
	// Reading a dump is slow; where nothing was added there is nothing in it.
	if runtime.NumGoroutine() > session.fewest {
		if others, dump := c.othersAlive(); others > 0 {
			c.report(finding{kind: kindLeak, message: record.LeftGoroutines, dump: dump})
			return
		}
	}
	if c.timersPending() {
		if c.suspects {
			c.report(finding{kind: kindLeak, message: record.LeftTimer})
		}
		c.suspects = true
	}
}

// lookAgain settles a suspicion that a timer was left behind. The sign is one more
// goroutine in the whole process, and now and then the runtime starts one of its
// own: so nothing is reported that does not show a second time.
func (c *check) lookAgain(t *testing.T, body func(t *T)) {
	const looks = 20 // for what an answer leaves behind in some runs only
	for range looks {
		if c.suspects && !c.failed.Load() {
			c.run(t, body)
		}
	}
	c.suspects = false
}

// othersAlive counts the goroutines of this bubble, besides the check itself, that
// have to do with the answer.
func (c *check) othersAlive() (int, string) {
	root := int(c.root.Load())
	dump := allStacks(root)
	n := 0
	for _, g := range inBubbleOf(root, dump) {
		if g.ID != root && ofTheAnswer(g) {
			n++
		}
	}
	return n, dump
}

// inBubbleOf picks the goroutines from a dump that share a bubble with root.
func inBubbleOf(root int, dump string) []goroutines.Goroutine {
	all := goroutines.Parse([]byte(dump))
	bubble := 0
	for _, g := range all {
		if g.ID == root {
			bubble = g.Bubble
		}
	}
	return slices.DeleteFunc(all, func(g goroutines.Goroutine) bool {
		return bubble == 0 || g.Bubble != bubble
	})
}

// ofTheAnswer tells whether a goroutine is the answer's to end: one that it started
// or that is in its code, and also one that shows the standard library alone, such
// as the goroutine that package context starts for a context of the answer's own
// type. One that the test started and that runs only the test's code is not.
func ofTheAnswer(g goroutines.Goroutine) bool {
	frames := g.Frames
	if g.CreatedBy != nil {
		frames = append(slices.Clip(frames), *g.CreatedBy)
	}
	return slices.ContainsFunc(frames, inAnswer) || !slices.ContainsFunc(frames, inTest)
}

// inAnswer tells whether a frame is in a judged copy, in a reference, or in the
// drop-in for sync, which nobody else uses.
func inAnswer(f goroutines.Frame) bool {
	reference := strings.Contains(f.File, "/solutions/") && !strings.HasSuffix(f.File, "_test.go")
	return strings.HasPrefix(f.File, "katas/") || reference || strings.Contains(f.File, "/grader/kata/sync/")
}

// inTest tells whether a frame is in a hidden test, in the harness or in what runs
// them both.
func inTest(f goroutines.Frame) bool {
	runs := f.Package() == "testing" || f.Package() == "testing/synctest"
	return runs || strings.HasSuffix(f.File, "_test.go") || strings.Contains(f.File, "/grader/kata/")
}

// timersPending steps virtual time far ahead, in growing steps, and tells whether
// anything happened: with only this goroutine left in the bubble, a goroutine
// created meanwhile is the callback of a timer (time.AfterFunc, or a context's
// deadline) that nobody stopped. Growing steps end early in a chain of timers
// that would otherwise go off millions of times.
func (c *check) timersPending() bool {
	const farAhead = 100 * 365 * 24 * time.Hour
	before := goroutinesCreated()
	for step, total := time.Second, time.Duration(0); total < farAhead; step *= 4 {
		time.Sleep(step)
		synctest.Wait()
		if goroutinesCreated() != before {
			return true
		}
		total += step
	}
	return false
}

// goroutinesCreated counts all goroutines ever created in this process.
func goroutinesCreated() uint64 {
	sample := []metrics.Sample{{Name: "/sched/goroutines-created:goroutines"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
