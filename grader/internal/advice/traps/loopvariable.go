package traps

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// SharedVariable is what is wrong with a loop's variable that is declared outside
// of the loop.
const SharedVariable = "All goroutines of this loop share this variable, and the loop changes it while they run. Declare it in the loop, with `:=`: each round then has one of its own."

// LoopVariable finds a variable that a loop sets anew in each round, that is
// declared outside of the loop, and that goroutines started in the loop use:
//
//	var i int
//	for i = range tasks {
//		go func() { results[i] = tasks[i]() }()
//	}
var LoopVariable = trap("loopvariable", "a loop's variable that all its goroutines share", func(pass *analysis.Pass, root inspector.Cursor) {
	info := pass.TypesInfo
	for c := range root.Preorder((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil)) {
		body, _ := loopBody(c.Node())
		vars := setAnew(info, c.Node())
		if len(vars) == 0 || mayWait(info, body) {
			continue
		}
		for _, s := range body.List {
			lit, ok := started(info, s)
			if !ok {
				continue
			}
			ast.Inspect(lit.Body, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				if v := info.Uses[id]; ok && v != nil && vars[v] {
					delete(vars, v)
					pass.Reportf(id.Pos(), "%s", SharedVariable)
				}
				return true
			})
		}
	}
})

// setAnew returns the variables from outside that a loop's head sets.
func setAnew(info *types.Info, loop ast.Node) map[types.Object]bool {
	vars := map[types.Object]bool{}
	add := func(e ast.Expr) {
		id, ok := e.(*ast.Ident)
		if !ok {
			return
		}
		if v, ok := info.Uses[id].(*types.Var); ok && !within(loop, v.Pos()) {
			vars[v] = true
		}
	}
	switch loop := loop.(type) {
	case *ast.RangeStmt:
		if loop.Tok == token.ASSIGN {
			add(loop.Key)
			add(loop.Value)
		}
	case *ast.ForStmt:
		switch post := loop.Post.(type) {
		case *ast.IncDecStmt:
			add(post.X)
		case *ast.AssignStmt:
			for _, e := range post.Lhs {
				add(e)
			}
		}
	}
	return vars
}

// mayWait tells whether anything in a block, outside of the goroutines that it
// starts, may wait for them.
func mayWait(info *types.Info, n ast.Node) bool {
	started := func(n ast.Node) bool { return starts(info, n) }
	return containsBut(n, started, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectStmt, *ast.SendStmt:
			return true
		case *ast.UnaryExpr:
			return n.Op == token.ARROW
		case *ast.RangeStmt:
			return isChannel(info, n.X)
		case *ast.CallExpr:
			return unknownCall(info, n)
		}
		return false
	})
}
