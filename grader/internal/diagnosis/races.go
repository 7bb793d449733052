package diagnosis

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/racereport"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// side is one of the two accesses of a race, in the answer's own terms.
type side struct {
	place
	racereport.Access
	started place
	given   string         // the access is inside something that the answer was given: "`ask(…)`, called at line 9,"
	uses    []names.Access // what its line reads and writes
	ops     []names.Op     // and does with channels and WaitGroups
	held    []names.Op     // the locks that it holds for certain
}

func (s side) writes() bool { return s.Kind == racereport.Write || s.Kind == racereport.AtomicWrite }

// race explains one report of the race detector.
func (a Answer) race(report racereport.Report, r record.Record) Seen {
	var sides []side
	for _, access := range report.Accesses {
		s := side{place: a.at(access.Frames), Access: access}
		if creation, ok := report.Creation(access.Goroutine); ok {
			s.started = a.at(creation.Frames)
		}
		switch {
		case a.testAbove(goroutines.Goroutine{Frames: access.Frames}):
			s.given = a.given(s.place, "called")
		case !s.known() && inTest(access.Frames):
			// The go statement, or the timer, has started what the test has passed in.
			s.place = s.started
			s.given = a.given(s.place, "started")
		case !s.known():
			s.place = s.started
		}
		if s.known() && s.given != "" {
			sides = append(sides, s)
			continue
		}
		if s.known() {
			s.uses = a.Names.Uses(s.file, s.line)
			s.ops = a.Names.At(s.file, s.line, names.Close, names.Send, names.Receive, names.Range, names.Wait, names.Add, names.GoOf, names.Done)
			if f := a.Names.FuncAt(s.file, s.line); f >= 0 {
				if pos, ok := a.Names.Position(s.file, s.line); ok {
					if len(s.uses) > 0 {
						f = s.uses[len(s.uses)-1].Func
					}
					s.held = a.Names.Held(f, pos)
				}
			}
			sides = append(sides, s)
		}
	}
	if len(sides) == 0 && byAlarms(report) {
		if at := a.lineWith("AfterFunc("); at.known() {
			return a.finding(result.Race, r, at, "Two calls of a function that your code was given use the same memory at the same time: `AfterFunc` makes each call in a goroutine of its own, and nothing makes one wait for the other.", "")
		}
	}
	if len(sides) == 0 {
		return a.ours(r, "the race detector reported a race in which the answer has no part", frames(report))
	}
	// Which access came first is chance; the write is what the student has to see.
	slices.SortStableFunc(sides, func(x, y side) int {
		return cmp.Or(-boolCompare(x.writes(), y.writes()), comparePlaces(x.place, y.place), comparePlaces(x.started, y.started))
	})
	other := a.elsewhere(report)
	if seen, ok := a.raceOfGiven(sides, other, r); ok {
		return seen
	}
	if seen, ok := a.raceOfCopy(sides, r); ok {
		return seen
	}
	if seen, ok := a.raceOfChannel(sides, r); ok {
		return seen
	}
	what, declared := a.sharedBy(sides)
	sides = a.withAtomic(sides, what, report)
	message := a.raceMessage(what, sides, other) + a.lockHint(sides) + atomicHint(sides)
	if what.Name != "" && a.shared(a.Names.Things[what.Thing]) {
		message += fmt.Sprintf(" %s is declared outside of the functions (line %d), so all calls share it.", quoted(what.Name), a.Names.Things[what.Thing].Line)
	}
	var also []result.Place
	for i, s := range sides {
		role := verb(s)
		if i > 0 {
			role = "the other access: " + role
		}
		also = append(also, s.as(role), s.started.as(starter(sides, s)))
	}
	if declared.known() {
		also = append(also, declared.as("declares "+quoted(what.Name)))
	}
	return a.finding(result.Race, r, sides[0].place, message, "", also...)
}

// byAlarms tells whether both accesses are in the same function of the test's, called
// straight by a timer or by the end of a context. The stacks do not show who set that:
// the answer, which was given the function and handed it on (the references show that
// the test itself calls none of its functions so, and is at odds with itself).
func byAlarms(report racereport.Report) bool {
	called := ""
	for _, access := range report.Accesses {
		creation, ok := report.Creation(access.Goroutine)
		if !ok || len(access.Frames) == 0 || len(creation.Frames) == 0 {
			return false
		}
		if by := creation.Frames[0].Func; by != "time.goFunc" && !strings.HasPrefix(by, "context.(*afterFuncCtx)") {
			return false
		}
		outermost := access.Frames[len(access.Frames)-1]
		if !strings.HasPrefix(outermost.File, "solutions/") || called != "" && outermost.Func != called {
			return false
		}
		called = outermost.Func
	}
	return called != ""
}

func boolCompare(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
}

