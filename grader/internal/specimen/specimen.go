// Package specimen reads small programs of our own, each with a known bug and
// with its mended twin, for measuring and testing the grader itself. A specimen is
// judged like a kata, and is none: it has no task, and no student sees it.
//
// A folder of specimens holds for each one
//
//	NAME/NAME_test.go     the hidden tests, which import "…/solutions/NAME"
//	NAME/bug/NAME.go      the program with the bug
//	NAME/mended/NAME.go   the same program without it
//
// In a folder of rare bugs the package comments also say which of the Families the
// bug belongs to, what it is, and how it was mended.
package specimen

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/submission"
)

// Specimen is one program, with its bug and without.
type Specimen struct {
	Name   string
	Family string // as the package comment says, or empty
	kata   catalogue.Kata
	bug    submission.Answer
	mended submission.Answer
}

// Bug is the program with the bug, as a case to judge.
func (s Specimen) Bug() grading.Case { return s.with(s.bug) }

// Mended is the program without the bug, as a case to judge.
func (s Specimen) Mended() grading.Case { return s.with(s.mended) }

func (s Specimen) with(a submission.Answer) grading.Case {
	return grading.Case{Kata: s.kata, Answer: a, AlsoUntouched: true}
}

// Load reads the specimens in dir, in the order of their names.
func Load(dir string) ([]Specimen, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var all []Specimen
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		s, err := read(filepath.Join(dir, e.Name()), e.Name())
		if err != nil {
			return nil, fmt.Errorf("specimen %s: %w", e.Name(), err)
		}
		all = append(all, s)
	}
	return all, nil
}

func read(dir, name string) (Specimen, error) {
	test, err := os.ReadFile(filepath.Join(dir, name+"_test.go"))
	if err != nil {
		return Specimen{}, err
	}
	s := Specimen{Name: name}
	if s.bug, err = submission.Read(filepath.Join(dir, "bug")); err != nil {
		return Specimen{}, err
	}
	if s.mended, err = submission.Read(filepath.Join(dir, "mended")); err != nil {
		return Specimen{}, err
	}
	if len(s.bug.Files) > 0 {
		s.Family = said(s.bug.Files[0].Src, familyLine)
	}
	s.kata = catalogue.Kata{
		Name: name, Title: name, Difficulty: 1, Entry: entry(s.bug), Points: rows(test),
		Hidden: []catalogue.File{{Name: name + "_test.go", Src: test}},
	}
	// The twins have one API, which makes either the other's stub.
	for _, f := range s.bug.Files {
		s.kata.Stub = append(s.kata.Stub, catalogue.File(f))
	}
	return s, nil
}

// rows gives a point to each row that the tests have a function for.
func rows(test []byte) map[result.RowName]int {
	points := map[result.RowName]int{}
	for _, row := range result.RowNames() {
		if bytes.Contains(test, []byte("func "+row.TestFunc()+"(")) {
			points[row] = 1
		}
	}
	return points
}

// entry is the first exported function or method of a program: findings point at it
// when nothing better is known.
func entry(a submission.Answer) string {
	for _, f := range a.Files {
		file, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Src, parser.SkipObjectResolution)
		if err != nil {
			continue
		}
		for _, decl := range file.Decls {
			d, ok := decl.(*ast.FuncDecl)
			if !ok || !d.Name.IsExported() {
				continue
			}
			if d.Recv == nil {
				return d.Name.Name
			}
			return strings.TrimLeft(types.ExprString(d.Recv.List[0].Type), "*") + "." + d.Name.Name
		}
	}
	return ""
}
