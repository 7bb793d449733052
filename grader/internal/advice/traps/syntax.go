package traps

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// trap makes an analyzer.
func trap(name, doc string, look func(*analysis.Pass, inspector.Cursor)) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name: name, Doc: doc, Requires: []*analysis.Analyzer{inspect.Analyzer},
		Run: func(pass *analysis.Pass) (any, error) {
			look(pass, pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root())
			return nil, nil
		},
	}
}

// line is the line of a position, for messages.
func line(pass *analysis.Pass, pos token.Pos) int { return pass.Fset.Position(pos).Line }

// place is a variable, or a field of one: what `v.mu` names in a function.
type place struct {
	root types.Object
	path string // ".mu"
}

// placeOf returns the place that an expression names; ok is false for anything
// that may name another place when it is looked at again.
func placeOf(info *types.Info, e ast.Expr) (p place, ok bool) {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := info.ObjectOf(e).(*types.Var)
		return place{root: v}, ok
	case *ast.SelectorExpr:
		p, ok := placeOf(info, e.X)
		return place{p.root, p.path + "." + e.Sel.Name}, ok
	case *ast.StarExpr:
		return placeOf(info, e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return placeOf(info, e.X)
		}
	}
	return place{}, false
}

// maxName bounds a name in a message, in bytes: identifiers have no limit.
const maxName = 40

// String is the place's name in a message: "`v.mu`".
func (p place) String() string { return "`" + p.name() + "`" }

func (p place) name() string { return short(p.root.Name() + p.path) }

// called is a name in a message.
func called(name string) string { return "`" + short(name) + "`" }

func short(name string) string {
	if len(name) <= maxName {
		return name
	}
	return strings.ToValidUTF8(name[:maxName], "") + "…"
}

// callOf returns the call that a statement consists of.
func callOf(s ast.Node) (*ast.CallExpr, bool) {
	if e, ok := s.(*ast.ExprStmt); ok {
		call, ok := ast.Unparen(e.X).(*ast.CallExpr)
		return call, ok
	}
	return nil, false
}

// isFunc tells whether a call is one of a package's functions.
func isFunc(info *types.Info, call *ast.CallExpr, path, name string) bool {
	f, ok := typeutil.Callee(info, call).(*types.Func)
	return ok && f.Pkg() != nil && f.Pkg().Path() == path && f.Name() == name && f.Signature().Recv() == nil
}

// isBuiltin tells whether a call is one of the language's own functions.
func isBuiltin(info *types.Info, call *ast.CallExpr, name string) bool {
	b, ok := typeutil.Callee(info, call).(*types.Builtin)
	return ok && b.Name() == name
}

// method returns what a call of a standard library's method is called on, its
// type's full name ("sync.Mutex") and its own. An embedded field counts as the
// place that it is called through.
func method(info *types.Info, call *ast.CallExpr) (on ast.Expr, typ, name string, ok bool) {
	sel, isSel := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !isSel {
		return nil, "", "", false
	}
	typ, name, ok = methodValue(info, sel)
	return sel.X, typ, name, ok
}

func methodValue(info *types.Info, sel *ast.SelectorExpr) (typ, name string, ok bool) {
	f, ok := info.Uses[sel.Sel].(*types.Func)
	if !ok || f.Pkg() == nil || f.Signature().Recv() == nil {
		return "", "", false
	}
	t := f.Signature().Recv().Type()
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return "", "", false
	}
	return f.Pkg().Path() + "." + named.Obj().Name(), f.Name(), true
}

// onWaitGroup returns the place of the WaitGroup whose method a call is.
func onWaitGroup(info *types.Info, call *ast.CallExpr, name string) (place, bool) {
	on, typ, called, ok := method(info, call)
	if !ok || typ != "sync.WaitGroup" || called != name {
		return place{}, false
	}
	return placeOf(info, on)
}

// started returns the function literal that a statement starts in a goroutine of
// its own: `go func() {…}()` or `wg.Go(func() {…})`.
func started(info *types.Info, s ast.Node) (*ast.FuncLit, bool) {
	if g, ok := s.(*ast.GoStmt); ok {
		lit, ok := ast.Unparen(g.Call.Fun).(*ast.FuncLit)
		return lit, ok
	}
	if call, ok := callOf(s); ok && len(call.Args) == 1 {
		if _, ok := onWaitGroup(info, call, "Go"); ok {
			lit, ok := ast.Unparen(call.Args[0]).(*ast.FuncLit)
			return lit, ok
		}
	}
	return nil, false
}

