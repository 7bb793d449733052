package verify

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

// missingParts checks that a kata has all its parts, and that its hidden tests keep
// the rules that only their source shows.
func missingParts(dir string, k catalogue.Kata) []Problem {
	var problems []Problem
	for _, part := range []string{
		"katas/" + k.Name + "/README.md",
		"katas/" + k.Name + "/" + k.Name + ".go",
		"katas/" + k.Name + "/" + k.Name + "_test.go",
		"solutions/" + k.Name + "/" + k.Name + ".go",
		"solutions/" + k.Name + "/" + k.Name + "_test.go",
	} {
		if info, err := os.Stat(filepath.Join(dir, filepath.FromSlash(part))); err != nil || info.Size() == 0 {
			problems = append(problems, Problem{part, "it is missing, and every kata has one"})
		}
	}
	problems = append(problems, unwritten(dir, k)...)
	if !declares(k.Stub, k.Entry) {
		problems = append(problems, Problem{"katas/catalogue.json", fmt.Sprintf("the entry of %s is %q, which its stub does not declare", k.Name, k.Entry)})
	}
	problems = append(problems, hiddenTests(k)...)
	problems = append(problems, everyRule(dir, k)...)
	problems = append(problems, rowRules(dir, k)...)
	return append(problems, samePoints(dir, k)...)
}

// declares tells whether one of the files declares a function, a type or a method of that
// name: "All", "Queue", "Queue.Push". Files that do not parse are told elsewhere.
func declares(files []catalogue.File, name string) bool {
	for _, f := range files {
		file, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Src, parser.SkipObjectResolution)
		if err != nil {
			return true
		}
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				of := ""
				if d.Recv != nil {
					of = receiver(d) + "."
				}
				if of+d.Name.Name == name {
					return true
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if t, ok := spec.(*ast.TypeSpec); ok && t.Name.Name == name {
						return true
					}
				}
			}
		}
	}
	return false
}

// receiver is the name of a method's type, without a star and type parameters.
func receiver(d *ast.FuncDecl) (name string) {
	ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && name == "" {
			name = id.Name
		}
		return true
	})
	return name
}

// hiddenTests checks the hidden tests' source: one test for each row and no other,
// no synctest.Wait (which returns in the middle of an operation when a schedule hook
// naps: harness, T.Settle), and no package-level variable set from the answer's
// (they are set up inside each bubble, and nil before).
func hiddenTests(k catalogue.Kata) []Problem {
	var problems []Problem
	tests := map[string]bool{}
	for _, f := range k.Hidden {
		at := "solutions/" + k.Name + "/" + f.Name
		problem := func(format string, args ...any) {
			problems = append(problems, Problem{at, fmt.Sprintf(format, args...)})
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, f.Name, f.Src, parser.SkipObjectResolution)
		if err != nil {
			problem("it does not parse: %v", err)
			continue
		}
		if file.Name.Name != k.Name+"_test" {
			problem("its package is %s; hidden tests are an external package, %s_test", file.Name.Name, k.Name)
		}
		for _, i := range file.Imports {
			if path, _ := strconv.Unquote(i.Path.Value); path == "testing/synctest" {
				problem("it imports testing/synctest; a check calls t.Settle() instead of synctest.Wait")
			}
		}
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && len(d.Name.Name) > 4 && d.Name.Name[:4] == "Test" {
					tests[d.Name.Name] = true
				}
			case *ast.GenDecl:
				if d.Tok == token.VAR && mentions(d, k.Name) {
					problem("line %d: a package-level variable reads the answer's package before it is set up; read it inside a check", fset.Position(d.Pos()).Line)
				}
			}
		}
	}
	want := []string{"TestMain"}
	for _, row := range k.Rows() {
		want = append(want, row.TestFunc())
	}
	for _, name := range want {
		if !tests[name] {
			problems = append(problems, Problem{"solutions/" + k.Name, "func " + name + " is missing"})
		}
		delete(tests, name)
	}
	var others []string
	for name := range tests {
		others = append(others, name)
	}
	slices.Sort(others)
	for _, name := range others {
		problems = append(problems, Problem{"solutions/" + k.Name, "func " + name + " judges no row of this kata"})
	}
	return problems
}

// mentions tells whether a declaration uses something of the package called name.
func mentions(n ast.Node, name string) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := s.X.(*ast.Ident); ok && id.Name == name {
				found = true
			}
		}
		_, isFunc := n.(*ast.FuncLit)
		return !isFunc
	})
	return found
}
