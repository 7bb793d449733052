package names

import (
	"go/ast"
	"go/token"
	"go/types"
)

// walker goes through one file with the path to where it is.
type walker struct {
	*builder
	path []ast.Node
}

func (w *walker) visit(n ast.Node) bool {
	if n == nil {
		w.path = w.path[:len(w.path)-1]
		return true
	}
	w.path = append(w.path, n)
	if len(w.ops) > maxOps || len(w.accesses) > maxAccesses {
		return false
	}
	switch n := n.(type) {
	case *ast.FuncDecl:
		w.declaration(n)
	case *ast.FuncLit:
		w.literal(n)
	case *ast.CompositeLit:
		w.literalCell(n)
	case *ast.SendStmt:
		i := w.op(Send, n, n.Chan)
		w.ops[i].Select = w.caseOf(n)
		w.flow(w.carried(w.cell(n.Chan)), nil, n.Value)
	case *ast.UnaryExpr:
		if n.Op == token.ARROW {
			w.receive(n)
		}
	case *ast.RangeStmt:
		w.rangeOver(n)
	case *ast.ForStmt:
		i := w.op(Loop, n, nil)
		w.ops[i].Bare = n.Cond == nil
		if n.Cond != nil {
			w.ops[i].Text = w.text(n.Cond)
		}
	case *ast.SelectStmt:
		i := w.op(Select, n, nil)
		for _, c := range n.Body.List {
			if clause, ok := c.(*ast.CommClause); ok && clause.Comm == nil {
				w.ops[i].Default = true
			}
		}
	case *ast.GoStmt:
		i := w.op(Start, n, nil)
		w.ops[i].Name = w.text(n.Call.Fun)
	case *ast.ReturnStmt:
		w.op(Return, n, nil)
		w.returns(n)
	case *ast.BranchStmt:
		if n.Tok == token.BREAK && w.leavesSelectOnly(n.Label) {
			w.op(Break, n, nil)
		}
	case *ast.AssignStmt:
		w.assign(n.Lhs, n.Rhs)
		for i, l := range n.Lhs {
			w.write(l)
			if len(n.Lhs) == len(n.Rhs) {
				w.makes(l, n.Rhs[i])
			}
		}
	case *ast.ValueSpec:
		var names []ast.Expr
		for i, name := range n.Names {
			names = append(names, name)
			if len(n.Names) == len(n.Values) {
				w.makes(name, n.Values[i])
			}
		}
		w.assign(names, n.Values)
	case *ast.IncDecStmt:
		w.write(n.X)
	case *ast.KeyValueExpr:
		if id, ok := n.Key.(*ast.Ident); ok {
			w.makes(id, n.Value)
		}
	case *ast.CallExpr:
		w.callExpr(n)
	case *ast.IndexExpr:
		if t := w.info.TypeOf(n.X); t != nil && w.info.Types[n.X].IsValue() {
			if _, isMap := t.Underlying().(*types.Map); !isMap {
				w.op(Subscript, n, n.X)
			}
		}
	case *ast.StarExpr:
		if w.info.Types[n].IsValue() {
			w.op(Deref, n, n.X)
		}
	case *ast.SelectorExpr:
		w.selector(n)
	case *ast.Ident:
		w.ident(n)
	}
	return true
}

// op notes an operation on what an expression names, and returns its index.
func (w *walker) op(kind Kind, n ast.Node, on ast.Expr) int {
	at, end := w.pkg.Fset.Position(n.Pos()), w.pkg.Fset.Position(n.End())
	o := Op{
		Kind: kind, Thing: -1, Func: w.funcAround(int(n.Pos())), File: at.Filename, Line: at.Line, EndLine: end.Line,
		Pos: int(n.Pos()), Select: -1, Other: -1,
	}
	if on != nil {
		o.Name, o.Thing = w.text(on), w.cell(on)
	}
	for i := len(w.path) - 2; i >= 0; i-- {
		switch x := w.path[i].(type) {
		case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			if o.Block == [2]int{} {
				o.Block = [2]int{int(x.Pos()), int(x.End())}
			}
		case *ast.DeferStmt:
			o.Deferred = o.Deferred || x.Call == n
		case *ast.ForStmt, *ast.RangeStmt:
			o.InLoop = true
		case *ast.FuncLit, *ast.FuncDecl:
			if o.Func >= 0 && w.funcs[o.Func].Deferred {
				o.Deferred = true
			}
			i = 0
		}
	}
	w.ops = append(w.ops, o)
	return len(w.ops) - 1
}