// starts tells whether a statement itself starts a goroutine.
func starts(info *types.Info, s ast.Node) bool {
	if _, ok := s.(*ast.GoStmt); ok {
		return true
	}
	call, ok := callOf(s)
	if !ok {
		return false
	}
	_, ok = onWaitGroup(info, call, "Go")
	return ok
}

// contains tells whether want holds for n or something in it; function literals
// are other functions, and not looked into.
func contains(n ast.Node, want func(ast.Node) bool) bool {
	return containsBut(n, nil, want)
}

// containsBut also leaves out whatever skip holds for, with all that is in it.
func containsBut(n ast.Node, skip, want func(ast.Node) bool) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if n == nil || found || skip != nil && skip(n) {
			return false
		}
		found = want(n)
		_, other := n.(*ast.FuncLit)
		return !found && !other
	})
	return found
}

// isReceive tells whether n receives from a channel, and from which.
func isReceive(n ast.Node) (from ast.Expr, ok bool) {
	if u, ok := n.(*ast.UnaryExpr); ok && u.Op == token.ARROW {
		return u.X, true
	}
	return nil, false
}

// received returns the receive of a select's case and the names that take the
// value and whether the channel is open, each nil where there is none.
func received(clause *ast.CommClause) (from ast.Expr, open *ast.Ident, ok bool) {
	switch s := clause.Comm.(type) {
	case *ast.ExprStmt:
		from, ok = isReceive(ast.Unparen(s.X))
	case *ast.AssignStmt:
		if len(s.Rhs) != 1 {
			return nil, nil, false
		}
		from, ok = isReceive(ast.Unparen(s.Rhs[0]))
		if len(s.Lhs) == 2 {
			open, _ = s.Lhs[1].(*ast.Ident)
		}
	}
	return from, open, ok
}

// isChannel tells whether an expression is a channel.
func isChannel(info *types.Info, e ast.Expr) bool {
	t := info.TypeOf(e)
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Chan)
	return ok
}

// leaves tells whether nothing after a list of statements is reached from its end.
func leaves(list []ast.Stmt) bool {
	if len(list) == 0 {
		return false
	}
	switch last := list[len(list)-1].(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return true
	case *ast.BlockStmt:
		return leaves(last.List)
	case *ast.ExprStmt:
		call, ok := last.X.(*ast.CallExpr)
		if !ok {
			return false
		}
		id, ok := call.Fun.(*ast.Ident)
		return ok && id.Name == "panic"
	}
	return false
}

// statements returns the list that a node is a block of, or nil.
func statements(n ast.Node) []ast.Stmt {
	switch n := n.(type) {
	case *ast.BlockStmt:
		return n.List
	case *ast.CaseClause:
		return n.Body
	case *ast.CommClause:
		return n.Body
	}
	return nil
}

// blocks are the nodes for which statements returns a list.
func blocks() []ast.Node {
	return []ast.Node{(*ast.BlockStmt)(nil), (*ast.CaseClause)(nil), (*ast.CommClause)(nil)}
}

// function returns the declaration or literal that a cursor is in.
func function(c inspector.Cursor) (fn inspector.Cursor, body *ast.BlockStmt, ok bool) {
	for f := range c.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		switch n := f.Node().(type) {
		case *ast.FuncDecl:
			return f, n.Body, n.Body != nil
		case *ast.FuncLit:
			return f, n.Body, true
		}
	}
	return inspector.Cursor{}, nil, false
}

// loopBody returns the body of a for statement of either form.
func loopBody(n ast.Node) (*ast.BlockStmt, bool) {
	switch n := n.(type) {
	case *ast.ForStmt:
		return n.Body, true
	case *ast.RangeStmt:
		return n.Body, true
	}
	return nil, false
}

// within tells whether a position lies in a node.
func within(n ast.Node, pos token.Pos) bool { return n.Pos() <= pos && pos < n.End() }

// constant returns the value of a constant expression that is a small number.
func constantInt(info *types.Info, e ast.Expr) (int64, bool) {
	tv, ok := info.Types[e]
	if !ok || tv.Value == nil {
		return 0, false
	}
	return constant.Int64Val(constant.ToInt(tv.Value))
}
