package traps

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// AddInside is what is wrong with Add in the goroutine that it counts.
const AddInside = "`Add` runs inside the goroutine that it counts, so `Wait` may come by before it and find nobody to wait for. Call `Add` before the `go` statement, or start the goroutine with `wg.Go`."

// WaitGroupAdd finds an Add in the goroutine that it counts, wherever it stands in
// there; go vet finds it as the first statement only. A goroutine that is counted
// already may well add those that it starts itself, so it is not reported where Add
// comes before a further goroutine, or where it has been called before this one.
var WaitGroupAdd = trap("waitgroupadd", "WaitGroup.Add inside the goroutine that it counts", func(pass *analysis.Pass, root inspector.Cursor) {
	info := pass.TypesInfo
	for c := range root.Preorder((*ast.GoStmt)(nil)) {
		lit, ok := started(info, c.Node())
		if !ok {
			continue
		}
		add, wg, ok := addIn(pass, lit)
		if !ok || within(lit, wg.root.Pos()) {
			continue
		}
		counted := func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return false
			}
			for _, name := range []string{"Add", "Go"} {
				if p, ok := onWaitGroup(info, call, name); ok && p == wg {
					return true
				}
			}
			return false
		}
		_, body, ok := function(c)
		if ok && !contains(body, counted) && callsDone(pass, lit, wg) {
			pass.Reportf(add.Pos(), "%s", AddInside)
		}
	}
})

// addIn returns the Add that is a statement of the literal's own body, with nothing
// started in the body at all.
func addIn(pass *analysis.Pass, lit *ast.FuncLit) (add *ast.CallExpr, wg place, ok bool) {
	if contains(lit.Body, func(n ast.Node) bool { return starts(pass.TypesInfo, n) }) {
		return nil, place{}, false
	}
	for _, s := range lit.Body.List {
		if call, ok := callOf(s); ok {
			if p, ok := onWaitGroup(pass.TypesInfo, call, "Add"); ok {
				return call, p, true
			}
		}
	}
	return nil, place{}, false
}

func callsDone(pass *analysis.Pass, lit *ast.FuncLit, wg place) bool {
	found := false
	ast.Inspect(lit.Body, func(n ast.Node) bool { // deferred literals too
		if call, ok := n.(*ast.CallExpr); ok {
			if p, ok := onWaitGroup(pass.TypesInfo, call, "Done"); ok && p == wg {
				found = true
			}
		}
		return !found
	})
	return found
}
