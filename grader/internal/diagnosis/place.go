package diagnosis

import (
	"cmp"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// place is a line in the student's tree.
type place struct {
	file string
	line int
}

func (p place) known() bool { return p.file != "" }

func (p place) before(q place) bool {
	return cmp.Or(cmp.Compare(p.file, q.file), cmp.Compare(p.line, q.line)) < 0
}

func (p place) as(role string) result.Place {
	return result.Place{File: p.file, Line: p.line, Role: role}
}

// subject is where the exported name is declared that a check was about; a method that is
// an embedded field's, where its type is.
func (a Answer) subject(name string) place {
	ofName, _, _ := strings.Cut(name, ".")
	ofEntry, _, _ := strings.Cut(a.Entry, ".")
	for _, candidate := range []string{name, ofName, a.Entry, ofEntry} {
		if file, line, ok := a.Declared(candidate); ok {
			return place{file, line}
		}
	}
	return place{}
}

// own tells whether a frame is in the student's code. Judged copies keep the
// student's own paths (see instrument), which no other code in the program has.
func (a Answer) own(f goroutines.Frame) bool {
	_, ok := a.Source[f.File]
	return ok
}

// innermost is the place of the student's frame that is nearest to what happened,
// as an index into frames, or -1.
func (a Answer) innermost(frames []goroutines.Frame) int {
	for i, f := range frames {
		if a.own(f) {
			return i
		}
	}
	return -1
}

// at is the place of that frame.
func (a Answer) at(frames []goroutines.Frame) place {
	for _, f := range frames {
		if a.own(f) && f.Line > 1 { // on the package clause nothing runs: the runtime knew no line
			return place{f.File, f.Line}
		}
	}
	return place{}
}

// started is the statement of the student's that started g: a go statement, or a call
// of WaitGroup.Go or AfterFunc with a function literal.
func (a Answer) started(g goroutines.Goroutine) place {
	if g.CreatedBy == nil {
		return place{}
	}
	if a.own(*g.CreatedBy) {
		return place{g.CreatedBy.File, g.CreatedBy.Line}
	}
	if strings.HasPrefix(g.CreatedBy.File, "solutions/") || a.Names == nil {
		return place{}
	}
	for _, f := range slices.Backward(g.Frames) {
		if !a.own(f) {
			continue
		}
		for i := a.Names.FuncAt(f.File, f.Line); i >= 0; i = a.Names.Funcs[i].Outer {
			if lit := a.Names.Funcs[i]; lit.Go > 0 {
				return place{lit.File, lit.Go}
			}
		}
		break
	}
	return place{}
}

// ofBubble picks the goroutines that share a bubble with root, the check's own.
// Without bubbles (or without root in the dump) it is all of them.
func ofBubble(dump string, root int) []goroutines.Goroutine {
	all := goroutines.Parse([]byte(dump))
	bubble := 0
	for _, g := range all {
		if g.ID == root {
			bubble = g.Bubble
		}
	}
	if bubble == 0 {
		return all
	}
	var same []goroutines.Goroutine
	for _, g := range all {
		if g.Bubble == bubble {
			same = append(same, g)
		}
	}
	return same
}

// function is how a student would call the function of a frame: "All", "All, in a
// goroutine".
func function(f goroutines.Frame) string {
	name := f.Name()
	if i := strings.Index(name, ".func"); i >= 0 {
		name = name[:i]
	}
	name = withoutTypes(name)
	name = strings.NewReplacer("(*", "", ")", "").Replace(name)
	for _, wrap := range []string{".gowrap", ".deferwrap"} {
		if i := strings.Index(name, wrap); i >= 0 {
			name = name[:i]
		}
	}
	return name
}

// called is how a student would call the function of one of their frames. Where the
// compiler has put the body of a function into a test that calls it, a literal in it has
// the test's name: "TestLeaks.func1.Counting.func2". Where it stands says whose it is.
func (a Answer) called(f goroutines.Frame) string {
	name := function(f)
	if _, known := a.funcNamed(name); known {
		return name
	}
	if i := a.Names.FuncAt(f.File, f.Line); i >= 0 && a.Names.Funcs[i].Name != "" {
		return a.Names.Funcs[i].Name
	}
	return name
}

// withoutTypes leaves out what stands in brackets: "Queue[go.shape.int].Pop" is
// "Queue.Pop".
func withoutTypes(name string) string {
	var b strings.Builder
	depth := 0
	for _, r := range name {
		switch r {
		case '[':
			depth++
		case ']':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}
