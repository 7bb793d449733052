package diagnosis

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// dropIn is how the frames of the sync drop-in begin; it stands in for "sync" in
// judged copies, so its frames are named as the student wrote them.
const dropIn = "/grader/kata/sync."

// waiter is a goroutine that waits, or several that wait alike.
type waiter struct {
	g       goroutines.Goroutine // the first of them
	n       int
	root    bool // it is the check's own, which called the answer
	given   bool // it is in a function that the answer was given
	at      place
	started place
	op      names.Op // what it waits in; of no kind where that is not known
	what    string   // "waits to send on `out`"
	tail    string   // goes on behind the line: ": for the end of `ctx`"
	why     string   // why that does not end, as far as it is certain: sentences, or empty
	maybe   string   // why it may not end, where nothing better is known
	rank    int      // the least is nearest to the cause: 0, and -1 where the others wait because of it
	also    []result.Place
}

// maxWaiters bounds how many different waits of one dump are looked at.
const maxWaiters = 32

// waiters sums up a bubble's goroutines that have to do with the answer, equal ones
// together, ordered by place.
func (a Answer) waiters(all []goroutines.Goroutine, root int) []waiter {
	type key struct {
		at, started place
		within      place // of its own, further out, that has called what called at
		state       string
		root        bool
	}
	index := map[key]int{}
	var list []waiter
	for _, g := range all {
		at, started := a.at(g.Frames), a.started(g)
		if !at.known() && !started.known() {
			continue
		}
		k := key{cmpPlace(at, started), started, a.furtherOut(g.Frames), g.State, g.ID == root}
		if i, ok := index[k]; ok {
			list[i].n++
			continue
		}
		if len(list) == maxWaiters {
			continue
		}
		index[k] = len(list)
		list = append(list, waiter{g: g, n: 1, root: k.root, given: !k.root && a.inGiven(g) || k.root && a.testAbove(g), at: k.at, started: started})
	}
	slices.SortStableFunc(list, func(x, y waiter) int {
		return cmp.Or(comparePlaces(x.at, y.at), comparePlaces(x.started, y.started), cmp.Compare(x.g.State, y.g.State))
	})
	for i := range list {
		a.describe(&list[i])
	}
	for i := range list {
		a.explain(&list[i], list)
	}
	return list
}

func comparePlaces(x, y place) int {
	return cmp.Or(cmp.Compare(x.file, y.file), cmp.Compare(x.line, y.line))
}

// furtherOut is where a function of the answer's has called code that is not, which has
// come back to the answer; unknown where there is no such.
func (a Answer) furtherOut(frames []goroutines.Frame) place {
	foreign := false
	for _, f := range frames[max(0, a.innermost(frames)):] {
		switch {
		case !a.own(f):
			foreign = true
		case foreign:
			return place{f.File, f.Line}
		}
	}
	return place{}
}

// describe finds what a goroutine waits in, and says it in plain words.
func (a Answer) describe(w *waiter) {
	if w.given {
		w.what = "is still inside a function that it was given"
		if calls := a.Names.At(w.at.file, w.at.line, names.Call); len(calls) == 1 {
			w.what, w.op = "is still inside "+quoted(calls[0].Name+"(…)"), calls[0]
		}
		w.tail = ", and that function waits too"
		return
	}
	call, state := a.syncCall(w.g.Frames), w.g.State
	find := func(kinds ...names.Kind) string {
		ops := a.Names.At(w.at.file, w.at.line, kinds...)
		if len(ops) == 0 || len(ops) > 1 && ops[0].Name != ops[1].Name {
			return ""
		}
		w.op = ops[0]
		return w.op.Name
	}
	name := func(otherwise string, kinds ...names.Kind) string {
		if found := find(kinds...); found != "" {
			return quoted(found)
		}
		return otherwise
	}
	switch {
	case strings.HasSuffix(call, "Mutex.Lock"):
		w.what = "waits to lock " + name("a mutex", names.Lock)
	case strings.HasSuffix(call, "Mutex.RLock"):
		w.what = "waits to lock " + name("an RWMutex", names.RLock) + " for reading"
	case strings.HasPrefix(call, "WaitGroup."), strings.HasPrefix(state, "sync.WaitGroup"):
		w.what = "waits for " + name("a WaitGroup", names.Wait)
	case strings.HasPrefix(call, "Cond."), strings.HasPrefix(state, "sync.Cond"):
		w.what = "waits for a signal of " + name("a Cond", names.CondWait)
	case strings.HasPrefix(call, "Once."):
		w.what = "waits for another call of " + name("a Once", names.OnceDo) + " to end"
	case call != "":
		w.what = "waits in " + call
	case strings.HasPrefix(state, "chan receive"):
		if on := find(names.Range); on != "" && len(a.Names.At(w.at.file, w.at.line, names.Receive)) == 0 {
			w.what = "waits for the next value of " + quoted(on)
		} else if on := find(names.Receive); strings.HasSuffix(on, ".Done()") {
			w.what = "waits for the end of " + quoted(strings.TrimSuffix(on, ".Done()"))
		} else {
			w.what = "waits to receive from " + name("a channel", names.Receive)
		}
	case strings.HasPrefix(state, "chan send"):
		w.what = "waits to send on " + name("a channel", names.Send)
	case strings.HasPrefix(state, "select (no cases)"):
		w.what = "waits in a select without cases, for ever"
	case strings.HasPrefix(state, "select"):
		w.what = "waits in a `select`"
		if find(names.Select); w.op.Kind == names.Select {
			w.what, w.tail = "waits in the `select`", ": "+a.cases(w.op)
		}
	case strings.HasPrefix(state, "sleep"):
		w.what = "is asleep"
		if on := find(names.Sleep); on != "" {
			w.what = "is asleep in " + quoted(on)
		}
	case strings.HasPrefix(state, "sync.Mutex"), strings.HasPrefix(state, "sync.RWMutex"):
		w.what = "waits for a lock that another holds"
	case strings.HasPrefix(state, "run"):
		w.what = "is still running"
	default:
		w.what = fmt.Sprintf("waits (%s)", state)
	}
	if isNil(*w) {
		w.tail = ", which is nil: a nil channel is never ready"
		if strings.HasPrefix(w.what, "waits for the end of") {
			w.tail = ", a context that never ends: its `Done()` is nil"
		}
	}
}

