package diagnosis

import (
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/names"
)

func sharedByAll(t names.Thing) string {
	return fmt.Sprintf("%s is declared outside of the functions (line %d), so all calls share it.", quoted(t.Name), t.Line)
}

// over says that operations which could have helped are behind: "line 36, which does,
// has been left".
func (a Answer) over(ops []names.Op) string {
	if len(ops) == 1 && !ops[0].InLoop && ops[0].Kind == names.Receive && !a.inLoopedGo(ops[0]) {
		return fmt.Sprintf("only line %d does, which takes one value, and nobody is there now", ops[0].Line)
	}
	if len(ops) == 1 {
		return fmt.Sprintf("only line %d does, and nobody is there now", ops[0].Line)
	}
	return fmt.Sprintf("only lines %s do, and nobody is there now", listed(ops))
}

// not says that one of these operations has not happened.
func (a Answer) not(ops []names.Op) string {
	if len(ops) == 1 {
		return fmt.Sprintf("line %d does that, and it has not run", ops[0].Line)
	}
	return fmt.Sprintf("lines %s do that, and none of them has run", listed(ops))
}

// linesOf is "line 3", or "lines 3, 5 and 8".
func linesOf(ops []names.Op) string {
	if lines := listed(ops); strings.ContainsAny(lines, " ") {
		return "lines " + lines
	}
	return "line " + listed(ops)
}

// listed is "3, 5 and 8".
func listed(ops []names.Op) string {
	const most = 4
	var lines []int
	for _, o := range ops {
		lines = append(lines, o.Line)
	}
	slices.Sort(lines)
	lines = slices.Compact(lines)
	var words []string
	for _, l := range lines {
		words = append(words, fmt.Sprint(l))
	}
	return enumerated(words, most)
}

// enumerated is "3, 5 and 8", some of them at most.
func enumerated(words []string, most int) string {
	if len(words) > most {
		words = append(words[:most:most], "others")
	}
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// others adds the places that have to do with a wait, some at most.
func (a Answer) others(w *waiter, ops []names.Op, role string) {
	const most = 3
	for i, o := range ops {
		if i == most {
			return
		}
		w.also = append(w.also, placeOf(o).as(role))
	}
}

// othersNamed is others where each place names what it is done to.
func (a Answer) othersNamed(w *waiter, ops []names.Op, does string) {
	for _, o := range ops {
		a.others(w, []names.Op{o}, does+quoted(o.Name))
	}
}

func placeOf(o names.Op) place { return place{o.File, o.Line} }
