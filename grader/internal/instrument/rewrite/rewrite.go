// Package rewrite turns a checked answer into the copy that is judged. It changes
// text at byte offsets, so every line stays the line that the student wrote:
//
//   - the imports of sync and runtime become the imports of drop-ins (dropins.go);
//   - what the race detector would not see becomes what it sees (visible.go);
//   - nothing runs by itself: initialisers of package variables and init
//     functions become ordinary functions (variables.go, init.go), and a generated
//     file calls them in Go's own order whenever the judge asks for a fresh start
//     (setup.go);
//   - a //line directive of ours gives positions the student's own names
//     (position.go).
//
// Further rewriters add to the same edits; see package edit for how texts nest.
package rewrite

import (
	"github.com/concurrency-katas/go/grader/internal/instrument/edit"
	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// Target says what the judged copy is compiled with.
type Target struct {
	ID          string // under which the answer registers itself
	SyncPath    string // import path of the drop-in for sync; empty leaves sync alone
	RuntimePath string // the same for runtime
	HarnessPath string // import path of the package with RegisterAnswer(string, func())
	HooksPath   string // import path of the package with At(int); empty leaves the hooks out
}

// Rewriter collects the changes to one answer.
type Rewriter struct {
	pkg    *source.Package
	target Target
	prefix string // begins every name that is ours, and none of the student's

	edits    map[*source.Unit]*edit.Edits
	setup    setup
	used     map[string]*source.Unit // the last file in which a package is kept in use, by its name there
	problems []source.Problem
}

// New starts with no changes.
func New(pkg *source.Package, target Target) *Rewriter {
	r := &Rewriter{pkg: pkg, target: target, prefix: freePrefix(pkg), edits: map[*source.Unit]*edit.Edits{}}
	for _, u := range pkg.Units {
		r.edits[u] = new(edit.Edits)
	}
	r.setup = newSetup(r.prefix, pkg.Types, target)
	return r
}

// Edits is where other rewriters add their changes to a file.
func (r *Rewriter) Edits(u *source.Unit) *edit.Edits { return r.edits[u] }

// Prefix begins every name that the judged copy adds to the student's.
func (r *Rewriter) Prefix() string { return r.prefix }

// Standard makes the changes that every judged copy needs.
func (r *Rewriter) Standard() {
	for _, u := range r.pkg.Units {
		r.dropIns(u)
	}
	r.variables()
	for _, u := range r.pkg.Units {
		r.initFunctions(u)
	}
}

// Copy is a rewritten answer.
type Copy struct {
	Files []source.File // the student's and one of ours
	Ours  string        // the name of the one that is ours
	// Synthetic tells what a function of ours stands for: "grader_init0" is
	// "the variable queue".
	Synthetic map[string]string
}

// Copy applies all changes.
func (r *Rewriter) Copy() (Copy, []source.Problem) {
	if len(r.problems) > 0 {
		return Copy{}, source.Sorted(r.problems)
	}
	names := newNames()
	c := Copy{Synthetic: r.setup.synthetic}
	for _, u := range r.pkg.Units {
		c.Files = append(c.Files, source.File{Name: names.student(u.Name), Src: position(u, r.edits[u].Apply(u.Src))})
	}
	c.Ours = names.unused("zz_setup.go")
	c.Files = append(c.Files, source.File{Name: c.Ours, Src: r.setup.file(r.pkg)})
	return c, nil
}
