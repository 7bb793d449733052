package traps

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// DeferInLoop finds a loop that locks in each round and defers the unlock, which
// runs when the function ends and not the round:
//
//	for _, job := range jobs {
//		mu.Lock()
//		defer mu.Unlock()
//	}
var DeferInLoop = trap("deferinloop", "a deferred Unlock in a loop", func(pass *analysis.Pass, root inspector.Cursor) {
	info := pass.TypesInfo
	for c := range root.Preorder((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil)) {
		loop := c.Node()
		body, _ := loopBody(loop)
		if leaves(body.List) {
			continue
		}
		for i, s := range body.List {
			l, ok := locks(info, s)
			if !ok || l.name != "Lock" || i+1 == len(body.List) || within(loop, l.on.root.Pos()) || setIn(info, loop, l.on.root) {
				continue
			}
			d, ok := body.List[i+1].(*ast.DeferStmt)
			if ok && l.unlockedBy(info, d.Call) {
				pass.Reportf(d.Pos(), "A deferred `Unlock` runs when the function ends, and not at the end of the round: the next round waits for %s for ever. Call `Unlock` in the loop, or make the loop's body a function of its own.", l.on)
			}
		}
	}
})
