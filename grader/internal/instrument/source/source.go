// Package source holds what the steps between a student's files and the judged
// copy hand to each other: files, a checked package, and what is wrong with it.
package source

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// File is one Go file, by its name in the kata's folder ("launch.go").
type File struct {
	Name string
	Src  []byte
}

// Kind says what a problem means for the answer.
type Kind string

// The kinds of problems. There are no others.
const (
	Compile Kind = "compile" // the compiler, or a caller of the task's API, would refuse it
	Refused Kind = "refused" // the rules of the katas forbid it
	Fault   Kind = "fault"   // ours: the answer is not to blame, and no grade is implied
)

// Problem is one reason why there is no judged copy.
type Problem struct {
	Kind    Kind
	File    string // as a student knows it: "katas/launch/launch.go"
	Line    int    // from 1; 0 where there is no place
	Column  int    // from 1, in bytes; 0 where it does not matter
	Message string // one plain sentence
}

// String reads like a compiler's message.
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// Most is how many problems are worth telling at once.
const Most = 10

// Sorted orders problems by place and keeps the first Most of them.
func Sorted(problems []Problem) []Problem {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column))
	})
	problems = slices.Compact(problems)
	return problems[:min(len(problems), Most)]
}

// Note is a remark about something that was set aside and is no problem.
type Note struct {
	File    string
	Line    int
	Message string
}

// Unit is one parsed file of a package. Src has its comments blanked; the
// syntax tree's positions are offsets into it, and into what the student wrote.
type Unit struct {
	Name string // "launch.go"
	Path string // "katas/launch/launch.go"
	Src  []byte
	AST  *ast.File
}

// Package is an answer that type-checks. Units are ordered by name, which is
// the order in which the go command hands files to the compiler.
type Package struct {
	Fset  *token.FileSet
	Units []*Unit
	Types *types.Package
	Info  *types.Info
}

// Problem places a problem of the package at a position.
func (p *Package) Problem(kind Kind, pos token.Pos, format string, args ...any) Problem {
	at := p.Fset.Position(pos)
	return Problem{Kind: kind, File: at.Filename, Line: at.Line, Column: at.Column,
		Message: fmt.Sprintf(format, args...)}
}

// Offset is a position's place in its file, counted in bytes.
func (p *Package) Offset(pos token.Pos) int { return p.Fset.Position(pos).Offset }
