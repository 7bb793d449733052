package sync_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	std "sync"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/kata/sync"
)

// These are not replaced but the same types. It is checked by the compiler.
var (
	_ *std.Map    = (*sync.Map)(nil)
	_ *std.Pool   = (*sync.Pool)(nil)
	_ *std.Locker = (*sync.Locker)(nil)

	_ std.Locker = (*sync.Mutex)(nil)
	_ std.Locker = (*sync.RWMutex)(nil)
)

var sameTypes = map[string]bool{"Map": true, "Pool": true, "Locker": true}

func TestExportedAPIIsThatOfTheStandardPackage(t *testing.T) {
	standard := exportedAPI(t, filepath.Join(goroot(t), "src", "sync"))
	require.Contains(t, standard, "func (*Mutex) TryLock() bool")
	require.Contains(t, standard, "field Cond.L Locker")
	assert.ElementsMatch(t, standard, exportedAPI(t, "."))
}

// exportedAPI lists what the package in a folder exports, one thing a line,
// without the details of types that are the same.
func exportedAPI(t *testing.T, dir string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		source, err := os.ReadFile(path)
		require.NoError(t, err)
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, source, parser.SkipObjectResolution)
		require.NoError(t, err)
		for _, decl := range file.Decls {
			describeExported(decl, func(line string) { seen[line] = true })
		}
	}
	var lines []string
	for line := range seen {
		lines = append(lines, line)
	}
	return lines
}

func describeExported(decl ast.Decl, add func(line string)) {
	switch decl := decl.(type) {
	case *ast.FuncDecl:
		if !decl.Name.IsExported() {
			return
		}
		receiver := ""
		if decl.Recv != nil {
			receiver = text(decl.Recv.List[0].Type)
			name := strings.TrimPrefix(receiver, "*")
			if !ast.IsExported(name) || sameTypes[name] {
				return
			}
			receiver = "(" + receiver + ") "
		}
		add("func " + receiver + decl.Name.Name + strings.TrimPrefix(signature(decl.Type), "func"))
	case *ast.GenDecl:
		for _, spec := range decl.Specs {
			switch spec := spec.(type) {
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					if name.IsExported() {
						add(decl.Tok.String() + " " + name.Name)
					}
				}
			case *ast.TypeSpec:
				if !spec.Name.IsExported() {
					continue
				}
				add("type " + spec.Name.Name)
				structure, ok := spec.Type.(*ast.StructType)
				if !ok || sameTypes[spec.Name.Name] {
					continue
				}
				for _, field := range structure.Fields.List {
					for _, name := range field.Names {
						if name.IsExported() {
							add("field " + spec.Name.Name + "." + name.Name + " " + text(field.Type))
						}
					}
				}
			}
		}
	}
}

// signature is the text of a function's type without the parameters' names.
func signature(function *ast.FuncType) string {
	unnamed := func(fields *ast.FieldList) *ast.FieldList {
		if fields == nil {
			return nil
		}
		list := &ast.FieldList{}
		for _, field := range fields.List {
			for range max(1, len(field.Names)) {
				list.List = append(list.List, &ast.Field{Type: field.Type})
			}
		}
		return list
	}
	return text(&ast.FuncType{TypeParams: function.TypeParams, Params: unnamed(function.Params), Results: unnamed(function.Results)})
}

func text(node ast.Node) string {
	var b bytes.Buffer
	if err := printer.Fprint(&b, token.NewFileSet(), node); err != nil {
		panic(err)
	}
	return b.String()
}