// caseOf is the operation of the select that a statement is a case of, or -1.
func (w *walker) caseOf(stmt ast.Node) int {
	for i := len(w.path) - 1; i > 2; i-- {
		clause, ok := w.path[i].(*ast.CommClause)
		if !ok {
			continue
		}
		comm := clause.Comm
		if comm == nil || stmt.Pos() < comm.Pos() || stmt.End() > comm.End() {
			return -1
		}
		switch c := comm.(type) {
		case *ast.SendStmt:
			if c != stmt {
				return -1 // inside of the value that is sent
			}
		case *ast.ExprStmt:
			if ast.Unparen(c.X) != stmt {
				return -1
			}
		case *ast.AssignStmt:
			if len(c.Rhs) != 1 || ast.Unparen(c.Rhs[0]) != stmt {
				return -1
			}
		}
		for j := len(w.ops) - 1; j >= 0; j-- {
			if w.ops[j].Kind == Select && w.ops[j].Pos == int(w.path[i-2].Pos()) {
				return j
			}
		}
		return -1
	}
	return -1
}

func (w *walker) receive(n *ast.UnaryExpr) {
	i := w.op(Receive, n, n.X)
	w.ops[i].Select = w.caseOf(n)
	for j := len(w.path) - 2; j >= 0; j-- {
		switch x := w.path[j].(type) {
		case *ast.ParenExpr:
			continue
		case *ast.AssignStmt:
			w.ops[i].CommaOk = len(x.Lhs) == 2 && len(x.Rhs) == 1
		case *ast.ValueSpec:
			w.ops[i].CommaOk = len(x.Names) == 2 && len(x.Values) == 1
		}
		break
	}
}

func (w *walker) rangeOver(n *ast.RangeStmt) {
	t := w.info.TypeOf(n.X)
	var value ast.Expr = n.Value
	from := w.cell(n.X)
	if coreChan(t) != nil {
		w.op(Range, n, n.X)
		value, from = n.Key, w.carried(from)
	} else {
		i := w.op(Loop, n, nil)
		w.ops[i].Text = "range " + w.text(n.X)
	}
	if value != nil {
		if vt := w.info.TypeOf(value); vt != nil && followed(vt) {
			w.join(w.cell(value), from)
			if from < 0 {
				w.escape(w.cell(value), anything)
			}
		}
	}
	if n.Tok == token.ASSIGN {
		for _, e := range []ast.Expr{n.Key, n.Value} {
			if e != nil {
				w.write(e)
			}
		}
	}
}

// leavesSelectOnly tells whether a break here leaves a select or switch that stands
// in a loop of the same function, and not that loop.
func (w *walker) leavesSelectOnly(label *ast.Ident) bool {
	inner := false
	for i := len(w.path) - 2; i > 0; i-- {
		outer, labelled := w.path[i-1].(*ast.LabeledStmt)
		meant := label == nil || labelled && outer.Label.Name == label.Name
		switch w.path[i].(type) {
		case *ast.SelectStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt:
			inner = inner || meant
		case *ast.ForStmt, *ast.RangeStmt:
			if inner || meant {
				return inner
			}
		case *ast.FuncLit, *ast.FuncDecl:
			return false
		}
	}
	return false
}

// declaration says what callers outside hold of a function.
func (w *walker) declaration(n *ast.FuncDecl) {
	fn, ok := w.info.Defs[n.Name].(*types.Func)
	if !ok {
		return
	}
	sig := fn.Signature()
	f := &w.funcs[w.funcAround(int(n.Pos()))]
	f.Ctx = contextIn(sig)
	for v := range sig.Params().Variables() {
		w.parameter(v)
	}
	for v := range sig.Results().Variables() {
		id := -1
		if followed(v.Type()) {
			id = w.object2(v)
		}
		f.Results = append(f.Results, id)
	}
	if n.Name.IsExported() {
		w.openUp(sig)
	}
	if r := sig.Recv(); r != nil {
		_, pointer := r.Type().(*types.Pointer)
		f.Recv, f.ByValue = r.Name(), !pointer
	}
}

// openUp says that unknown code calls functions of this signature.
func (w *walker) openUp(sig *types.Signature) {
	for v := range sig.Params().Variables() {
		if followed(v.Type()) {
			w.escape(w.object(v), anything)
		}
	}
	for v := range sig.Results().Variables() {
		if followed(v.Type()) {
			w.escape(w.object2(v), allowed(v.Type()))
		}
	}
}

