package diagnosis

import (
	"fmt"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/racereport"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// lockHint says which locks the two sides hold, where that is certain and explains.
func (a Answer) lockHint(sides []side) string {
	if len(sides) < 2 {
		return ""
	}
	x, y := sides[0], sides[1]
	name := func(l names.Op) string { return quoted(l.Name) }
	common := func(l names.Op, held []names.Op) (names.Op, bool) {
		for _, m := range held {
			if a.sameThing(l.Thing, m.Thing) {
				return m, true
			}
		}
		return names.Op{}, false
	}
	for _, l := range x.held {
		m, both := common(l, y.held)
		if !both {
			continue
		}
		t := a.Names.Things[l.Thing]
		switch {
		case l.Kind == names.RLock && m.Kind == names.RLock, l.Kind == names.RLock && x.writes():
			return fmt.Sprintf(" It is written under `RLock` of %s (line %d), which lets several goroutines in at once: writing takes `Lock`.", name(l), l.Line)
		case t.Func >= 0 && !t.Param && !a.Names.Funcs[t.Func].Literal:
			return fmt.Sprintf(" Each call of %s locks a mutex of its own: %s is declared inside, at line %d.", quoted(a.Names.Funcs[t.Func].Name), quoted(t.Name), t.Line)
		case l.Func >= 0 && a.Names.Funcs[l.Func].ByValue:
			return fmt.Sprintf(" %s has a copy of the receiver, and locks the copy's %s (line %d): a pointer receiver would share the lock.", quoted(a.Names.Funcs[l.Func].Name), name(l), l.Line)
		case m.Func >= 0 && a.Names.Funcs[m.Func].ByValue:
			return fmt.Sprintf(" %s has a copy of the receiver, and locks the copy's %s (line %d): a pointer receiver would share the lock.", quoted(a.Names.Funcs[m.Func].Name), name(m), m.Line)
		}
		return ""
	}
	switch {
	case len(x.held) > 0 && len(y.held) > 0:
		return fmt.Sprintf(" Line %d holds %s and line %d holds %s: two different locks keep nobody out.", x.line, name(x.held[0]), y.line, name(y.held[0]))
	case len(x.held) > 0 && x.line != y.line:
		return fmt.Sprintf(" Line %d holds %s, line %d does not.", x.line, name(x.held[0]), y.line)
	case len(y.held) > 0 && x.line != y.line:
		return fmt.Sprintf(" Line %d holds %s, line %d does not.", y.line, name(y.held[0]), x.line)
	}
	return ""
}

// raceOfCopy explains a mutex that is locked here and copied there.
func (a Answer) raceOfCopy(sides []side, r record.Record) (Seen, bool) {
	x := sides[0]
	if !a.inLock(x) && len(sides) > 1 {
		x, sides = sides[1], []side{sides[1], sides[0]}
	}
	if !a.inLock(x) || len(sides) > 1 && a.inLock(sides[1]) {
		return Seen{}, false
	}
	ops := a.Names.At(x.file, x.line, names.Lock, names.RLock, names.Unlock, names.RUnlock)
	name := "A mutex"
	if len(ops) == 1 {
		name = quoted(ops[0].Name)
	}
	where, also, copied := "the caller copies it", []result.Place(nil), place{}
	if len(sides) > 1 {
		copied = sides[1].place
		where = fmt.Sprintf("line %d copies it", sides[1].line)
		also = append(also, sides[1].as("copies it"))
	}
	for _, f := range a.Names.Funcs {
		if f.ByValue && len(ops) == 1 && strings.HasPrefix(f.Name, firstPart(a.Names.Funcs[max(ops[0].Func, 0)].Name)+".") {
			where += fmt.Sprintf(": the receiver of %s is no pointer", quoted(f.Name))
			copied = place{f.File, f.Line}
			also = append(also, copied.as("copies the receiver"))
			break
		}
	}
	seen := a.finding(result.Race, r, x.place, fmt.Sprintf("%s is used%s while %s. What holds a mutex must not be copied: each copy has a lock of its own.",
		name, a.line(x.place), where), "", also...)
	seen.race = &raceTold{copied: copied}
	return seen, true
}

// inLock tells whether an access is inside a method of a mutex. Where that is inlined,
// its atomic access stands right above the line that calls it.
func (a Answer) inLock(s side) bool {
	if call := a.syncCall(s.Frames); call != "" {
		return strings.Contains(call, "Mutex.")
	}
	return len(s.Frames) > 0 && strings.HasPrefix(s.Frames[0].Func, "sync/atomic.") && !strings.Contains(a.sourceLine(s.place), "atomic.") &&
		len(a.Names.At(s.file, s.line, names.Lock, names.RLock, names.Unlock, names.RUnlock)) > 0
}

// firstPart is what stands in front of the dot: the type of a method.
func firstPart(name string) string {
	first, _, _ := strings.Cut(name, ".")
	return first
}

// withAtomic adds the access whose line a report leaves out: a function that does
// little more than call sync/atomic vanishes from the stacks when it is inlined.
func (a Answer) withAtomic(sides []side, what names.Access, report racereport.Report) []side {
	if len(sides) != 1 || what.Name == "" || len(report.Accesses) != 2 {
		return sides
	}
	for _, access := range report.Accesses {
		if a.at(access.Frames).known() || access.Kind != racereport.AtomicRead && access.Kind != racereport.AtomicWrite {
			continue
		}
		for _, u := range a.Names.UsesOf(what.Thing) {
			at := place{u.File, u.Line}
			loads := strings.Contains(a.sourceLine(at), "atomic.Load")
			if strings.Contains(a.sourceLine(at), "atomic.") && loads == (access.Kind == racereport.AtomicRead) {
				return append(sides, side{place: at, Access: racereport.Access{Kind: access.Kind}})
			}
		}
	}
	return sides
}

// atomicHint says what is wrong where only one of two accesses is atomic.
func atomicHint(sides []side) string {
	atomic := func(s side) bool { return s.Kind == racereport.AtomicRead || s.Kind == racereport.AtomicWrite }
	if len(sides) < 2 || atomic(sides[0]) == atomic(sides[1]) {
		return ""
	}
	return " An access with sync/atomic is safe only among others of its kind: all of them have to be."
}
