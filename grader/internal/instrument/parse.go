package instrument

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/parser"
	"go/scanner"
	"go/token"
	"path"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/clean"
	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// parse blanks comments and parses what is left. The package that it returns has
// no types yet.
func parse(files []File, rules Rules) (*source.Package, []Note, []Problem) {
	if len(files) == 0 {
		return nil, nil, []Problem{{Kind: Compile, File: rules.Path, Message: "there is no Go file here"}}
	}
	if len(files) > clean.MaxFiles {
		return nil, nil, []Problem{{Kind: Refused, File: rules.Path,
			Message: fmt.Sprintf("there are %d Go files here: an answer may have %d", len(files), clean.MaxFiles)}}
	}
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })

	pkg := &source.Package{Fset: token.NewFileSet()}
	var cleaner clean.Cleaner
	for _, f := range files {
		full := path.Join(rules.Path, f.Name)
		if f.Src == nil {
			f.Src = []byte{} // an empty file that has travelled between processes is one still
		}
		if src := cleaner.File(full, f.Src); src != nil {
			pkg.Units = append(pkg.Units, &source.Unit{Name: f.Name, Path: full, Src: src})
		}
	}
	if len(cleaner.Problems) > 0 {
		return nil, cleaner.Notes, source.Sorted(cleaner.Problems)
	}
	var problems []Problem
	for _, u := range pkg.Units {
		problems = append(problems, parseUnit(pkg.Fset, u, rules.Package)...)
	}
	return pkg, cleaner.Notes, source.Sorted(problems)
}

func parseUnit(fset *token.FileSet, u *source.Unit, name string) []Problem {
	if len(bytes.TrimSpace(u.Src)) == 0 {
		return []Problem{{Kind: Compile, File: u.Path, Line: 1, Column: 1,
			Message: fmt.Sprintf("the file has no code in it; it has to begin with: package %s", name)}}
	}
	var err error
	u.AST, err = parser.ParseFile(fset, u.Path, u.Src, parser.SkipObjectResolution)
	if list, ok := errors.AsType[scanner.ErrorList](err); ok {
		var problems []Problem
		for _, e := range list {
			message := "syntax error: " + e.Msg
			if strings.HasPrefix(e.Msg, "expected 'package'") {
				message += "; the file has to begin with: package " + name
			}
			problems = append(problems, Problem{Kind: Compile, File: u.Path, Line: e.Pos.Line, Column: e.Pos.Column, Message: message})
		}
		return problems
	}
	if err != nil {
		return []Problem{{Kind: Compile, File: u.Path, Line: 1, Message: err.Error()}}
	}
	if got := u.AST.Name; got.Name != name {
		at := fset.Position(got.Pos())
		return []Problem{{Kind: Compile, File: u.Path, Line: at.Line, Column: at.Column,
			Message: fmt.Sprintf("package %s; want package %s", got.Name, name)}}
	}
	return nil
}
