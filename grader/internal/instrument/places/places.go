// Package places finds the points of an answer at which another goroutine could
// step in, and puts a hook into each: before and after every operation that
// goroutines meet at. Under the hooks a judged answer runs under many schedules
// (package grader/kata/hooks); a place says in the student's words what it is.
//
// Hooks are calls inserted between statements, on the line that is there: no line
// moves, no name of the student's is touched, nothing is declared, and no
// statement that ends a function stops being the last one.
package places

import (
	"fmt"
	"go/ast"

	"github.com/concurrency-katas/go/grader/internal/instrument/edit"
	"github.com/concurrency-katas/go/grader/internal/instrument/source"
	"github.com/concurrency-katas/go/grader/kata/hooks"
)

// Max is how many places an answer can have. Answers of a kata have ten to fifty;
// whoever has more goes without hooks in the rest.
const Max = hooks.MaxPlaces

// Place is a point between two statements.
type Place struct {
	File   string // "katas/launch/launch.go"
	After  []Op   // what has just been done, if anything
	Before []Op   // what is about to be done, if anything
}

// Target says what the hooks call.
type Target struct {
	Path   string // import path of the package with At(int)
	Prefix string // begins every name that is ours, and none of the student's
}

// Insert adds the hooks to the edits of a checked answer. A place's number, which
// the hook is called with, is its index in the result.
func Insert(pkg *source.Package, target Target, edits func(*source.Unit) *edit.Edits) []Place {
	w := &walker{pkg: pkg, target: target, started: startedFunctions(pkg)}
	for _, u := range pkg.Units {
		before := len(w.places)
		w.unit, w.edits = u, edits(u)
		for _, decl := range u.AST.Decls {
			w.declaration(decl)
		}
		if len(w.places) > before {
			w.edits.Close(pkg.Offset(u.AST.Name.End()), fmt.Sprintf("; import %shooks %q", target.Prefix, target.Path))
		}
	}
	return w.places
}

// declaration walks the functions of a declaration, and the function literals
// among its initial values.
func (w *walker) declaration(decl ast.Decl) {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Body != nil {
			w.body(d.Body, w.start(w.pkg.Info.Defs[d.Name], d))
		}
	case *ast.GenDecl:
		w.literals(d)
	}
}
