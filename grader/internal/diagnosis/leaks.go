package diagnosis

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// leaks explains what was left behind: one finding for each place where goroutines
// still are. Those that only wait for the others to end come last.
func (a Answer) leaks(r record.Record) []Seen {
	if r.Message == record.LeftTimer {
		return []Seen{a.leftTimer(r)}
	}
	bubble := slices.DeleteFunc(ofBubble(r.Dump, r.Root), func(g goroutines.Goroutine) bool { return g.ID == r.Root })
	all := a.waiters(bubble, r.Root)
	slices.SortStableFunc(all, func(x, y waiter) int { return cmp.Compare(min(x.rank, 2)/2, min(y.rank, 2)/2) })
	var seen []Seen
	done := map[place]bool{}
	for _, w := range all {
		if done[w.at] {
			continue
		}
		done[w.at] = true
		seen = append(seen, a.leftGoroutine(r, w))
	}
	if len(seen) == 0 {
		seen = append(seen, a.leftInLibrary(r))
	}
	return seen
}

func (a Answer) leftGoroutine(r record.Record, w waiter) Seen {
	what := w.what
	if rest, ok := strings.CutPrefix(what, "waits"); ok {
		what = "still waits" + rest
	}
	who := a.who(w)
	if w.root {
		who = "A goroutine"
	}
	tail := w.tail
	if w.given {
		tail = ", and that function waits to be told to stop"
	}
	message := fmt.Sprintf("%s is left behind: it %s%s%s.", who, what, a.line(w.at), tail)
	if why := cmp.Or(w.why, w.maybe); why != "" {
		message += " " + why
	}
	also := append(slices.Clone(w.also), w.started.as("starts the goroutine"))
	also = append(also, a.callers(w.g.Frames)...)
	evidence := ""
	if w.n > 1 {
		evidence = fmt.Sprintf("%d goroutines are left there", w.n)
	}
	return a.finding(result.Leak, r, w.at, message, evidence, also...)
}

// leftTimer explains a timer that goes off long after: no goroutine waits for it, so
// the source has to tell which one it is.
func (a Answer) leftTimer(r record.Record) Seen {
	const late = "A timer is left behind: it still goes off long after the work is over. "
	if o, ok := a.timer(); ok {
		at := placeOf(o)
		switch {
		case o.Kind == names.Context && o.Dropped:
			return a.finding(result.Leak, r, at, late+fmt.Sprintf("%s sets it%s, and its cancel function is thrown away there, so nobody can call it.",
				quoted("context."+o.Text), a.line(at)), "")
		case o.Kind == names.Context && o.Other >= 0:
			name := a.Names.Things[o.Other].Name
			var also []result.Place
			for _, u := range a.Names.UsesOf(o.Other) {
				if u.Called {
					also = append(also, place{u.File, u.Line}.as("calls "+quoted(name)))
				}
			}
			if len(also) == 0 {
				return a.finding(result.Leak, r, at, late+fmt.Sprintf("%s sets it%s, and nothing in this answer calls %s.",
					quoted("context."+o.Text), a.line(at), quoted(name)), "")
			}
			return a.finding(result.Leak, r, at, late+fmt.Sprintf("%s sets it%s, and %s is not called on every way out (`defer %s()` would be).",
				quoted("context."+o.Text), a.line(at), quoted(name), name), "", also...)
		case o.Kind == names.Context:
			return a.finding(result.Leak, r, at, late+fmt.Sprintf("%s sets it%s: call the cancel function that it returns.", quoted("context."+o.Text), a.line(at)), "")
		case o.Dropped:
			return a.finding(result.Leak, r, at, late+fmt.Sprintf("`time.AfterFunc` sets it%s: keep what it returns, and call `Stop` on it.", a.line(at)), "")
		default:
			return a.finding(result.Leak, r, at, late+fmt.Sprintf("`time.AfterFunc` sets it%s, and nobody stops it in time.", a.line(at)), "")
		}
	}
	return a.finding(result.Leak, r, a.timerLine(),
		late+"Stop every `time.AfterFunc`, and call the cancel function of every context with a deadline.", "")
}

// timer is the line that most likely set a timer that nobody stopped: one whose stop
// is thrown away, or else the first AfterFunc, or else the first deadline.
func (a Answer) timer() (names.Op, bool) {
	if a.Names == nil {
		return names.Op{}, false
	}
	best, bestRank := names.Op{}, 9
	for _, o := range a.Names.Ops {
		rank := 9
		switch {
		case o.Kind == names.Timer && strings.HasPrefix(o.Name, "time.AfterFunc"):
			rank = 2
		case o.Kind == names.Context && strings.HasPrefix(o.Text, "With") && !strings.HasPrefix(o.Text, "WithCancel"):
			rank = 3
		default:
			continue
		}
		if o.Kind == names.Context && o.Dropped {
			rank = 1
		}
		if rank < bestRank {
			best, bestRank = o, rank
		}
	}
	return best, bestRank < 9
}

// leftInLibrary explains goroutines of the standard library's. The harness has seen
// none of the test's, so they work for the answer.
func (a Answer) leftInLibrary(r record.Record) Seen {
	return a.finding(result.Leak, r, a.lineWith("WithCancel(", "WithCancelCause(", "AfterFunc("),
		"A goroutine is left behind: it runs in the standard library and works for your code, long after the work was over. (A context whose cancel function nobody calls can leave one, and so can a function of the library's that was started with `go` or `AfterFunc`.)", "")
}

// timerLine is the line that most likely set a timer, by its text alone.
func (a Answer) timerLine() place {
	return a.lineWith("AfterFunc(", "WithTimeout(", "WithDeadline(", "WithTimeoutCause(", "WithDeadlineCause(")
}

// lineWith is the first line of the answer's with one of these calls, in the order of
// the calls.
func (a Answer) lineWith(calls ...string) place {
	files := make([]string, 0, len(a.Source))
	for file := range a.Source {
		files = append(files, file)
	}
	slices.Sort(files)
	for _, call := range calls {
		for _, file := range files {
			for i, text := range a.Source[file] {
				if strings.Contains(text, call) {
					return place{file, i + 1}
				}
			}
		}
	}
	return place{}
}
