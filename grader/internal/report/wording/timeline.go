package wording

import (
	"fmt"
	"slices"

	"github.com/concurrency-katas/go/grader/internal/report/clean"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// Lane names a goroutine of a timeline: "2, line 31" began at line 31, or was first
// seen there.
func Lane(l result.Lane) string {
	if l.Test {
		return "the caller"
	}
	return fmt.Sprintf("%d, line %d", l.Number, l.Line)
}

// Fate says what became of a goroutine: "waits to send on results (31), holding mu",
// where 31 is the line.
func Fate(l result.Lane) string {
	n := len(l.Steps)
	if n == 0 {
		return ""
	}
	last := l.Steps[n-1]
	if l.Cut && last.State != result.LeftBehind {
		return Doing(last) + ", and more"
	}
	switch last.State {
	case result.Gone:
		return "gone" + after(l.Steps[:n-1])
	case result.LeftBehind:
		if n > 1 {
			return Doing(l.Steps[n-2]) + holding(l.Steps)
		}
		return "left behind"
	}
	return Doing(last) + holding(l.Steps)
}

// after says what a goroutine did last.
func after(steps []result.Step) string {
	if len(steps) == 0 {
		return ""
	}
	last := steps[len(steps)-1]
	verb, ok := past[last.Op]
	if !ok {
		return ""
	}
	return fmt.Sprintf(", after it %s%s (%d)", verb, on(last), last.Line)
}

// Doing says what a goroutine does in a step: "sent on results (31)".
func Doing(s result.Step) string {
	verb := present[s.Op]
	switch s.State {
	case result.Waiting:
		if w, ok := waits[s.Op]; ok {
			verb = w
		} else if verb != "" {
			verb = "in the middle: it " + verb
		}
	case result.Did, result.Holding:
		verb = past[s.Op]
	case result.Asleep, result.Running, result.Started, result.Gone, result.LeftBehind:
	}
	if verb == "" {
		verb = clean.Line(string(s.State), nameLimit)
	}
	return fmt.Sprintf("%s%s (%d)", verb, on(s), s.Line)
}

func on(s result.Step) string {
	if name := clean.Line(s.On, nameLimit); name != "" {
		return " " + name
	}
	return ""
}

// holding names the locks that a goroutine has taken and not given back.
func holding(steps []result.Step) string {
	var held []string
	for _, s := range steps {
		name := clean.Line(s.On, nameLimit)
		switch {
		case s.State == result.Holding:
			held = append(held, name)
		case s.Op == "unlock":
			if i := slices.Index(held, name); i >= 0 {
				held = slices.Delete(held, i, i+1)
			}
		}
	}
	if n := len(steps) - 1; n > 0 && steps[n].State == result.LeftBehind {
		steps = steps[:n]
	}
	if n := len(steps) - 1; n >= 0 && steps[n].State == result.Waiting && steps[n].Op == "await" && len(held) > 0 {
		held = held[:len(held)-1] // who waits for a signal has given back the lock
	}
	if len(held) == 0 {
		return ""
	}
	text := ", holding " + held[0]
	if len(held) > 1 {
		text += fmt.Sprintf(" and %d more", len(held)-1)
	}
	return text
}

// The verbs for operations (see package places), before the name of their object.
var (
	waits = map[string]string{
		"send": "waits to send on", "receive": "waits to receive from", "select": "waits in a select",
		"lock": "waits for", "wait": "waits for", "await": "waits for a signal of", "once": "waits in the Do of",
	}
	present = map[string]string{
		"start": "starts", "go": "starts a goroutine", "send": "sends on", "receive": "receives from", "select": "enters a select",
		"default": "takes the default", "close": "closes", "look": "looks at", "lock": "locks", "unlock": "unlocks", "wait": "waits for", "await": "waits for",
		"add": "adds to", "done": "is done with", "signal": "signals", "once": "calls the Do of", "atomic": "uses",
		"cancel": "calls", "timer": "sets a timer", "sleep": "sleeps", "call": "calls",
	}
	past = map[string]string{
		"start": "started", "go": "started a goroutine", "send": "sent on", "receive": "received from", "select": "left a select",
		"default": "took the default", "close": "closed", "look": "looked at", "lock": "locked", "unlock": "unlocked", "wait": "waited for", "await": "was woken by",
		"add": "added to", "done": "told", "signal": "signalled", "once": "called the Do of", "atomic": "used",
		"cancel": "called", "timer": "set a timer", "sleep": "slept", "call": "called",
	}
)
