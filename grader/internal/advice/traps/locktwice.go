package traps

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// LockTwice finds a call, with a lock held, of a method that takes the same lock:
//
//	func (v *Visits) Count(page string) int { v.mu.Lock(); … }
//
//	v.mu.Lock()
//	n := v.Count(page)
var LockTwice = trap("locktwice", "a call of a method that takes the lock which is held", func(pass *analysis.Pass, root inspector.Cursor) {
	info := pass.TypesInfo
	takes := lockingMethods(info, root)
	if len(takes) == 0 {
		return
	}
	for c := range root.Preorder(blocks()...) {
		list := statements(c.Node())
		for i, s := range list {
			held, ok := locks(info, s)
			if !ok {
				continue
			}
			for _, later := range heldIn(info, list[i+1:], held) {
				if call, ok := locksAgain(info, later, held, takes); ok {
					name := typeutil.Callee(info, call).Name()
					pass.Reportf(call.Pos(), "%s locks %s, which is locked here already, since line %d: this goroutine would wait for itself. Unlock before the call, or move the work into a method that does not lock, and call that from both.",
						called(name), held.on, line(pass, s.Pos()))
				}
			}
		}
	}
})

// lockingMethods returns the methods whose first statement locks a field of their
// pointer receiver (or the receiver itself, by an embedded lock).
func lockingMethods(info *types.Info, root inspector.Cursor) map[types.Object]lockCall {
	all := map[types.Object]lockCall{}
	for c := range root.Preorder((*ast.FuncDecl)(nil)) {
		decl := c.Node().(*ast.FuncDecl)
		if decl.Recv == nil || decl.Body == nil || len(decl.Body.List) == 0 || len(decl.Recv.List) != 1 || len(decl.Recv.List[0].Names) != 1 {
			continue
		}
		receiver := info.Defs[decl.Recv.List[0].Names[0]]
		if receiver == nil {
			continue
		}
		if _, ok := types.Unalias(receiver.Type()).(*types.Pointer); !ok {
			continue // the lock of a copy is another lock
		}
		if l, ok := locks(info, decl.Body.List[0]); ok && l.on.root == receiver {
			all[info.Defs[decl.Name]] = l
		}
	}
	return all
}

// heldIn returns the statements of a list that run with the lock held: up to its
// unlock, all of them if that is deferred, none after one that may unlock. Where it
// is locked once more, that is another story.
func heldIn(info *types.Info, list []ast.Stmt, held lockCall) []ast.Stmt {
	for i, s := range list {
		if d, ok := s.(*ast.DeferStmt); ok && held.unlockedBy(info, d.Call) {
			continue
		}
		if again, ok := locks(info, s); ok && again.on == held.on {
			return list[:i]
		}
		if contains(s, isUnlock) || setIn(info, s, held.on.root) {
			return list[:i]
		}
	}
	return list
}

// locksAgain returns the first call in a statement that takes the lock. What other
// goroutines do may wait until the lock is free, and so may what is deferred.
func locksAgain(info *types.Info, s ast.Stmt, held lockCall, takes map[types.Object]lockCall) (again *ast.CallExpr, ok bool) {
	later := func(n ast.Node) bool {
		_, deferred := n.(*ast.DeferStmt)
		return deferred || starts(info, n)
	}
	ok = containsBut(s, later, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return false
		}
		sel, isSel := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		f, isFunc := typeutil.Callee(info, call).(*types.Func)
		if !isSel || !isFunc {
			return false
		}
		l, ok := takes[f.Origin()]
		if !ok || l.name == "RLock" && held.name == "RLock" {
			return false
		}
		again = call
		p, ok := placeOf(info, sel.X)
		return ok && (place{p.root, p.path + l.on.path}) == held.on
	})
	return again, ok
}