// isNil tells whether a goroutine itself waits at a nil channel.
func isNil(w waiter) bool { return strings.HasSuffix(w.g.State, "(nil chan)") && !w.given }

// cases lists what a select waits for.
func (a Answer) cases(s names.Op) string {
	const most = 3
	var parts []string
	for i, c := range a.Names.Cases(s) {
		if i == most {
			parts = append(parts, "…")
			break
		}
		if c.Kind == names.Send {
			parts = append(parts, "to send on "+quoted(c.Name))
		} else if ended, ok := strings.CutSuffix(c.Name, ".Done()"); ok {
			parts = append(parts, "for the end of "+quoted(ended))
		} else {
			parts = append(parts, "to receive from "+quoted(c.Name))
		}
	}
	return strings.Join(parts, ", or ")
}

// who names a waiter, at the beginning of a sentence: "The goroutine started at line
// 24", "The call of `All`".
func (a Answer) who(w waiter) string {
	if w.started.known() {
		if w.n > 1 {
			return fmt.Sprintf("Each goroutine started at line %d", w.started.line)
		}
		return fmt.Sprintf("The goroutine started at line %d", w.started.line)
	}
	outermost := -1
	for i, f := range w.g.Frames {
		if a.own(f) {
			outermost = i
		}
	}
	if outermost < 0 {
		return "A goroutine"
	}
	name := function(w.g.Frames[outermost])
	if ours, ok := a.Synthetic[name]; ok {
		return upper(ours)
	}
	name = a.called(w.g.Frames[outermost])
	if w.root {
		return "The call of " + quoted(name)
	}
	return "A call of " + quoted(name)
}

// line is " at line 31", with the file where that is another than the finding's.
func (a Answer) line(p place) string {
	if len(a.Source) > 1 && p.known() {
		return fmt.Sprintf(" at line %d of %s", p.line, base(p.file))
	}
	return fmt.Sprintf(" at line %d", p.line)
}

// story is one waiter in one line of evidence.
func (a Answer) story(w waiter) string {
	who := a.who(w)
	if w.n > 1 {
		who = fmt.Sprintf("%d goroutines", w.n)
		if w.started.known() {
			who += fmt.Sprintf(" started at line %d", w.started.line)
		}
	} else {
		who = strings.ToLower(who[:1]) + who[1:]
	}
	what := w.what
	if w.n > 1 {
		what = plural(what)
	}
	return fmt.Sprintf("%s %s%s%s", who, what, a.line(w.at), w.tail)
}

// plural turns "waits …" and "is …" into what several do.
func plural(what string) string {
	if rest, ok := strings.CutPrefix(what, "waits"); ok {
		return "wait" + rest
	}
	if rest, ok := strings.CutPrefix(what, "is "); ok {
		return "are " + rest
	}
	return what
}

func quoted(source string) string { return "`" + source + "`" }

// syncCall is the call of the drop-in that stands right above the student's
// innermost frame ("Mutex.Lock"), or empty.
func (a Answer) syncCall(frames []goroutines.Frame) string {
	i := a.innermost(frames)
	if i < 1 {
		return ""
	}
	_, name, ok := strings.Cut(frames[i-1].Func, dropIn)
	if !ok {
		return ""
	}
	return strings.NewReplacer("(*", "", ")", "", "[...]", "").Replace(name)
}

// inGiven tells whether a goroutine of the student's is inside something that it
// was given (a task, a callback) and that now waits.
func (a Answer) inGiven(g goroutines.Goroutine) bool {
	return a.innermost(g.Frames) < 0 || a.testAbove(g)
}

// testAbove tells whether the innermost frame of the student's has called the test's
// own code.
func (a Answer) testAbove(g goroutines.Goroutine) bool {
	for _, f := range g.Frames[:max(0, a.innermost(g.Frames))] {
		if strings.HasPrefix(f.File, "solutions/") {
			return true
		}
	}
	return false
}
