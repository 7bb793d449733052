package traps

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// SpinningDefault finds a loop that is nothing but a select which never waits:
//
//	for {
//		select {
//		case v := <-in: …
//		default:
//		}
//	}
var SpinningDefault = trap("spinningdefault", "a default case that makes a loop spin", func(pass *analysis.Pass, root inspector.Cursor) {
	for c := range root.Preorder((*ast.SelectStmt)(nil)) {
		loop, list, ok := loopAround(c)
		if !ok || !endless(loop) || len(list) != 1 || loop.(*ast.ForStmt).Post != nil {
			continue
		}
		for _, s := range c.Node().(*ast.SelectStmt).Body.List {
			clause := s.(*ast.CommClause)
			if clause.Comm == nil && doesNothing(pass, clause.Body) {
				pass.Reportf(clause.Pos(), "With this `default` the `select` never waits, so the loop in line %d runs round and round and keeps a processor busy. Leave the `default` out: the `select` then waits until something is ready.",
					line(pass, loop.Pos()))
			}
		}
	}
})

func doesNothing(pass *analysis.Pass, list []ast.Stmt) bool {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.EmptyStmt:
		case *ast.BranchStmt:
			if s.Tok == token.GOTO || s.Label != nil || s.Tok == token.FALLTHROUGH {
				return false
			}
		case *ast.ExprStmt:
			call, ok := callOf(s)
			if !ok || !isFunc(pass.TypesInfo, call, "runtime", "Gosched") {
				return false
			}
		default:
			return false
		}
	}
	return true
}
