package traps

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
)

// lockCall is a call of Lock, RLock, Unlock or RUnlock on one of sync's mutexes.
type lockCall struct {
	on   place
	name string
	call *ast.CallExpr

	index int // of the statement in its list, where it is one
}

func lockCallOf(info *types.Info, call *ast.CallExpr) (lockCall, bool) {
	on, typ, name, ok := method(info, call)
	if !ok || typ != "sync.Mutex" && typ != "sync.RWMutex" {
		return lockCall{}, false
	}
	p, ok := placeOf(info, on)
	return lockCall{on: p, name: name, call: call}, ok
}

// locks returns the lock that a statement takes.
func locks(info *types.Info, s ast.Stmt) (lockCall, bool) {
	call, ok := callOf(s)
	if !ok {
		return lockCall{}, false
	}
	l, ok := lockCallOf(info, call)
	return l, ok && l.takes()
}

func (l lockCall) takes() bool { return l.name == "Lock" || l.name == "RLock" }

// lockCalls are the statements of a list that lock or unlock.
func lockCalls(info *types.Info, list []ast.Stmt) []lockCall {
	var all []lockCall
	for i, s := range list {
		if call, ok := callOf(s); ok {
			if l, ok := lockCallOf(info, call); ok {
				l.index = i
				all = append(all, l)
			}
		}
	}
	return all
}

// undoneBy is the method that gives the lock back.
func (l lockCall) undoneBy() string {
	if l.name == "RLock" {
		return "RUnlock"
	}
	return "Unlock"
}

// unlockedBy tells whether a call gives the lock back.
func (l lockCall) unlockedBy(info *types.Info, call *ast.CallExpr) bool {
	u, ok := lockCallOf(info, call)
	return ok && u.on == l.on && u.name == l.undoneBy()
}

// isUnlock tells whether n names an Unlock or RUnlock of any type, called or not.
func isUnlock(n ast.Node) bool {
	sel, ok := n.(*ast.SelectorExpr)
	return ok && (sel.Sel.Name == "Unlock" || sel.Sel.Name == "RUnlock")
}

// unlockers returns the functions of a package that unlock something and lock
// nothing: they may unlock what a caller of theirs has locked.
func unlockers(info *types.Info, root inspector.Cursor) map[types.Object]bool {
	all := map[types.Object]bool{}
	for c := range root.Preorder((*ast.FuncDecl)(nil)) {
		decl := c.Node().(*ast.FuncDecl)
		if decl.Body == nil {
			continue
		}
		unlocks, takes := false, false
		ast.Inspect(decl.Body, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				takes = takes || sel.Sel.Name == "Lock" || sel.Sel.Name == "RLock" || sel.Sel.Name == "TryLock"
				unlocks = unlocks || isUnlock(n)
			}
			return true
		})
		if unlocks && !takes {
			all[info.Defs[decl.Name]] = true
		}
	}
	return all
}

// setIn tells whether a variable is given a new value in n: what it names
// afterwards is another lock.
func setIn(info *types.Info, n ast.Node, v types.Object) bool {
	return contains(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, e := range n.Lhs {
				if id, ok := e.(*ast.Ident); ok && info.ObjectOf(id) == v {
					return true
				}
			}
		case *ast.RangeStmt:
			for _, e := range []ast.Expr{n.Key, n.Value} {
				if id, ok := e.(*ast.Ident); ok && info.ObjectOf(id) == v {
					return true
				}
			}
		}
		return false
	})
}
