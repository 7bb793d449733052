package names

import (
	"go/ast"
	"go/token"
	"go/types"
)

// cell is where the value of an expression lives, or -1 where nobody knows.
func (b *builder) cell(e ast.Expr) int {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.IndexExpr: // an element stands for all; an instance of a generic function is none
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		case *ast.UnaryExpr:
			switch x.Op {
			case token.AND:
				e = x.X
			case token.ARROW:
				return b.carried(b.cell(x.X))
			default:
				return -1
			}
		case *ast.Ident:
			return b.object(b.info.ObjectOf(x))
		case *ast.SelectorExpr:
			return b.object(b.info.ObjectOf(x.Sel))
		case *ast.CallExpr:
			return b.callCell(x)
		case *ast.CompositeLit:
			return b.literalCell(x)
		default:
			return -1
		}
	}
}

// object is the cell of a variable, parameter, field or result.
func (b *builder) object(o types.Object) int {
	v, ok := o.(*types.Var)
	if !ok || v.Name() == "_" {
		return -1
	}
	v = v.Origin()
	if id, ok := b.things[v]; ok {
		return id
	}
	id := b.add()
	b.things[v] = id
	t := Thing{Name: v.Name(), Func: -1, Field: v.IsField()}
	if v.Pkg() == b.pkg.Types && v.Pos().IsValid() {
		at := b.pkg.Fset.Position(v.Pos())
		t.File, t.Line = at.Filename, at.Line
		if !t.Field {
			t.Func = b.funcAround(int(v.Pos()))
		}
	} else {
		b.escape(id, anything)
	}
	if !t.Field && v.Exported() && v.Parent() == b.pkg.Types.Scope() || t.Field && v.Exported() {
		b.escape(id, allowed(v.Type()))
	}
	b.thing[id] = t
	return id
}

// callCell is where a call's one result lives.
func (b *builder) callCell(call *ast.CallExpr) int {
	if tv := b.info.Types[call.Fun]; tv.IsType() && len(call.Args) == 1 {
		return b.cell(call.Args[0])
	}
	if b.builtin(call) == "append" && len(call.Args) > 0 {
		return b.cell(call.Args[0])
	}
	if sig, known := b.callee(call); known && sig.Results().Len() > 0 {
		return b.object2(sig.Results().At(0))
	}
	return -1
}

// object2 is object for variables without a name, as results are.
func (b *builder) object2(v *types.Var) int {
	if v.Name() != "" && v.Name() != "_" {
		return b.object(v)
	}
	if id, ok := b.things[v]; ok {
		return id
	}
	id := b.add()
	b.things[v] = id
	b.thing[id] = Thing{Func: -1}
	return id
}

// literalCell puts the fields or elements of a composite literal where they go. The
// literal itself has a cell of its own if it is a collection.
func (b *builder) literalCell(lit *ast.CompositeLit) int {
	if id, ok := b.literals[lit]; ok {
		return id
	}
	t := b.info.TypeOf(lit)
	if t == nil {
		return -1
	}
	id := -1
	if followed(t) {
		id = b.add()
		b.thing[id] = Thing{Func: -1}
	}
	b.literals[lit] = id
	under := t.Underlying()
	if p, ok := under.(*types.Pointer); ok {
		under = p.Elem().Underlying()
	}
	fields, _ := under.(*types.Struct)
	for i, e := range lit.Elts {
		value, to := e, id
		var toType types.Type
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			value = kv.Value
			if key, ok := kv.Key.(*ast.Ident); ok && fields != nil {
				to, toType = b.object(b.info.ObjectOf(key)), b.info.TypeOf(key)
			}
		} else if fields != nil && i < fields.NumFields() {
			to, toType = b.object(fields.Field(i)), fields.Field(i).Type()
		}
		b.flow(to, toType, value)
	}
	return id
}

// flow says that the value of an expression goes to a cell of a type; a nil type
// means one like the value's own.
func (b *builder) flow(to int, toType types.Type, e ast.Expr) {
	t := b.info.TypeOf(e)
	if t == nil || !followed(t) {
		return
	}
	from := b.cell(e)
	if toType != nil && !followed(toType) {
		b.escape(from, anything) // into an interface or a type parameter
		return
	}
	if to < 0 {
		return
	}
	b.join(to, from)
	if from < 0 && !b.fresh(e) {
		b.escape(to, anything)
	}
}

// fresh tells whether an expression makes what it is, or is nil.
func (b *builder) fresh(e ast.Expr) bool {
	switch x := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		switch b.builtin(x) {
		case "make", "new", "append":
			return true
		}
		fn, _ := b.static(x.Fun)
		return fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == "sync"
	case *ast.CompositeLit, *ast.FuncLit:
		return true
	case *ast.UnaryExpr:
		return x.Op == token.AND
	case *ast.Ident:
		_, isNil := b.info.ObjectOf(x).(*types.Nil)
		return isNil
	}
	return false
}

