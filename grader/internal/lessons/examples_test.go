package lessons_test

import (
	"fmt"
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// commands are what a lesson shows instead of Go, where no code of the student's
// is to blame.
var commands = []string{"grader-error"}

func TestEveryExampleIsGoThatCompiles(t *testing.T) {
	std := importer.ForCompiler(token.NewFileSet(), "source", nil)
	for _, l := range all(t) {
		if slices.Contains(commands, string(l.Topic)) {
			continue
		}
		assert.Equal(t, "Before", l.Examples[0].Heading, l.Topic)
		assert.Equal(t, "After", l.Examples[1].Heading, l.Topic)
		assert.NotEqual(t, l.Examples[0].Lines, l.Examples[1].Lines, l.Topic)
		for _, e := range l.Examples {
			t.Run(string(l.Topic)+", "+strings.ToLower(e.Heading), func(t *testing.T) {
				require.Equal(t, "go", e.Language)
				source := "package lesson\n\n" + strings.Join(e.Lines, "\n") + "\n"
				formatted, err := format.Source([]byte(source))
				require.NoError(t, err)
				assert.Equal(t, string(formatted), source, "gofmt would change it")
				require.NoError(t, compile(source, std))
			})
		}
	}
}

// compile type-checks an example, with the imports that it leaves out.
func compile(source string, std types.Importer) error {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "lesson.go", source, 0)
	if err != nil {
		return err
	}
	if len(file.Imports) == 0 {
		for _, pkg := range []string{"context", "fmt", "sync", "sync/atomic", "time"} {
			if uses(file, path.Base(pkg)) {
				source = strings.Replace(source, "\n", fmt.Sprintf("; import %q\n", pkg), 1)
			}
		}
		if file, err = parser.ParseFile(fset, "lesson.go", source, 0); err != nil {
			return err
		}
	}
	conf := types.Config{Importer: std}
	_, err = conf.Check("lesson", fset, []*ast.File{file}, nil)
	return err
}

func uses(file *ast.File, name string) bool {
	found := false
	ast.Inspect(file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			x, ok := sel.X.(*ast.Ident)
			found = found || ok && x.Name == name
		}
		return !found
	})
	return found
}