func (w *walker) parameter(v *types.Var) {
	if id := w.object(v); id >= 0 {
		t := w.thing[id]
		_, pointer := types.Unalias(v.Type()).(*types.Pointer)
		t.Param, t.Copy = true, syncType(v.Type()) != "" && !pointer && !types.IsInterface(v.Type())
		w.thing[id] = t
	}
}

// literal says how a function literal is started, and who calls it.
func (w *walker) literal(n *ast.FuncLit) {
	f := &w.funcs[w.funcAround(int(n.Pos()))]
	sig, ok := w.info.TypeOf(n).(*types.Signature)
	if !ok {
		return
	}
	for v := range sig.Params().Variables() {
		w.parameter(v)
	}
	f.Ctx = contextIn(sig)
	if f.Ctx == "" && f.Outer >= 0 {
		f.Ctx = w.funcs[f.Outer].Ctx
	}
	known := false
	i := len(w.path) - 2
	for ; i > 0; i-- {
		if _, paren := w.path[i].(*ast.ParenExpr); !paren {
			break
		}
	}
	switch parent := w.path[max(i, 0)].(type) {
	case *ast.CallExpr:
		if ast.Unparen(parent.Fun) == n {
			known = true
			if i > 0 {
				switch s := w.path[i-1].(type) {
				case *ast.GoStmt:
					w.startedAt(f, s, i-1)
				case *ast.DeferStmt:
					f.Deferred = true
				}
			}
		} else if fn, ok := w.static(parent.Fun); ok && starts(fn) {
			w.startedAt(f, parent, i)
		}
	case *ast.AssignStmt, *ast.ValueSpec:
		for _, lit := range w.onlyLiteral {
			known = known || lit == n
		}
	}
	if !known {
		w.openUp(sig)
	}
}

func (w *walker) startedAt(f *Func, n ast.Node, i int) {
	f.Go = w.pkg.Fset.Position(n.Pos()).Line
	for ; i >= 0; i-- {
		switch x := w.path[i].(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			f.GoInLoop, f.Loop = true, [2]int{int(x.Pos()), int(x.End())}
			return
		case *ast.FuncLit, *ast.FuncDecl:
			return
		}
	}
}

// starts tells whether a function of the standard library runs its argument in a
// goroutine.
func starts(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return false
	}
	switch fn.Pkg().Path() + "." + fn.Name() {
	case "sync.Go", "time.AfterFunc", "context.AfterFunc":
		return true
	}
	return false
}

func contextIn(sig *types.Signature) string {
	for v := range sig.Params().Variables() {
		if named, ok := types.Unalias(v.Type()).(*types.Named); ok && named.Obj().Pkg() != nil &&
			named.Obj().Pkg().Path() == "context" && named.Obj().Name() == "Context" && v.Name() != "_" {
			return v.Name()
		}
	}
	return ""
}

// returns hands what is returned to the results.
func (w *walker) returns(n *ast.ReturnStmt) {
	var sig *types.Signature
	for i := len(w.path) - 2; i >= 0 && sig == nil; i-- {
		switch x := w.path[i].(type) {
		case *ast.FuncLit:
			sig, _ = w.info.TypeOf(x).(*types.Signature)
		case *ast.FuncDecl:
			if fn, ok := w.info.Defs[x.Name].(*types.Func); ok {
				sig = fn.Signature()
			}
		}
	}
	if sig == nil || len(n.Results) != sig.Results().Len() {
		if sig != nil && len(n.Results) == 1 { // return f()
			for v := range sig.Results().Variables() {
				if followed(v.Type()) {
					w.escape(w.object2(v), anything)
				}
			}
		}
		return
	}
	for i, e := range n.Results {
		v := sig.Results().At(i)
		if t := w.info.TypeOf(e); t != nil && followed(t) {
			w.flow(w.object2(v), v.Type(), e)
		}
	}
}

// makes notes where a channel is made.
func (w *walker) makes(to, value ast.Expr) {
	call, ok := ast.Unparen(value).(*ast.CallExpr)
	if !ok || w.builtin(call) != "make" || coreChan(w.info.TypeOf(call)) == nil {
		return
	}
	i := w.op(Make, call, to)
	if len(call.Args) == 2 {
		w.ops[i].Text = w.text(call.Args[1])
		if tv := w.info.Types[call.Args[1]]; tv.Value != nil && tv.Value.ExactString() == "0" {
			w.ops[i].Text = ""
		}
	}
}
