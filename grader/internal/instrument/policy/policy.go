// Package policy knows what an answer may not contain, and says why in a
// sentence that teaches. It has two halves: Syntax needs no types and runs first,
// since a forbidden import could not be loaded anyway; Meaning runs on a package
// that type-checks, so a variable called os is never taken for a package.
package policy

import (
	"go/token"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// Rules is what differs from kata to kata.
type Rules struct {
	ExtraImports   []string // allowed here beside Imports
	ForbidImports  []string // not allowed here
	ForbidChannels bool     // no channel type, send, receive, select
}

// Syntax checks what can be seen without types: imports, functions without a
// body, redeclared predeclared names. Types and Info of the package may be nil.
func Syntax(pkg *source.Package, rules Rules) []source.Problem {
	c := &checker{pkg: pkg, rules: rules}
	for _, u := range pkg.Units {
		c.imports(u.AST)
		c.declarations(u.AST)
	}
	return source.Sorted(c.problems)
}

// Meaning checks what needs types: which names of a package are used, changes
// to other packages' variables and what leads to them, channels where the kata forbids them.
func Meaning(pkg *source.Package, rules Rules) []source.Problem {
	c := &checker{pkg: pkg, rules: rules}
	for _, u := range pkg.Units {
		c.selectors(u.AST)
		c.foreignVariables(u.AST)
		c.shared(u.AST)
		c.locations(u.AST)
		if rules.ForbidChannels {
			c.channels(u.AST)
		}
	}
	return source.Sorted(c.problems)
}

type checker struct {
	pkg      *source.Package
	rules    Rules
	problems []source.Problem
}

func (c *checker) refuse(pos token.Pos, format string, args ...any) {
	c.problems = append(c.problems, c.pkg.Problem(source.Refused, pos, format, args...))
}
