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

type raceSide struct{ Line, Role string }

// newRacePicture reads it from the finding's places; nil if they do not say enough.
func newRacePicture(f result.Finding) *racePicture {
	if f.Line < 1 {
		return nil
	}
	p := &racePicture{}
	p.Sides[0] = raceSide{Line: fmt.Sprintf("line %d", f.Line)}
	p.Sides[1] = raceSide{Line: fmt.Sprintf("line %d", f.Line), Role: "another goroutine, at the same line"}
	found := false
	for _, place := range f.Also {
		role := wording.Role(place)
		if thing, ok := strings.CutPrefix(role, "declares `"); ok {
			p.Thing = strings.TrimSuffix(thing, "`")
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
	if p.Sides[1].Role == "" {
		p.Sides[1].Role = "the other access"
	}
	return p
}
