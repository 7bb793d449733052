package traps

import (
	"go/ast"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// LockedReturn finds a return between a Lock and its Unlock:
//
//	mu.Lock()
//	if !ok {
//		return
//	}
//	mu.Unlock()
//
// A package in which some function unlocks what it has not locked hands locks from
// function to function, and is left alone; so is a function that unlocks in a
// function literal or by defer.
var LockedReturn = trap("lockedreturn", "a return between Lock and Unlock", func(pass *analysis.Pass, root inspector.Cursor) {
	info := pass.TypesInfo
	if len(unlockers(info, root)) > 0 {
		return
	}
	elsewhere := map[*ast.BlockStmt]bool{} // unlocksElsewhere, asked once for each function
	for c := range root.Preorder(blocks()...) {
		list := statements(c.Node())
		calls := lockCalls(info, list)
		_, body, ok := function(c)
		if !ok || len(calls) == 0 {
			continue
		}
		if _, known := elsewhere[body]; !known {
			elsewhere[body] = unlocksElsewhere(body)
		}
		if elsewhere[body] {
			continue
		}
		for n, l := range calls {
			if !l.takes() {
				continue
			}
			u := slices.IndexFunc(calls[n:], func(u lockCall) bool { return u.on == l.on && u.name == l.undoneBy() })
			if u < 0 {
				continue
			}
			u += n
			for _, ret := range stillLocked(list[l.index+1:calls[u].index], false) {
				pass.Reportf(ret.Pos(), "%s is still locked when this `return` leaves, since the %s in line %d is not reached: whoever locks it next waits for ever. Write `defer %s.%s()` right after the lock, and no way out can forget it.",
					l.on, l.undoneBy(), line(pass, calls[u].call.Pos()), l.on.name(), l.undoneBy())
			}
		}
	}
})

// unlocksElsewhere tells whether a function has a deferred call, or an unlock in a
// literal or as a value.
func unlocksElsewhere(body *ast.BlockStmt) bool {
	called := map[ast.Node]bool{}
	found := false
	var depth int
	var stack []ast.Node
	ast.Inspect(body, func(n ast.Node) bool {
		if n == nil {
			if _, ok := stack[len(stack)-1].(*ast.FuncLit); ok {
				depth--
			}
			stack = stack[:len(stack)-1]
			return true
		}
		stack = append(stack, n)
		switch n := n.(type) {
		case *ast.FuncLit:
			depth++
		case *ast.CallExpr:
			called[n.Fun] = true
		case *ast.DeferStmt:
			found = found || depth == 0
		case *ast.SelectorExpr:
			found = found || isUnlock(n) && (depth > 0 || !called[n])
		}
		return true
	})
	return found
}

// stillLocked returns the returns in a list that are reached without an unlock.
// unlocked says that one may have come before.
func stillLocked(list []ast.Stmt, unlocked bool) []*ast.ReturnStmt {
	var found []*ast.ReturnStmt
	for _, s := range list {
		if unlocked {
			return found
		}
		switch s := s.(type) {
		case *ast.ReturnStmt:
			if !contains(s, isUnlock) {
				found = append(found, s)
			}
		case *ast.IfStmt:
			if s.Init != nil && contains(s.Init, isUnlock) || contains(s.Cond, isUnlock) {
				return found
			}
			found = append(found, stillLocked(s.Body.List, false)...)
			if s.Else != nil {
				found = append(found, stillLocked([]ast.Stmt{s.Else}, false)...)
			}
			// An unlock in a branch that ends elsewhere says nothing about what follows.
			unlocked = contains(s.Body, isUnlock) && !leaves(s.Body.List) || s.Else != nil && contains(s.Else, isUnlock)
		case *ast.BlockStmt:
			found = append(found, stillLocked(s.List, false)...)
			unlocked = contains(s, isUnlock)
		case *ast.ForStmt, *ast.RangeStmt:
			if contains(s, isUnlock) {
				return found // it may unlock in one round and return in the next
			}
			body, _ := loopBody(s)
			found = append(found, stillLocked(body.List, false)...)
		default:
			// switch, select, labels: their ways are not followed
			unlocked = contains(s, isUnlock)
		}
	}
	return found
}
