package traps

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// ClosedInput finds a loop that goes on when it has seen that a channel is closed,
// and leaves the channel in its select:
//
//	for {
//		select {
//		case v, ok := <-in:
//			if !ok {
//				continue
//			}
//			…
//		}
//	}
var ClosedInput = trap("closedinput", "a loop that comes back to a closed channel for ever", func(pass *analysis.Pass, root inspector.Cursor) {
	for c := range root.Preorder((*ast.BranchStmt)(nil)) {
		b := c.Node().(*ast.BranchStmt)
		if b.Tok != token.CONTINUE || b.Label != nil {
			continue
		}
		from, ok := ifClosed(pass.TypesInfo, c)
		if !ok {
			continue
		}
		// if, case, the select's body, the select, the loop's body
		sel := c.Parent().Parent().Parent().Parent().Parent()
		loop, _, ok := loopAround(sel)
		if !ok || !endless(loop) {
			continue
		}
		p, ok := placeOf(pass.TypesInfo, from)
		if !ok || within(loop, p.root.Pos()) {
			continue // the next round may look at another channel
		}
		pass.Reportf(b.Pos(), "A closed channel is always ready: once %s is closed, this `continue` comes back here at once, again and again. Leave the loop, or set %[1]s to nil, which takes it out of the `select`.", p)
	}
})
