package rewrite

import (
	"fmt"
	"go/ast"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// freePrefix is the first of grader_, grader1_, grader2_, … with which no name
// in the answer begins.
func freePrefix(pkg *source.Package) string {
	taken := map[string]bool{}
	for _, u := range pkg.Units {
		ast.Inspect(u.AST, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && strings.HasPrefix(id.Name, "grader") {
				if head, _, found := strings.Cut(id.Name, "_"); found {
					taken[head+"_"] = true
				}
			}
			return true
		})
	}
	prefix := "grader_"
	for i := 1; taken[prefix]; i++ {
		prefix = fmt.Sprintf("grader%d_", i)
	}
	return prefix
}
