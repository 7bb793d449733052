package grading

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/timeline"
)

// spent adds to the evidence of an answer that is too slow where its goroutines were
// meanwhile. A sleep says by itself that it takes time; at which of many lines that wait
// the time was lost, only the run shows.
func (t *trial) spent() {
	const (
		most  = 3                // lines
		least = time.Millisecond // less is no time that a check compares
	)
	v := t.verdict
	if len(v.Kata.Findings) == 0 || v.Kata.Findings[0].Kind != result.TooSlow {
		return
	}
	heading := "the longest that one goroutine spent at a line:"
	if slices.ContainsFunc(v.Run.Timeline, func(l result.Lane) bool { return l.Cut }) {
		heading = "the longest that one goroutine spent at a line in its first steps:"
	}
	evidence := v.Run.Evidence[0]
	var lines []result.Place
	for _, s := range timeline.Spent(v.Run.Timeline) {
		if len(lines) == most || s.For < least {
			break
		}
		if strings.Contains(evidence, fmt.Sprintf("%s:%d ", path.Base(s.File), s.Line)) {
			continue
		}
		lines = append(lines, result.Place{File: s.File, Line: s.Line, Role: did(s)})
	}
	if rows := t.doctor().Lines(lines); rows != "" {
		v.Run.Evidence[0] = evidence + "\n" + heading + "\n" + rows
	}
}

// did says what a goroutine has spent time with: "360ms waiting".
func did(s timeline.Stretch) string {
	took := s.For.Round(10 * time.Microsecond).String()
	switch s.State {
	case result.Running:
		return took + " in this call"
	case result.Asleep:
		return took + " asleep"
	}
	return took + " waiting"
}
