package traps

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// DrainAfterStop finds a receive from a timer that was stopped. Since Go 1.23 the
// channel is empty after Stop, so the receive is needless at best:
//
//	if !t.Stop() {
//		<-t.C
//	}
//
// Within a select with a default it does no harm.
var DrainAfterStop = trap("drainafterstop", "a receive from a timer's channel after Stop", func(pass *analysis.Pass, root inspector.Cursor) {
	for c := range root.Preorder(blocks()...) {
		list := statements(c.Node())
		for i, s := range list {
			if cond, ok := s.(*ast.IfStmt); ok && cond.Init == nil && len(cond.Body.List) > 0 {
				asked := ast.Unparen(cond.Cond)
				if not, ok := asked.(*ast.UnaryExpr); ok && not.Op == token.NOT {
					asked = not.X
				}
				reportDrain(pass, asked, cond.Body.List[0])
			}
			if e, ok := s.(*ast.ExprStmt); ok && i+1 < len(list) {
				reportDrain(pass, e.X, list[i+1])
			}
		}
	}
})

// reportDrain reports next if it receives from the timer that stop stops.
func reportDrain(pass *analysis.Pass, stop ast.Expr, next ast.Stmt) {
	timer, ok := stopped(pass.TypesInfo, stop)
	if !ok {
		return
	}
	e, ok := next.(*ast.ExprStmt)
	if !ok {
		return
	}
	from, ok := isReceive(ast.Unparen(e.X))
	if !ok {
		return
	}
	sel, ok := ast.Unparen(from).(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "C" {
		return
	}
	if p, ok := placeOf(pass.TypesInfo, sel.X); ok && p == timer {
		pass.Reportf(e.Pos(), "After `Stop` nothing comes out of `C` any more, so this receive can wait for ever. Leave it out: since Go 1.23 a stopped timer has nothing to drain.")
	}
}

// stopped returns the timer whose Stop an expression calls.
func stopped(info *types.Info, e ast.Expr) (place, bool) {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return place{}, false
	}
	on, typ, name, ok := method(info, call)
	if !ok || typ != "time.Timer" || name != "Stop" {
		return place{}, false
	}
	return placeOf(info, on)
}
