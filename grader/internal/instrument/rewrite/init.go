package rewrite

import (
	"fmt"
	"go/ast"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// initFunctions gives each func init a name, so that it runs when it is called.
func (r *Rewriter) initFunctions(u *source.Unit) {
	for _, decl := range u.AST.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if !ok || f.Recv != nil || f.Name.Name != "init" {
			continue
		}
		name := fmt.Sprintf("%srun%d", r.prefix, len(r.setup.inits))
		r.edits[u].Replace(r.pkg.Offset(f.Name.Pos()), r.pkg.Offset(f.Name.End()), name)
		r.setup.inits = append(r.setup.inits, name)
		r.setup.synthetic[name] = "init"
	}
}
