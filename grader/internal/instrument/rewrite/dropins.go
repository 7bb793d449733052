package rewrite

import (
	"strconv"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// dropIns turns imports to the packages that stand in for them, which keep their names.
func (r *Rewriter) dropIns(u *source.Unit) {
	for _, spec := range u.AST.Imports {
		standard, _ := strconv.Unquote(spec.Path.Value)
		dropIn := map[string]string{"sync": r.target.SyncPath, "runtime": r.target.RuntimePath}[standard]
		if dropIn == "" {
			continue
		}
		text := strconv.Quote(dropIn)
		if spec.Name == nil {
			text = standard + " " + text
		}
		r.edits[u].Replace(r.pkg.Offset(spec.Path.Pos()), r.pkg.Offset(spec.Path.End()), text)
	}
}