// verb is what an access does: "writes".
func verb(s side) string {
	switch s.Kind {
	case racereport.Write:
		return "writes"
	case racereport.AtomicRead:
		return "reads (with sync/atomic)"
	case racereport.AtomicWrite:
		return "writes (with sync/atomic)"
	case racereport.Read:
	}
	return "reads"
}

func starter(sides []side, s side) string {
	if len(sides) > 1 && sides[0].started == sides[1].started {
		return "starts these goroutines"
	}
	return fmt.Sprintf("starts the goroutine that %s", verb(s))
}

// sharedBy finds what two accesses have in common, and where it is declared. The
// zero Access means that it is not certain.
func (a Answer) sharedBy(sides []side) (names.Access, place) {
	var best names.Access
	bestRank := 0
	for _, u := range sides[0].uses {
		rank := 1
		if u.Write == sides[0].writes() {
			rank += 4
		}
		if len(sides) > 1 {
			var other *names.Access
			for i, v := range sides[1].uses {
				if v.Thing == u.Thing && (other == nil || v.Write == sides[1].writes()) {
					other = &sides[1].uses[i]
				}
			}
			if other == nil {
				continue
			}
			if other.Write == sides[1].writes() {
				rank += 2
			}
		}
		if mapFrames(sides) != u.Map && mapFrames(sides) {
			rank -= 3
		}
		if t := a.Names.Things[u.Thing]; t.Field && strings.Contains(u.Name, ".") {
			rank++ // rather the field than the variable in front of the dot
		}
		if rank > bestRank {
			best, bestRank = u, rank
		}
	}
	if bestRank < 5 {
		// Handed on under another name: what is written is still certain, if it is one.
		writes := slices.DeleteFunc(slices.Clone(sides[0].uses), func(u names.Access) bool { return !u.Write })
		if !sides[0].writes() || len(writes) != 1 {
			return names.Access{}, place{}
		}
		return writes[0], place{}
	}
	t := a.Names.Things[best.Thing]
	return best, place{t.File, t.Line}
}

// mapFrames tells whether the race is inside of a map.
func mapFrames(sides []side) bool {
	for _, s := range sides {
		for _, f := range s.Frames[:min(3, len(s.Frames))] {
			if strings.HasPrefix(f.Func, "runtime.map") || strings.HasPrefix(f.Func, "internal/runtime/maps.") {
				return true
			}
		}
	}
	return false
}

// raceMessage says who uses what at the same time.
func (a Answer) raceMessage(what names.Access, sides []side, other string) string {
	thing := "the same memory"
	if derefs := a.Names.At(sides[0].file, sides[0].line, names.Deref); what.Name == "" && len(derefs) == 1 {
		thing = "what " + quoted(derefs[0].Name) + " points to"
	}
	if what.Name != "" {
		thing = quoted(what.Name)
		switch {
		case what.Map:
			thing = "the map " + thing
		case what.Element:
			thing = "an element of " + thing
		}
	}
	first := sides[0]
	const order = ", and nothing makes one wait for the other."
	switch {
	case len(sides) == 1:
		return fmt.Sprintf("Two goroutines use %s at the same time: %s %s%s, %s%s", thing, a.actor(first), itOr(first), a.unlessThere(first), other, order)
	case sides[1].place == first.place && first.writes() && sides[1].writes():
		return fmt.Sprintf("Several goroutines%s use %s at the same time: they write it%s%s", a.startedAt(sides), thing, a.line(first.place), order)
	case sides[1].place == first.place:
		return fmt.Sprintf("Several goroutines%s use %s at the same time: one writes it%s while another reads it there%s", a.startedAt(sides), thing, a.line(first.place), order)
	}
	second := a.actor(sides[1])
	if second == a.actor(first) {
		second = "another"
	}
	return fmt.Sprintf("Two goroutines use %s at the same time: %s %s%s, %s %s%s%s", thing,
		a.actor(first), itOr(first), a.unlessThere(first), second, itOr(sides[1]), a.unlessThere(sides[1]), order)
}

// elsewhere says what the access does that is not the answer's own: "the caller reads
// it".
func (a Answer) elsewhere(report racereport.Report) string {
	for _, access := range report.Accesses {
		creation, _ := report.Creation(access.Goroutine)
		if a.at(access.Frames).known() || a.at(creation.Frames).known() {
			continue
		}
		if inTest(access.Frames) {
			return "the caller " + itOr(side{Access: access})
		}
	}
	return "another uses it elsewhere"
}

// inTest tells whether a stack has a line of the hidden test's.
func inTest(frames []goroutines.Frame) bool {
	return slices.ContainsFunc(frames, func(f goroutines.Frame) bool { return strings.HasPrefix(f.File, "solutions/") })
}

