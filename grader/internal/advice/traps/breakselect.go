package traps

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// BreakInSelect finds a break that was meant to leave the loop and leaves only the
// select in it:
//
//	for {
//		select {
//		case <-ctx.Done():
//			break
//		case v := <-in: …
//		}
//	}
//
// A break may as well skip the rest of its case. So it is reported where there is
// nothing to skip: at the end of a case that is ready again at once, or in a loop
// without any other way out; alone under `if !ok`; or with a label that is on the
// select, where it would leave the select without one.
var BreakInSelect = trap("breakinselect", "a break that leaves the select and not the loop", func(pass *analysis.Pass, root inspector.Cursor) {
	for c := range root.Preorder((*ast.BranchStmt)(nil)) {
		b := c.Node().(*ast.BranchStmt)
		if b.Tok != token.BREAK {
			continue
		}
		sel, ok := leftByBreak(c)
		if !ok {
			continue
		}
		outer := sel // the statement in the loop's body
		labelled := ""
		if l, ok := sel.Parent().Node().(*ast.LabeledStmt); ok {
			outer, labelled = sel.Parent(), l.Label.Name
		}
		if b.Label != nil && b.Label.Name != labelled {
			continue
		}
		loop, list, ok := loopAround(outer)
		if !ok {
			continue
		}
		switch {
		case b.Label != nil:
			pass.Reportf(b.Pos(), "The label %s is on the `select`, so this `break` leaves only the `select`, and the loop in line %d goes on. Put the label in front of the `for`.",
				called(labelled), line(pass, loop.Pos()))
		case list[len(list)-1] == outer.Node() && skipsNothing(pass.TypesInfo, c, loop):
			pass.Report(analysis.Diagnostic{Pos: b.Pos(), Message: fmt.Sprintf(
				"This `break` leaves only the `select`: the loop in line %d goes on. To leave the loop write `return`, or put a label in front of the `for` and `break` to it.",
				line(pass, loop.Pos()))})
		}
	}
})

// leftByBreak returns the select that is the innermost statement which a break at
// c can leave.
func leftByBreak(c inspector.Cursor) (inspector.Cursor, bool) {
	for e := range c.Enclosing((*ast.SelectStmt)(nil), (*ast.ForStmt)(nil), (*ast.RangeStmt)(nil),
		(*ast.SwitchStmt)(nil), (*ast.TypeSwitchStmt)(nil), (*ast.FuncLit)(nil)) {
		_, ok := e.Node().(*ast.SelectStmt)
		return e, ok
	}
	return inspector.Cursor{}, false
}

// loopAround returns the loop whose body a statement stands in, and that body.
func loopAround(s inspector.Cursor) (loop ast.Node, list []ast.Stmt, ok bool) {
	block, ok := s.Parent().Node().(*ast.BlockStmt)
	if !ok {
		return nil, nil, false
	}
	loop = s.Parent().Parent().Node()
	_, ok = loopBody(loop)
	return loop, block.List, ok
}

// skipsNothing tells whether a break in a select has no effect that its author can
// have wanted.
func skipsNothing(info *types.Info, c inspector.Cursor, loop ast.Node) bool {
	switch parent := c.Parent().Node().(type) {
	case *ast.CommClause:
		if parent.Body[len(parent.Body)-1] != c.Node() {
			return false
		}
		from, _, ok := received(parent)
		return ok && (isDone(info, from) || endless(loop) && !leavesLoop(loop))
	case *ast.BlockStmt:
		_, ok := ifClosed(info, c)
		return ok
	}
	return false
}

// ifClosed tells whether the statement at c is alone in an `if !ok` that stands in a
// select's case whose receive has set ok. It returns the channel.
func ifClosed(info *types.Info, c inspector.Cursor) (ast.Expr, bool) {
	block, ok := c.Parent().Node().(*ast.BlockStmt)
	if !ok || len(block.List) != 1 {
		return nil, false
	}
	cond, ok := c.Parent().Parent().Node().(*ast.IfStmt)
	if !ok || cond.Body != block || cond.Init != nil {
		return nil, false
	}
	clause, ok := c.Parent().Parent().Parent().Node().(*ast.CommClause)
	if !ok {
		return nil, false
	}
	from, open, ok := received(clause)
	not, isNot := ast.Unparen(cond.Cond).(*ast.UnaryExpr)
	if !ok || open == nil || !isNot || not.Op != token.NOT {
		return nil, false
	}
	id, ok := ast.Unparen(not.X).(*ast.Ident)
	return from, ok && info.ObjectOf(id) != nil && info.ObjectOf(id) == info.ObjectOf(open)
}

// isDone tells whether a channel is a context's.
func isDone(info *types.Info, e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	_, typ, name, ok := method(info, call)
	return ok && typ == "context.Context" && name == "Done"
}

// endless tells whether a loop has no condition.
func endless(loop ast.Node) bool {
	f, ok := loop.(*ast.ForStmt)
	return ok && f.Cond == nil
}

// leavesLoop tells whether anything in a loop may leave it: a return, a panic, a
// jump, a break of its own.
func leavesLoop(loop ast.Node) bool {
	body, _ := loopBody(loop)
	inner := func(n ast.Node) bool { // what a plain break leaves instead
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt, *ast.SelectStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt:
			return true
		}
		return false
	}
	ownBreak := func(n ast.Node) bool {
		b, ok := n.(*ast.BranchStmt)
		return ok && b.Tok == token.BREAK
	}
	away := func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ReturnStmt:
			return true
		case *ast.BranchStmt:
			return n.Label != nil
		case *ast.CallExpr:
			if id, ok := n.Fun.(*ast.Ident); ok && id.Name == "panic" {
				return true
			}
			sel, ok := n.Fun.(*ast.SelectorExpr)
			return ok && sel.Sel.Name == "Goexit"
		}
		return false
	}
	return contains(body, away) || containsBut(body, inner, ownBreak)
}
