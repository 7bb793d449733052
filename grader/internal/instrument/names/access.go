package names

import (
	"go/ast"
	"go/types"
)

// write remembers what an assignment writes to, for when the walk comes to it.
func (w *walker) write(e ast.Expr) { w.writeTo(e, Access{Write: true}) }

// writeElement is write for what is in a map or slice.
func (w *walker) writeElement(e ast.Expr) {
	a := Access{Write: true, Element: true}
	if t := w.info.TypeOf(e); t != nil {
		_, a.Map = t.Underlying().(*types.Map)
	}
	w.writeTo(e, a)
}

func (w *walker) writeTo(e ast.Expr, a Access) {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		case *ast.IndexExpr:
			a.Element, a.Map = true, false
			if t := w.info.TypeOf(x.X); t != nil {
				_, a.Map = t.Underlying().(*types.Map)
			}
			e = x.X
		case *ast.Ident:
			w.written[x] = a
			return
		case *ast.SelectorExpr:
			w.written[x] = a
			return
		default:
			return
		}
	}
}

// ident notes the use of a variable.
func (w *walker) ident(n *ast.Ident) {
	if v, ok := w.info.ObjectOf(n).(*types.Var); ok && !v.IsField() && v.Name() != "_" {
		w.access(n, v)
	}
	if fn, ok := w.info.Uses[n].(*types.Func); ok {
		w.used(n, fn)
	}
}

// selector notes the use of a field.
func (w *walker) selector(n *ast.SelectorExpr) {
	s := w.info.Selections[n]
	if s == nil {
		return
	}
	if t := w.info.TypeOf(n.X); t != nil {
		_, pointer := t.Underlying().(*types.Pointer)
		if pointer && s.Kind() == types.FieldVal || types.IsInterface(t) && s.Kind() == types.MethodVal {
			w.op(Deref, n, n.X)
		}
	}
	if v, ok := s.Obj().(*types.Var); ok && s.Kind() == types.FieldVal {
		w.access(n, v)
	}
}

func (w *walker) access(n ast.Expr, v *types.Var) {
	at := w.pkg.Fset.Position(n.Pos())
	if sel, ok := n.(*ast.SelectorExpr); ok { // a chain may go over several lines
		at = w.pkg.Fset.Position(sel.Sel.Pos())
	}
	a := w.written[n]
	a.Thing, a.Name = w.object(v), w.text(n)
	a.File, a.Line, a.Pos, a.Func = at.Filename, at.Line, int(n.Pos()), w.funcAround(int(n.Pos()))
	if id, ok := n.(*ast.Ident); ok && w.info.Defs[id] != nil {
		a.Write = true
	}
	if len(w.path) >= 2 {
		switch parent := w.path[len(w.path)-2].(type) {
		case *ast.SelectorExpr:
			a.Called = parent.X == n && w.info.Selections[parent] != nil && w.info.Selections[parent].Kind() == types.MethodVal
		case *ast.CallExpr:
			a.Called = parent.Fun == n
			if !a.Called {
				w.lent(n, v)
			}
		case *ast.IndexExpr:
			if parent.X == n && !a.Write {
				a.Element = true
				if t := w.info.TypeOf(n); t != nil {
					_, a.Map = t.Underlying().(*types.Map)
				}
			}
		default:
			w.lent(n, v)
		}
	}
	w.accesses = append(w.accesses, a)
}

// lent says that a variable that holds a function literal is used in another way
// than by a call: then unknown code may call it.
func (w *walker) lent(n ast.Expr, v *types.Var) {
	lit := w.onlyLiteral[v]
	if id, ok := n.(*ast.Ident); lit == nil || ok && w.info.Defs[id] != nil || w.written[n].Write {
		return
	}
	if sig, ok := w.info.TypeOf(lit).(*types.Signature); ok {
		w.openUp(sig)
	}
}

// used says that a function which is not called where it is named, or which is called
// through an interface, may be called by unknown code.
func (w *walker) used(n *ast.Ident, fn *types.Func) {
	if fn.Pkg() != w.pkg.Types {
		return
	}
	var e ast.Node = n
	i := len(w.path) - 2
	for ; i >= 0; i-- {
		switch x := w.path[i].(type) {
		case *ast.SelectorExpr, *ast.ParenExpr, *ast.IndexExpr, *ast.IndexListExpr:
			e = x
			continue
		case *ast.CallExpr:
			if x.Fun == e && w.declared[fn.Origin()] {
				return
			}
		}
		break
	}
	if w.declared[fn.Origin()] {
		w.openUp(fn.Origin().Signature())
		return
	}
	for _, other := range w.methods {
		if other.Name() == fn.Name() {
			w.openUp(other.Signature())
		}
	}
}