// given names what a line of the answer's has called or started of what it was given.
func (a Answer) given(at place, how string) string {
	if calls := a.Names.At(at.file, at.line, names.Call); len(calls) > 0 {
		return quoted(calls[len(calls)-1].Name+"(…)") + ", called" + a.line(at) + ","
	}
	if timers := a.Names.At(at.file, at.line, names.Timer); len(timers) > 0 {
		return "the function that the timer" + a.line(at) + " calls"
	}
	return "the function that is " + how + a.line(at)
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

func itOr(s side) string {
	v, how, _ := strings.Cut(verb(s), " ")
	return strings.TrimSpace(v + " it " + how)
}

// unlessThere is the line of an access, unless the line that starts its goroutine is
// the same one and has been named.
func (a Answer) unlessThere(s side) string {
	if s.place == s.started {
		return " there"
	}
	return a.line(s.place)
}

func (a Answer) startedAt(sides []side) string {
	if s := sides[0].started; s.known() && s == sides[1].started {
		return fmt.Sprintf(" started at line %d", s.line)
	}
	return ""
}

// actor names the goroutine of an access: "the one started at line 11".
func (a Answer) actor(s side) string {
	if s.started.known() {
		return fmt.Sprintf("the one started at line %d", s.started.line)
	}
	for i := len(s.Frames) - 1; i >= 0; i-- {
		if a.own(s.Frames[i]) {
			return "a call of " + quoted(a.called(s.Frames[i]))
		}
	}
	if f := a.Names.FuncAt(s.file, s.line); f >= 0 {
		return "a call of " + quoted(a.Names.Funcs[f].Name)
	}
	return "one"
}

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

// raceOfGiven explains a race in functions that the answer was given: it is for the
// answer to call them in an order, or to wait for them.
func (a Answer) raceOfGiven(sides []side, other string, r record.Record) (Seen, bool) {
	x := sides[0]
	if len(sides) == 1 {
		if x.given == "" {
			return Seen{}, false
		}
		return a.finding(result.Race, r, x.place, fmt.Sprintf("%s %s memory at the same time as %s: nothing makes the caller wait until that call is over.",
			upper(x.given), verb(x), other), "", x.started.as("starts the goroutine")), true
	}
	y := sides[1]
	if x.given == "" && y.given == "" {
		return Seen{}, false
	}
	name := func(s side) string {
		if s.given != "" {
			return s.given
		}
		return "line " + fmt.Sprint(s.line)
	}
	const order = "use the same memory at the same time, and nothing makes one wait for the other."
	message := fmt.Sprintf("%s and %s %s", upper(name(x)), name(y), order)
	if x.place == y.place {
		if x.given == "" || y.given == "" {
			return Seen{}, false
		}
		how := "called"
		if x.place == x.started {
			how = "started"
		}
		what := "functions that are " + how + a.line(x.place)
		if calls := a.Names.At(x.file, x.line, names.Call); len(calls) > 0 {
			what = "calls of " + quoted(calls[len(calls)-1].Name+"(…)") + a.line(x.place)
		}
		message = fmt.Sprintf("Two %s %s", what, order)
	}
	other = "the other access"
	if y.place == x.place {
		other = "here"
	}
	return a.finding(result.Race, r, x.place, message, "", y.as(other), x.started.as("starts a goroutine"), y.started.as("starts a goroutine")), true
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
	where, also := "the caller copies it", []result.Place(nil)
	if len(sides) > 1 {
		where = fmt.Sprintf("line %d copies it", sides[1].line)
		also = append(also, sides[1].as("copies it"))
	}
	for _, f := range a.Names.Funcs {
		if f.ByValue && len(ops) == 1 && strings.HasPrefix(f.Name, firstPart(a.Names.Funcs[max(ops[0].Func, 0)].Name)+".") {
			where += fmt.Sprintf(": the receiver of %s is no pointer", quoted(f.Name))
			also = append(also, place{f.File, f.Line}.as("copies the receiver"))
			break
		}
	}
	return a.finding(result.Race, r, x.place, fmt.Sprintf("%s is used%s while %s. What holds a mutex must not be copied: each copy has a lock of its own.",
		name, a.line(x.place), where), "", also...), true
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

// lostRace explains an exit code that the detector gave to a program that came to its
// end, where its report is torn apart by what the answer printed.
func (a Answer) lostRace(r record.Record) Seen {
	return a.finding(result.Race, r, place{},
		"Goroutines use the same memory at the same time, at least one of them writes, and nothing makes one wait for the other. (Where they do cannot be told, because too much was printed.)", "")
}

// frames lists a report's stacks, for a report that is not about the answer.
func frames(report racereport.Report) string {
	var b strings.Builder
	for _, access := range report.Accesses {
		fmt.Fprintf(&b, "%s by goroutine %d\n", access.Kind, access.Goroutine)
		for _, f := range access.Frames {
			fmt.Fprintf(&b, "  %s %s:%d\n", f.Func, f.File, f.Line)
		}
	}
	return b.String()
}
