package diagnosis

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/panictext"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// panicked explains a panic: what it means in plain words, then Go's own text.
func (a Answer) panicked(said string, r record.Record, g goroutines.Goroutine, at place) Seen {
	started := a.started(g)
	if call := a.syncCall(g.Frames); strings.HasSuffix(call, "nlock") && strings.Contains(said, "closed channel") {
		return a.copiedLock(r, at)
	}
	cause := a.panicCause(said, at)
	if !cause.at.known() {
		cause.at = at
	} else if cause.deferred && cause.at != at {
		cause.also = append(cause.also, at.as("the deferred call runs here"))
	}
	message := cause.message
	if message == "" {
		message = "This line panics, and a panic that nobody recovers ends the whole program."
	}
	message += " Go says: " + said + "."
	also := append(cause.also, started.as("starts the goroutine"))
	return a.finding(result.Panic, r, cause.at, message, "", append(also, a.callers(g.Frames)...)...)
}

// copiedLock explains an unlock that finds its mutex in a state which only a copy can
// bring about.
func (a Answer) copiedLock(r record.Record, at place) Seen {
	name := "This mutex"
	var also []result.Place
	if ops := a.Names.At(at.file, at.line, names.Unlock, names.RUnlock); len(ops) == 1 {
		o := ops[0]
		if o.Func >= 0 && a.Names.Funcs[o.Func].ByValue {
			f := a.Names.Funcs[o.Func]
			return a.finding(result.Panic, r, placeOf(o), fmt.Sprintf("%s is unlocked here and belongs to a copy: the receiver of %s is no pointer, so each call copies the mutex, also while it is locked.",
				quoted(o.Name), quoted(f.Name)), "", place{f.File, f.Line}.as("copies the receiver"))
		}
		name, at = quoted(o.Name), placeOf(o)
	}
	return a.finding(result.Panic, r, at, name+" is unlocked here and was copied while it was in use. What holds a mutex must not be copied: each copy has a lock of its own.", "", also...)
}

type cause struct {
	at       place // better than where it came out; mostly unknown
	deferred bool  // what is at that place is deferred
	message  string
	also     []result.Place
}

var (
	outOfRange = regexp.MustCompile(`index out of range \[(-?\d+)\](?: with length (\d+))?`)
	notRan     = regexp.MustCompile(`(?i)not implemented`)
)

