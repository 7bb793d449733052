package advice

import (
	"golang.org/x/tools/go/analysis"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// Stumbled names the analyzers that fail on a package, which Find never tells.
func Stumbled(pkg *source.Package) []string {
	var names []string
	r := newRun(pkg)
	for _, c := range checks() {
		if !r.outcome(c.analyzer).ok {
			names = append(names, c.analyzer.Name)
		}
	}
	return names
}

// Said returns what an analyzer reports, and whether it ended well.
func Said(pkg *source.Package, a *analysis.Analyzer) (reports int, ok bool) {
	r := newRun(pkg)
	return len(r.diagnostics(a)), r.outcome(a).ok
}

const (
	MaxMessage = maxMessage
	MaxRemarks = maxRemarks
	Most       = most
)
