// Package advice reads an answer for the traps of the course, without running it:
// some of go vet's checks, and our own (package traps). What it finds explains a
// finding, and costs no points. It says only what is certain: a right answer gets
// no advice.
package advice

import (
	"cmp"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// Remark is a trap that was seen in an answer.
type Remark struct {
	File     string        // "katas/launch/launch.go"
	Line     int           // from 1
	Message  string        // what is so, and what to do instead; at most maxMessage bytes and a mark
	Explains []result.Kind // the findings that it may be the reason of
	Mistake  bool          // worth saying even where nothing has failed yet
}

// Bounds on what is looked at, and on what is said.
const (
	maxNodes   = 10_000 // of the syntax trees; katas have some hundred
	maxMessage = 400    // bytes
	maxName    = 60     // bytes, of a name in it
	maxRemarks = 100    // of one answer, before those that fit its findings are chosen
	most       = 5      // that a student is told at once
)

// Find returns what there is to remark on a package that type-checks, by file and
// line. It never fails: a check that stumbles over the code has nothing to say, and
// a package too large for any kata is not looked at.
func Find(pkg *source.Package) []Remark {
	if nodes(pkg) > maxNodes {
		return nil
	}
	run := newRun(pkg)
	var all []Remark
	for _, c := range checks() {
		for _, d := range run.diagnostics(c.analyzer) {
			message := c.words(pkg, d)
			if message == "" {
				continue
			}
			at := pkg.Fset.Position(d.Pos)
			all = append(all, Remark{
				File: at.Filename, Line: at.Line, Message: bounded(message), Explains: c.explains, Mistake: c.mistake,
			})
		}
	}
	slices.SortStableFunc(all, func(a, b Remark) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Message, b.Message))
	})
	// Two checks that see the same trap say the same.
	all = slices.CompactFunc(all, func(a, b Remark) bool {
		return a.File == b.File && a.Line == b.Line && a.Message == b.Message
	})
	return all[:min(len(all), maxRemarks)]
}

// For chooses what is worth telling beside these findings: what explains one of
// them, and what is a mistake whatever was found.
func For(remarks []Remark, findings []result.Finding) []result.Advice {
	var chosen []result.Advice
	for _, r := range remarks {
		a := result.Advice{File: r.File, Line: r.Line, Message: r.Message, Explains: r.Explains}
		if (r.Mistake || a.ExplainsOneOf(findings) >= 0) && len(chosen) < most {
			chosen = append(chosen, a)
		}
	}
	return chosen
}

func bounded(message string) string {
	if len(message) <= maxMessage {
		return message
	}
	return strings.ToValidUTF8(message[:maxMessage], "") + " …"
}