// panicCause knows the panics that students meet.
func (a Answer) panicCause(said string, at place) cause {
	switch {
	case strings.Contains(said, "close of closed channel"):
		return a.closedTwice(at)
	case strings.Contains(said, "send on closed channel"):
		return a.sentAfterClose(at)
	case strings.Contains(said, "close of nil channel"):
		name := a.onlyName(at, "a channel", names.Close)
		return cause{message: fmt.Sprintf("%s is nil here: it was never made with `make(chan …)`.", upper(name))}
	case strings.Contains(said, "assignment to entry in nil map"):
		name := "The map"
		for _, u := range a.Names.Uses(at.file, at.line) {
			if u.Write && u.Map {
				name = "The map " + quoted(u.Name)
			}
		}
		return cause{message: name + " is nil here: it was never made with `make(map[…]…)`, and nothing can be stored in it."}
	case strings.Contains(said, "negative WaitGroup counter"):
		return a.negativeCounter(at)
	case strings.Contains(said, "WaitGroup is reused before previous Wait has returned"), strings.Contains(said, "WaitGroup misuse"):
		name := a.onlyName(at, "a WaitGroup", names.Wait, names.Add, names.GoOf, names.Done)
		return cause{message: fmt.Sprintf("%s is added to while somebody still waits for it: every `Add` has to come before the `Wait`, and each round of work needs a WaitGroup of its own.", upper(name))}
	case strings.Contains(said, "nil pointer dereference"):
		return a.nilUsed(at)
	case outOfRange.MatchString(said):
		return a.beyondTheEnd(said, at)
	case strings.Contains(said, "slice bounds out of range"):
		return cause{message: "This line cuts a slice or string at a place that it does not have."}
	case strings.Contains(said, "integer divide by zero"):
		return cause{message: "This line divides by zero."}
	case strings.Contains(said, "makechan: size out of range"), strings.Contains(said, "makeslice: len out of range"), strings.Contains(said, "makeslice: cap out of range"):
		return cause{message: "This line makes something of a negative size, or of an enormous one."}
	case strings.Contains(said, "interface conversion"):
		return cause{message: "This line takes a value for one of a type that it does not have. (`v, ok := x.(T)` asks first.)"}
	case strings.Contains(said, "all goroutines are asleep"):
		return cause{message: "Every goroutine waits here, and nobody is left to wake one."}
	case strings.Contains(said, "non-positive interval"):
		return cause{message: "A ticker needs an interval above zero."}
	case strings.Contains(said, "cannot create context from nil parent"):
		return cause{message: "The parent context is nil here: pass on a context that you have, or `context.Background()`."}
	case notRan.MatchString(said):
		return cause{message: "This is still a line of the stub: write your code in its place."}
	}
	return cause{}
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// onlyName is the name that all operations of these kinds on a line have, quoted.
func (a Answer) onlyName(at place, otherwise string, kinds ...names.Kind) string {
	ops := a.Names.At(at.file, at.line, kinds...)
	if len(ops) == 0 || slices.ContainsFunc(ops, func(o names.Op) bool { return o.Name != ops[0].Name }) {
		return otherwise
	}
	return quoted(ops[0].Name)
}

// closedTwice explains the second close of a channel.
func (a Answer) closedTwice(at place) cause {
	here := a.Names.At(at.file, at.line, names.Close)
	if len(here) != 1 {
		return cause{message: "This channel is closed already, and a channel can be closed only once."}
	}
	c, name := here[0], quoted(here[0].Name)
	found := cause{at: placeOf(c), deferred: c.Deferred}
	others := slices.DeleteFunc(a.Names.On(c.Thing, names.Close), func(o names.Op) bool { return o.Pos == c.Pos })
	for _, o := range others {
		found.also = append(found.also, placeOf(o).as("closes "+name+" too"))
	}
	found.message = fmt.Sprintf("%s is closed a second time here, and a channel can be closed only once.", name)
	switch {
	case a.closedByMany(c):
		f := a.Names.Funcs[a.goroutineOf(c.Func)]
		found.message = fmt.Sprintf("Every goroutine that line %d starts closes %s here, and a channel can be closed only once: after the last one has finished.", f.Go, name)
	case len(others) == 1:
		found.message = fmt.Sprintf("%s is closed here, and line %d closes it too: a channel can be closed only once.", name, others[0].Line)
	case len(others) == 0 && c.InLoop:
		found.message = fmt.Sprintf("The loop around it closes %s here again, and a channel can be closed only once.", name)
	}
	return found
}

// goroutineOf is the function literal started as a goroutine that a function stands
// in, or -1.
func (a Answer) goroutineOf(f int) int {
	for ; f >= 0; f = a.Names.Funcs[f].Outer {
		if a.Names.Funcs[f].Go > 0 {
			return f
		}
	}
	return -1
}

// closedByMany tells whether a loop starts several goroutines which close a channel
// that is made outside of the loop.
func (a Answer) closedByMany(c names.Op) bool {
	f := a.goroutineOf(c.Func)
	if f < 0 || !a.Names.Funcs[f].GoInLoop || c.Thing < 0 {
		return false
	}
	loop, makes := a.Names.Funcs[f].Loop, a.Names.On(c.Thing, names.Make)
	return len(makes) > 0 && !slices.ContainsFunc(makes, func(m names.Op) bool { return loop[0] <= m.Pos && m.Pos < loop[1] })
}

// sentAfterClose explains a send on a channel that is closed already.
func (a Answer) sentAfterClose(at place) cause {
	sends := a.Names.At(at.file, at.line, names.Send)
	if len(sends) == 0 {
		for _, s := range a.Names.At(at.file, at.line, names.Select) {
			sends = slices.DeleteFunc(a.Names.Cases(s), func(o names.Op) bool { return o.Kind != names.Send })
		}
	}
	if len(sends) != 1 {
		return cause{message: "This channel is closed already, and nobody may send on a closed channel."}
	}
	s, name := sends[0], quoted(sends[0].Name)
	found := cause{at: placeOf(s), message: fmt.Sprintf("%s is closed already when this line sends on it.", name)}
	closes := a.Names.On(s.Thing, names.Close)
	for _, c := range closes {
		found.also = append(found.also, placeOf(c).as("closes "+name))
	}
	by := fmt.Sprintf("one of the lines %s closes it too early", listed(closes))
	switch i := slices.IndexFunc(closes, a.closedByMany); {
	case i >= 0:
		f := a.Names.Funcs[a.goroutineOf(closes[i].Func)]
		found.message = fmt.Sprintf("%s is closed already when this line sends on it: line %d closes it in every goroutine that line %d starts, so the first to finish closes it for all.", name, closes[i].Line, f.Go)
		return found
	case len(closes) == 0:
		return found
	case len(closes) == 1:
		by = fmt.Sprintf("line %d closes it too early", closes[0].Line)
	}
	found.message = fmt.Sprintf("%s is closed already when this line sends on it: %s. Close it when the last sender has finished.", name, by)
	return found
}

// negativeCounter explains more calls of Done than Add has counted.
func (a Answer) negativeCounter(at place) cause {
	ops := a.Names.At(at.file, at.line, names.Done, names.Add)
	if len(ops) == 0 {
		return cause{message: "The count of a WaitGroup went below zero: `Done` was called more often than `Add` has counted."}
	}
	o := ops[0]
	found := cause{at: placeOf(o), deferred: o.Deferred, message: fmt.Sprintf("The count of %s went below zero: `Done` was called more often than `Add` has counted.", quoted(o.Name))}
	for _, add := range a.Names.On(o.Thing, names.Add) {
		role := "adds " + add.Text
		if add.Text == "" {
			role = "adds to it"
		}
		found.also = append(found.also, placeOf(add).as(role))
	}
	for _, d := range a.Names.On(o.Thing, names.Done) {
		if d.Pos != o.Pos {
			found.also = append(found.also, placeOf(d).as("calls `Done` too"))
		}
	}
	for _, s := range a.Names.On(o.Thing, names.GoOf) {
		found.also = append(found.also, placeOf(s).as("`Go` counts and calls `Done` by itself"))
	}
	return found
}

// nilUsed explains the use of a nil pointer, interface or function.
func (a Answer) nilUsed(at place) cause {
	var candidates []string
	for _, o := range a.Names.At(at.file, at.line, names.Deref, names.Call) {
		if o.Line == at.line {
			candidates = append(candidates, o.Name)
		}
	}
	slices.Sort(candidates)
	candidates = slices.Compact(candidates)
	switch len(candidates) {
	case 0:
		return cause{message: "Something that this line uses is nil: it points to nothing yet."}
	case 1:
		return cause{message: fmt.Sprintf("%s is nil here: it points to nothing yet.", quoted(candidates[0]))}
	}
	for i, c := range candidates {
		candidates[i] = quoted(c)
	}
	return cause{message: fmt.Sprintf("Something that this line uses is nil: one of %s.", strings.Join(candidates[:min(len(candidates), 4)], ", "))}
}

// beyondTheEnd explains an index that is too large.
func (a Answer) beyondTheEnd(said string, at place) cause {
	m := outOfRange.FindStringSubmatch(said)
	name := a.onlyName(at, "a slice", names.Subscript)
	if m[2] == "" {
		return cause{message: fmt.Sprintf("This line asks %s for the element %s: there are none before 0.", name, m[1])}
	}
	if m[2] == "0" {
		return cause{message: fmt.Sprintf("%s is empty here, and this line asks for its element %s.", upper(name), m[1])}
	}
	return cause{message: fmt.Sprintf("%s has %s elements here, numbered from 0, and this line asks for number %s.", upper(name), m[2], m[1])}
}

// concurrentMap explains what the runtime itself has noticed about a map.
func (a Answer) concurrentMap(c panictext.Crash, r record.Record, at, started place) Seen {
	var inMap []names.Access
	for _, u := range a.Names.Uses(at.file, at.line) {
		if u.Map {
			inMap = append(inMap, u)
		}
	}
	name := "one map"
	var also []result.Place
	if len(inMap) == 1 {
		name = "the map " + quoted(inMap[0].Name)
		for _, u := range a.Names.UsesOf(inMap[0].Thing) {
			if u.Map && u.Line != at.line {
				role := "reads the map"
				if u.Write {
					role = "writes the map"
				}
				also = append(also, place{u.File, u.Line}.as(role))
			}
		}
	}
	also = append(also, started.as("starts the goroutine"))
	return a.finding(result.Race, r, at, fmt.Sprintf("Several goroutines use %s at the same time, at least one of them writes, and nothing makes one wait for the other. Go says: %s.", name, oneLine(c.Message)), "", also...)
}

// endlessCalls explains a full stack: who calls whom, over and over.
func (a Answer) endlessCalls(c panictext.Crash, r record.Record, at place, also result.Place) Seen {
	const most = 200
	message := "This calls itself without end, until the memory for calls is full."
	for _, g := range c.Goroutines {
		count := map[string]int{}
		first := ""
		var where place
		for i, f := range g.Frames {
			if i == most {
				break
			}
			if !a.own(f) || f.Line < 2 {
				continue
			}
			name := function(goroutines.Frame{Func: f.Func})
			if count[name]++; count[name] > 1 && first == "" {
				first, where = name, place{f.File, f.Line}
			}
		}
		if first != "" {
			at = where
			message = fmt.Sprintf("%s calls itself here without end, until the memory for calls is full.", quoted(first))
			if len(count) > 1 {
				message = fmt.Sprintf("%s comes back to itself from here without end, until the memory for calls is full.", quoted(first))
			}
			break
		}
	}
	return a.finding(result.Crash, r, at, message, "", also)
}

// unlocked explains an unlock of what is not locked, which no program survives.
func (a Answer) unlocked(said string, r record.Record, at place, started result.Place) Seen {
	ops := a.Names.At(at.file, at.line, names.Unlock, names.RUnlock)
	message := "A mutex is unlocked here that is not locked, which ends the whole program."
	also := []result.Place{started}
	if len(ops) > 0 && !slices.ContainsFunc(ops, func(o names.Op) bool { return o.Name != ops[0].Name }) {
		o := ops[0]
		at = placeOf(o)
		message = fmt.Sprintf("%s is unlocked here and is not locked at that time, which ends the whole program.", quoted(o.Name))
		for _, l := range a.Names.On(o.Thing, names.Lock, names.RLock) {
			also = append(also, placeOf(l).as("calls `"+string(l.Kind)+"`"))
		}
		for _, u := range a.Names.On(o.Thing, names.Unlock, names.RUnlock) {
			if u.Pos != o.Pos {
				also = append(also, placeOf(u).as("calls `"+string(u.Kind)+"` too"))
			}
		}
	}
	return a.finding(result.Crash, r, at, message+" Go says: "+said+".", "", also...)
}
