package names

import (
	"go/ast"
	"go/types"
)

// callExpr notes what a call does.
func (w *walker) callExpr(n *ast.CallExpr) {
	w.call(n)
	switch w.builtin(n) {
	case "close":
		if len(n.Args) == 1 {
			w.op(Close, n, n.Args[0])
		}
		return
	case "delete", "clear", "copy":
		if len(n.Args) > 0 {
			w.writeElement(n.Args[0])
		}
		return
	case "":
	default:
		return
	}
	fun := ast.Unparen(n.Fun)
	if fn, ok := w.static(fun); ok {
		w.library(n, fn)
		return
	}
	switch fun.(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.IndexExpr:
		if w.info.Types[fun].IsValue() {
			i := w.op(Call, n, fun)
			w.ops[i].Name = w.text(fun)
			if len(n.Args) > 0 {
				w.ops[i].Text = w.text(n.Args[0])
			}
		}
	}
}

// library notes calls of sync, time and context.
func (w *walker) library(n *ast.CallExpr, fn *types.Func) {
	if fn.Pkg() == nil {
		return
	}
	switch fn.Pkg().Path() {
	case "sync":
		w.syncCall(n, fn)
	case "time":
		w.timeCall(n, fn)
	case "context":
		switch fn.Name() {
		case "WithCancel", "WithCancelCause", "WithTimeout", "WithTimeoutCause", "WithDeadline", "WithDeadlineCause":
			i := w.op(Context, n, nil)
			w.ops[i].Name, w.ops[i].Text = "context."+fn.Name(), fn.Name()
			if left := w.assignedTo(n); len(left) == 2 {
				w.ops[i].Name = w.text(left[0])
				w.ops[i].Other = w.object(w.objectOf(left[1]))
				w.ops[i].Dropped = w.ops[i].Other < 0
			}
		}
	}
}

// syncMethods are the methods of package sync that are told.
var syncMethods = map[string]Kind{
	"Mutex.Lock": Lock, "Mutex.Unlock": Unlock, "Mutex.TryLock": TryLock,
	"RWMutex.Lock": Lock, "RWMutex.Unlock": Unlock, "RWMutex.RLock": RLock, "RWMutex.RUnlock": RUnlock,
	"RWMutex.TryLock": TryLock, "RWMutex.TryRLock": TryLock,
	"WaitGroup.Wait": Wait, "WaitGroup.Add": Add, "WaitGroup.Done": Done, "WaitGroup.Go": GoOf,
	"Cond.Wait": CondWait, "Cond.Signal": Signal, "Cond.Broadcast": Broadcast, "Once.Do": OnceDo,
}

func (w *walker) syncCall(n *ast.CallExpr, fn *types.Func) {
	recv := fn.Signature().Recv()
	sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
	if recv == nil || !ok {
		return
	}
	kind, ok := syncMethods[syncType(recv.Type())+"."+fn.Name()]
	if !ok {
		return
	}
	i := w.op(kind, n, sel.X)
	if field := w.embedded(sel); field != nil {
		w.ops[i].Thing = w.object(field)
	}
	if kind == Add && len(n.Args) == 1 {
		w.ops[i].Text = w.text(n.Args[0])
	}
}

// embedded is the field through which a method is promoted, or nil.
func (w *walker) embedded(sel *ast.SelectorExpr) *types.Var {
	s := w.info.Selections[sel]
	if s == nil || len(s.Index()) < 2 {
		return nil
	}
	t := s.Recv()
	var field *types.Var
	for _, i := range s.Index()[:len(s.Index())-1] {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok || i >= st.NumFields() {
			return nil
		}
		field = st.Field(i)
		t = field.Type()
	}
	return field
}

func (w *walker) timeCall(n *ast.CallExpr, fn *types.Func) {
	if fn.Signature().Recv() != nil {
		return
	}
	kind := Timer
	switch fn.Name() {
	case "Sleep":
		kind = Sleep
	case "AfterFunc", "After", "NewTimer", "Tick", "NewTicker":
	default:
		return
	}
	i := w.op(kind, n, nil)
	w.ops[i].Name = w.text(n)
	if len(n.Args) > 0 {
		w.ops[i].Text = w.text(n.Args[0])
	}
	left := w.assignedTo(n)
	if fn.Name() == "AfterFunc" {
		w.ops[i].Other = -1
		if len(left) == 1 {
			w.ops[i].Other = w.object(w.objectOf(left[0]))
		}
		w.ops[i].Dropped = w.ops[i].Other < 0
	}
}

// assignedTo is the left side of the assignment that a call is the whole right of.
func (w *walker) assignedTo(n *ast.CallExpr) []ast.Expr {
	if len(w.path) < 2 {
		return nil
	}
	switch s := w.path[len(w.path)-2].(type) {
	case *ast.AssignStmt:
		if len(s.Rhs) == 1 {
			return s.Lhs
		}
	case *ast.ValueSpec:
		if len(s.Values) == 1 {
			var left []ast.Expr
			for _, name := range s.Names {
				left = append(left, name)
			}
			return left
		}
	}
	return nil
}

func (w *walker) objectOf(e ast.Expr) types.Object {
	switch x := ast.Unparen(e).(type) {
	case *ast.Ident:
		return w.info.ObjectOf(x)
	case *ast.SelectorExpr:
		return w.info.ObjectOf(x.Sel)
	}
	return nil
}
