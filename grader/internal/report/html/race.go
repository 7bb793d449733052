package html

import (
	"fmt"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// racePicture shows who raced with whom: two goroutines, each at its line, at the same
// memory.
type racePicture struct {
	Thing string // what is shared, as the source spells it; empty if it is not known
	Sides [2]raceSide
}

type raceSide struct {
	Line  string
	Role  string // what it does there, as far as is known: "reads"
	Since string // where it was started, as far as is known: "started at line 11"
}

// newRacePicture reads it from the finding's places; nil if they do not say enough.
func newRacePicture(f result.Finding) *racePicture {
	if f.Line < 1 {
		return nil
	}
	p := &racePicture{}
	p.Sides[0] = raceSide{Line: fmt.Sprintf("line %d", f.Line)}
	p.Sides[1] = raceSide{Line: fmt.Sprintf("line %d", f.Line), Role: "another goroutine, at the same line"}
	found := false
	var starts []result.Place
	for _, place := range f.Also {
		role := wording.Role(place)
		if thing, ok := strings.CutPrefix(role, "declares `"); ok {
			p.Thing = strings.TrimSuffix(thing, "`")
			continue
		}
		if strings.HasPrefix(role, started) || role == startsBoth {
			starts = append(starts, place)
			continue
		}
		other, ok := strings.CutPrefix(role, "the other access")
		if !ok {
			other, ok = strings.CutPrefix(role, "previous ")
		}
		if ok && !found && place.Line > 0 {
			p.Sides[1] = raceSide{Line: fmt.Sprintf("line %d", place.Line), Role: strings.TrimPrefix(other, ": ")}
			found = true
		}
	}
	p.began(starts)
	if p.Sides[1].Role == "" {
		p.Sides[1].Role = "the other access"
	}
	return p
}

// The roles of places where the sides of a race were started.
const (
	started    = "starts the goroutine that " // and what it does
	startsBoth = "starts these goroutines"
)

// began says of each side where it was started. If both do the same and were started in
// different places, nobody can say which is which.
func (p *racePicture) began(starts []result.Place) {
	if len(starts) == 2 && wording.Role(starts[0]) == wording.Role(starts[1]) {
		return
	}
	for _, place := range starts {
		since := fmt.Sprintf("started at line %d", place.Line)
		switch does := strings.TrimPrefix(wording.Role(place), started); does {
		case startsBoth:
			p.Sides[0].Since, p.Sides[1].Since = since, since
		case p.Sides[1].Role:
			p.Sides[1].Since = since
		default:
			p.Sides[0].Role, p.Sides[0].Since = does, since
		}
	}
}
