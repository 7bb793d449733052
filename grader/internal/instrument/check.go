package instrument

import (
	"errors"
	"fmt"
	"go/ast"
	"go/types"
	"runtime"
	"strconv"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// goVersion is the language that answers are written in.
const goVersion = "go1.26"

// check type-checks a parsed package, and tells errors as the compiler does.
func check(pkg *source.Package, rules Rules, std types.Importer) (*source.Package, []Problem) {
	if problems := load(pkg, std); len(problems) > 0 {
		return nil, problems
	}
	var problems []Problem
	config := types.Config{
		GoVersion: goVersion,
		Importer:  std,
		Sizes:     types.SizesFor("gc", runtime.GOARCH),
		Error: func(err error) {
			if e, ok := errors.AsType[types.Error](err); ok {
				problems = addTypeError(pkg, problems, e)
			}
		},
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{},
		Defs:  map[*ast.Ident]types.Object{},
		Uses:  map[*ast.Ident]types.Object{},

		Selections: map[*ast.SelectorExpr]*types.Selection{},
		Instances:  map[*ast.Ident]types.Instance{},
		Implicits:  map[ast.Node]types.Object{},

		Scopes:       map[ast.Node]*types.Scope{},
		FileVersions: map[*ast.File]string{},
	}
	files := make([]*ast.File, len(pkg.Units))
	for i, u := range pkg.Units {
		files[i] = u.AST
	}
	checked, err := config.Check(rules.Path, pkg.Fset, files, info)
	if err != nil && len(problems) == 0 {
		problems = append(problems, Problem{Kind: Compile, File: rules.Path, Message: err.Error()})
	}
	typed := &source.Package{Fset: pkg.Fset, Units: pkg.Units, Types: checked, Info: info}
	if len(problems) == 0 {
		problems = hugeVariables(typed)
	}
	return typed, source.Sorted(problems)
}

// load imports everything beforehand. The policy allows these imports, so one
// that is not there is our fault and no compile error of the student's.
func load(pkg *source.Package, std types.Importer) []Problem {
	for _, u := range pkg.Units {
		for _, spec := range u.AST.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err == nil {
				_, err = std.Import(path)
			}
			if err != nil {
				return []Problem{pkg.Problem(Fault, spec.Pos(), "the grader could not load package %s: %v", path, err)}
			}
		}
	}
	return nil
}

// addTypeError adds an error, or a further line of the one before.
func addTypeError(pkg *source.Package, problems []Problem, e types.Error) []Problem {
	message := e.Msg
	if len(message) > maxMessage {
		message = strings.ToValidUTF8(message[:maxMessage], "") + " …"
	}
	if further, ok := strings.CutPrefix(message, "\t"); ok && len(problems) > 0 {
		last := &problems[len(problems)-1]
		at := pkg.Fset.Position(e.Pos)
		last.Message += fmt.Sprintf(" (%s: %s:%d)", further, at.Filename, at.Line)
		return problems
	}
	if len(problems) >= maxTypeErrors {
		return problems
	}
	return append(problems, pkg.Problem(Compile, e.Pos, "%s", message))
}

// Bounds on what is collected before the first few are chosen.
const (
	maxTypeErrors = 1000
	maxMessage    = 600 // bytes
)