// call hands the arguments of a call on to the parameters.
func (b *builder) call(call *ast.CallExpr) {
	if tv := b.info.Types[call.Fun]; tv.IsType() {
		if len(call.Args) == 1 && !followed(tv.Type) {
			b.flow(-1, tv.Type, call.Args[0])
		}
		return
	}
	switch b.builtin(call) {
	case "append", "copy":
		if len(call.Args) > 0 {
			to := b.cell(call.Args[0])
			for _, arg := range call.Args[1:] {
				b.flow(to, nil, arg)
			}
		}
		return
	case "":
	default:
		return
	}
	sig, known := b.callee(call)
	if !known {
		for i, arg := range call.Args {
			if t := b.info.TypeOf(arg); t != nil && followed(t) && !b.ofSync(call) {
				b.escape(b.cell(arg), allowed(b.taken(call, i, t)))
			}
		}
		return
	}
	for i, arg := range call.Args {
		params := sig.Params()
		if params.Len() == 0 {
			return
		}
		p := params.At(min(i, params.Len()-1))
		if t := b.info.TypeOf(arg); t == nil || !followed(t) {
			continue
		}
		pt := p.Type()
		if sl, ok := pt.(*types.Slice); ok && sig.Variadic() && i >= params.Len()-1 {
			pt = sl.Elem()
		}
		b.flow(b.object(p), pt, arg)
	}
}

// ofSync tells whether a call is one of package sync's (NewCond), which does nothing
// taken is the type as which a call takes an argument of type t: a parameter that may
// only send gives no more to whoever has it.
func (b *builder) taken(call *ast.CallExpr, i int, t types.Type) types.Type {
	fun := b.info.TypeOf(call.Fun)
	if fun == nil {
		return t
	}
	sig, ok := fun.Underlying().(*types.Signature)
	if !ok || sig.Variadic() || i >= sig.Params().Len() {
		return t
	}
	return sig.Params().At(i).Type()
}

// to what it is given but what its methods are seen to do.
func (b *builder) ofSync(call *ast.CallExpr) bool {
	fn, _ := b.static(call.Fun)
	return fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == "sync"
}

// callee is the signature, with the parameters as declared, of the function that a
// call runs, if that is written in the answer.
func (b *builder) callee(call *ast.CallExpr) (*types.Signature, bool) {
	fun := ast.Unparen(call.Fun)
	if lit, ok := fun.(*ast.FuncLit); ok {
		sig, ok := b.info.TypeOf(lit).(*types.Signature)
		return sig, ok
	}
	if fn, ok := b.static(fun); ok {
		if !b.declared[fn] {
			return nil, false
		}
		return fn.Signature(), true
	}
	if id, ok := fun.(*ast.Ident); ok {
		if v, ok := b.info.ObjectOf(id).(*types.Var); ok {
			if lit := b.onlyLiteral[v]; lit != nil {
				sig, ok := b.info.TypeOf(lit).(*types.Signature)
				return sig, ok
			}
		}
	}
	return nil, false
}

// static is the function or method that an expression names.
func (b *builder) static(e ast.Expr) (*types.Func, bool) {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.IndexListExpr:
			e = x.X
		case *ast.Ident:
			fn, ok := b.info.ObjectOf(x).(*types.Func)
			if !ok {
				return nil, false
			}
			return fn.Origin(), true
		case *ast.SelectorExpr:
			fn, ok := b.info.ObjectOf(x.Sel).(*types.Func)
			if !ok {
				return nil, false
			}
			return fn.Origin(), true
		default:
			return nil, false
		}
	}
}

// builtin is the name of the builtin function that a call calls, or empty.
func (b *builder) builtin(call *ast.CallExpr) string {
	if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok {
		if f, ok := b.info.ObjectOf(id).(*types.Builtin); ok {
			return f.Name()
		}
	}
	return ""
}

// assign hands values on from right to left.
func (b *builder) assign(left []ast.Expr, right []ast.Expr) {
	if len(left) == len(right) {
		for i := range left {
			if t := b.info.TypeOf(right[i]); t != nil && followed(t) {
				b.flow(b.cell(left[i]), b.info.TypeOf(left[i]), right[i])
			}
		}
		return
	}
	if len(right) != 1 {
		return
	}
	call, ok := ast.Unparen(right[0]).(*ast.CallExpr)
	if !ok { // v, ok := <-ch; m[k]; x.(T)
		if t := b.info.TypeOf(left[0]); t != nil && followed(t) {
			to, from := b.cell(left[0]), b.cell(right[0])
			b.join(to, from)
			if from < 0 {
				b.escape(to, anything)
			}
		}
		return
	}
	sig, known := b.callee(call)
	for i, l := range left {
		if t := b.info.TypeOf(l); t == nil || !followed(t) {
			continue
		}
		if to := b.cell(l); known && i < sig.Results().Len() {
			b.join(to, b.object2(sig.Results().At(i)))
		} else {
			b.escape(to, anything)
		}
	}
}
