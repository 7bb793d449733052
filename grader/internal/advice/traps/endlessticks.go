package traps

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// EndlessTicks finds a goroutine that ranges over a ticker's channel and has no other
// way to end. Stop closes no channel:
//
//	defer t.Stop()
//	go func() {
//		for range t.C {
//			…
//		}
//	}()
var EndlessTicks = trap("endlessticks", "a goroutine that ranges over a ticker", func(pass *analysis.Pass, root inspector.Cursor) {
	info := pass.TypesInfo
	for c := range root.Preorder((*ast.RangeStmt)(nil)) {
		loop := c.Node().(*ast.RangeStmt)
		sel, ok := ast.Unparen(loop.X).(*ast.SelectorExpr)
		if !ok || sel.Sel.Name != "C" || !isTicker(info, sel.X) || leavesLoop(loop) {
			continue
		}
		fn, _, ok := function(c)
		if !ok {
			continue
		}
		if _, ok := startOf(info, fn); ok {
			pass.Reportf(loop.Pos(), "`Stop` does not close a ticker's channel, so this loop never ends, and its goroutine stays. Receive the ticks in a `select` with a second case that hears when it is time to stop.")
		}
	}
})

func isTicker(info *types.Info, e ast.Expr) bool {
	p, ok := types.Unalias(info.TypeOf(e)).(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(p.Elem()).(*types.Named)
	return ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "time" && named.Obj().Name() == "Ticker"
}
