package main

import (
	"fmt"
	"slices"

	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// note takes a run down. A mended twin in which something is found is trouble, and
// so is a run of a bug that ends out of order without a finding that says why.
func (e errand) note(run grading.Run) {
	m := e.of
	if e.mended {
		m.mended[e.kind].add(run)
		if run.Found {
			m.trouble = append(m.trouble, fmt.Sprintf("the mended twin fails under %d schedules from number %d, seed %d: %s", e.opts.Schedules, e.opts.First+1, e.opts.Seed, told(run.Findings)))
		}
		return
	}
	untold := run.Found && (len(run.Findings) == 0 || run.Findings[0].Kind == result.GraderError)
	if untold {
		run.Found = false // whatever it was, nobody has been told of the bug
		m.trouble = append(m.trouble, "something was out of order, and no finding says what: "+told(run.Findings))
	}
	m.bug[e.kind].add(run)
	if !run.Found {
		return
	}
	if kind := run.Findings[0].Kind; !slices.Contains(m.kinds, kind) {
		m.kinds = append(m.kinds, kind)
	}
}

func told(findings []result.Finding) string {
	if len(findings) == 0 {
		return "nothing"
	}
	f := findings[0]
	return fmt.Sprintf("%s at %s:%d: %s", f.Kind, f.File, f.Line, f.Message)
}
