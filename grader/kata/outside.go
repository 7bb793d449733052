package kata

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// outside follows what a row's test does outside of its checks' bubbles, in real time.
// Nothing of the answer's has to run there; where it does all the same, it can be at a
// standstill or spin like anywhere else.
type outside struct {
	row   *check        // stands in for the row itself
	began time.Duration // processor time since which it has been outside
	spent time.Duration // at the last look
	quiet int           // looks in a row at which hardly any had been spent since
	where string
}

// In real time somebody who waits may be woken by the clock, so a standstill takes
// longer here: quietLooks, lookEvery apart, from the first to the last of which nobody
// stirs. The first half of them are cheap ones.
const quietLooks = 100

// look returns what is wrong, with an empty kind if nothing is. row is nil where no
// row's test is running.
func (o *outside) look(row *check, now, budget time.Duration) finding {
	if row != o.row {
		*o = outside{row: row, began: now, spent: now}
	}
	if row == nil {
		return finding{}
	}
	quiet := now-o.spent < idle
	o.spent = now
	root := int(row.root.Load())
	switch {
	case now-o.began > budget:
		o.began = now
		if group := outsideOf(root, allStacks(root)); len(group) > 0 {
			return finding{kind: kindBusyWait, message: "it used up its processor time"}
		}
	case !quiet:
		o.quiet = 0
	case o.quiet < quietLooks/2:
		o.quiet++
		o.where = ""
	default:
		where, still := stillOutside(root, allStacks(root))
		if !still || o.where != "" && where != o.where {
			o.quiet = 0
		}
		o.where = where
		o.quiet++
		o.spent = processorTime() // not what the look itself takes
		if o.quiet > quietLooks {
			return finding{kind: kindDeadlock, message: "nothing can run any more"}
		}
	}
	return finding{}
}

// stillOutside tells whether a row's own goroutine is in the answer, nobody outside of
// bubbles can run, and the answer's goroutines wait for each other; and sums up where.
func stillOutside(root int, dump string) (where string, still bool) {
	group := outsideOf(root, dump)
	var b strings.Builder
	for _, g := range group {
		if !waitsForAnother(g) || g.State == "sleep" {
			return "", false
		}
		fmt.Fprintf(&b, "%d %s\n", g.ID, whereabouts(g))
	}
	return b.String(), len(group) > 0
}

// outsideOf picks from a dump, for a row's own goroutine that is in the answer and in no
// bubble, that one and the answer's other goroutines outside of bubbles. It picks none
// where the row's goroutine is elsewhere: the harness and the tests are not watched.
func outsideOf(root int, dump string) []goroutines.Goroutine {
	inside := false
	group := slices.DeleteFunc(goroutines.Parse([]byte(dump)), func(g goroutines.Goroutine) bool {
		if g.ID == root {
			inside = g.Bubble == 0 && slices.ContainsFunc(g.Frames, inAnswer)
			return false
		}
		return g.Bubble != 0 || !slices.ContainsFunc(g.Frames, inAnswer) && (g.CreatedBy == nil || !inAnswer(*g.CreatedBy))
	})
	if !inside {
		return nil
	}
	return group
}
