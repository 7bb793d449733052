package diagnosis

import (
	"fmt"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// raceOfChannel explains what the detector calls a race and is a matter of order: a
// close against a send, an Add against a Wait.
func (a Answer) raceOfChannel(sides []side, r record.Record) (Seen, bool) {
	if len(sides) < 2 {
		return Seen{}, false
	}
	for _, p := range sides[0].ops {
		for _, q := range sides[1].ops {
			if !a.sameThing(p.Thing, q.Thing) {
				continue
			}
			name := quoted(p.Name)
			x, y := sides[0], sides[1]
			also := []result.Place{placeOf(q).as(acts(q)), x.started.as("starts the goroutine of line " + fmt.Sprint(x.line)), y.started.as("starts the goroutine of line " + fmt.Sprint(y.line))}
			switch {
			case p.Kind == names.Close && q.Kind == names.Send:
				return a.finding(result.Race, r, placeOf(p), fmt.Sprintf("%s is closed%s while another goroutine%s may still send on it%s: nothing makes the close wait for the last send.",
					name, a.line(placeOf(p)), startedWhere(y), a.line(placeOf(q))), "", also...), true
			case p.Kind == names.Close && q.Kind == names.Close:
				return a.finding(result.Race, r, placeOf(p), fmt.Sprintf("%s is closed%s and, by another goroutine, %s: only one of them may close it.",
					name, a.line(placeOf(p)), strings.TrimSpace(a.line(placeOf(q)))), "", also...), true
			case isCount(p.Kind) && q.Kind == names.Wait, p.Kind == names.Wait && isCount(q.Kind):
				if q.Kind == names.Wait {
					p, q = q, p
				}
				also[0] = placeOf(q).as(acts(q))
				return a.finding(result.Race, r, placeOf(p), fmt.Sprintf("%s is added to%s while another goroutine already waits for it%s: the wait may end too early. Every `Add` has to come before the `Wait`, and each round of work needs a WaitGroup of its own.",
					name, a.line(placeOf(q)), a.line(placeOf(p))), "", also...), true
			}
		}
	}
	return Seen{}, false
}

func isCount(k names.Kind) bool { return k == names.Add || k == names.GoOf }

func startedWhere(s side) string {
	if s.started.known() {
		return fmt.Sprintf(" (started at line %d)", s.started.line)
	}
	return ""
}

// acts is what an operation does, as the role of a place.
func acts(o names.Op) string {
	name := quoted(o.Name)
	switch o.Kind {
	case names.Send:
		return "sends on " + name
	case names.Close:
		return "closes " + name
	case names.Add, names.GoOf:
		return "adds to " + name
	case names.Wait:
		return "waits for " + name
	}
	return "uses " + name
}
