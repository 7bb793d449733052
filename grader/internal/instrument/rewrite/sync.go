package rewrite

import (
	"strconv"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// syncImport turns the import of sync to the drop-in, which keeps its name.
func (r *Rewriter) syncImport(u *source.Unit) {
	if r.target.SyncPath == "" {
		return
	}
	for _, spec := range u.AST.Imports {
		if path, _ := strconv.Unquote(spec.Path.Value); path != "sync" {
			continue
		}
		text := strconv.Quote(r.target.SyncPath)
		if spec.Name == nil {
			text = "sync " + text
		}
		r.edits[u].Replace(r.pkg.Offset(spec.Path.Pos()), r.pkg.Offset(spec.Path.End()), text)
	}
}
