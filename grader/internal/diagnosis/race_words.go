package diagnosis

import (
	"fmt"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/racereport"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
)

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
