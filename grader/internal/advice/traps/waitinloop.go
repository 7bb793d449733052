package traps

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// WaitInLoop finds a loop that starts one goroutine and waits for it before it
// starts the next:
//
//	for _, task := range tasks {
//		wg.Go(task)
//		wg.Wait()
//	}
var WaitInLoop = trap("waitinloop", "a loop that waits for each goroutine before it starts the next", func(pass *analysis.Pass, root inspector.Cursor) {
	info := pass.TypesInfo
	for c := range root.Preorder((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil)) {
		body, _ := loopBody(c.Node())
		if leaves(body.List) {
			continue
		}
		for i, s := range body.List {
			call, ok := callOf(s)
			if !ok || i == 0 || !starts(info, body.List[i-1]) {
				continue
			}
			if _, ok := onWaitGroup(info, call, "Wait"); ok && count(body.List, func(s ast.Stmt) bool {
				return contains(s, func(n ast.Node) bool { return starts(info, n) })
			}) == 1 {
				pass.Reportf(call.Pos(), "Here the loop waits for the goroutine that it has just started, so they run one after another. Start all of them first, and call `Wait` once, after the loop.")
			}
		}
	}
})

func count(list []ast.Stmt, want func(ast.Stmt) bool) int {
	n := 0
	for _, s := range list {
		if want(s) {
			n++
		}
	}
	return n
}
