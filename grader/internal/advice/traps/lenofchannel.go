package traps

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// LenOfChannel finds a receive or send that relies on what len of the channel was a
// moment ago:
//
//	if len(ch) > 0 {
//		v := <-ch
//	}
//
// A lock may make that right, so functions that lock are left alone.
var LenOfChannel = trap("lenofchannel", "len of a channel decides about a receive or send", func(pass *analysis.Pass, root inspector.Cursor) {
	for c := range root.Preorder((*ast.CallExpr)(nil)) {
		call := c.Node().(*ast.CallExpr)
		if !isBuiltin(pass.TypesInfo, call, "len") || len(call.Args) != 1 || !isChannel(pass.TypesInfo, call.Args[0]) {
			continue
		}
		ch, ok := placeOf(pass.TypesInfo, call.Args[0])
		if !ok {
			continue
		}
		stmt, guarded := decided(c)
		_, body, inFunction := function(c)
		if guarded == nil || !inFunction || contains(body, func(n ast.Node) bool { return isLocking(pass, n) }) {
			continue
		}
		for _, s := range guarded {
			if waitsOn(pass, s, ch) {
				pass.Reportf(stmt.Pos(), "What `len` says of %s may be over before the next line: another goroutine can come in between, and then this one waits. Use a `select` with a `default`, which looks and acts in one step.", ch)
				break
			}
		}
	}
})

// decided returns the statement whose condition c stands in, and the statements
// that run, or do not, because of it: its body, and what comes after an `if` whose
// body leaves.
func decided(c inspector.Cursor) (ast.Node, []ast.Stmt) {
	for e := range c.Enclosing((*ast.IfStmt)(nil), (*ast.ForStmt)(nil), (*ast.FuncLit)(nil)) {
		switch n := e.Node().(type) {
		case *ast.IfStmt:
			if !within(n.Cond, c.Node().Pos()) {
				return nil, nil
			}
			guarded := n.Body.List
			if leaves(n.Body.List) {
				list := statements(e.Parent().Node())
				for i, s := range list {
					if s == n {
						return n, append(guarded[:len(guarded):len(guarded)], list[i+1:]...)
					}
				}
			}
			return n, guarded
		case *ast.ForStmt:
			if n.Cond == nil || !within(n.Cond, c.Node().Pos()) {
				return nil, nil
			}
			return n, n.Body.List
		}
		return nil, nil
	}
	return nil, nil
}

// waitsOn tells whether a statement receives from a channel or sends on it, outside
// of a select.
func waitsOn(pass *analysis.Pass, s ast.Stmt, ch place) bool {
	is := func(e ast.Expr) bool {
		p, ok := placeOf(pass.TypesInfo, e)
		return ok && p == ch
	}
	return contains(s, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SendStmt:
			return is(n.Chan) && !inSelect(s, n)
		case *ast.UnaryExpr:
			from, ok := isReceive(n)
			return ok && is(from) && !inSelect(s, n)
		}
		return false
	})
}

// inSelect tells whether n stands in a select that is in s.
func inSelect(s ast.Stmt, n ast.Node) bool {
	return contains(s, func(in ast.Node) bool {
		sel, ok := in.(*ast.SelectStmt)
		return ok && within(sel, n.Pos())
	})
}

func isLocking(pass *analysis.Pass, n ast.Node) bool {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return false
	}
	_, _, name, ok := method(pass.TypesInfo, call)
	return ok && (name == "Lock" || name == "RLock" || name == "TryLock")
}
