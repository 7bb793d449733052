package traps

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// StuckSender finds a goroutine that sends on a channel whose only receiver may have
// left:
//
//	answers := make(chan string)
//	go func() { answers <- ask() }()
//	select {
//	case a := <-answers:
//		return a, nil
//	case <-time.After(limit):
//		return "", ErrTimeout
//	}
//
// It looks at channels that never leave their function, have no room for all who
// send, are never closed, and are received from in one place; and there, whether the
// receiver may leave with senders still to come.
var StuckSender = trap("stucksender", "a send on a channel whose receiver may have left", func(pass *analysis.Pass, root inspector.Cursor) {
	uses := map[types.Object][]inspector.Cursor{}
	for c := range root.Preorder((*ast.Ident)(nil)) {
		if v, ok := pass.TypesInfo.Uses[c.Node().(*ast.Ident)].(*types.Var); ok && v.Type() != nil {
			if _, ok := v.Type().Underlying().(*types.Chan); ok {
				uses[v] = append(uses[v], c)
			}
		}
	}
	for c := range root.Preorder((*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil)) {
		v, room, ok := madeChannel(pass.TypesInfo, c.Node())
		fn, _, inFunction := function(c)
		if !ok || !inFunction {
			continue
		}
		u, ok := sort(pass.TypesInfo, fn, uses[v])
		if !ok || len(u.sends) == 0 {
			continue
		}
		why := u.leavesEarly(pass.TypesInfo, c, fn, room)
		if why == "" {
			continue
		}
		for _, send := range u.sends {
			if room > 0 && !inLoop(send.start, fn, c.Node().End()) {
				continue // there is room for this one
			}
			remedy := fmt.Sprintf("Give the channel room for every sender: `make(chan %s, n)`.", elemName(pass, v))
			if send.again {
				remedy = "Send in a `select` with a second case that hears when it is time to stop."
			}
			pass.Reportf(send.stmt.Pos(), "%s Whoever sends on %s after that waits here for ever. %s", why, called(v.Name()), remedy)
		}
	}
})

// madeChannel returns the local variable that a statement makes a channel for, and
// how much room that has; only constant sizes count.
func madeChannel(info *types.Info, n ast.Node) (v types.Object, room int64, ok bool) {
	var name *ast.Ident
	var value ast.Expr
	switch n := n.(type) {
	case *ast.AssignStmt:
		if len(n.Lhs) != 1 || len(n.Rhs) != 1 {
			return nil, 0, false
		}
		name, _ = n.Lhs[0].(*ast.Ident)
		value = n.Rhs[0]
	case *ast.ValueSpec:
		if len(n.Names) != 1 || len(n.Values) != 1 {
			return nil, 0, false
		}
		name, value = n.Names[0], n.Values[0]
	}
	call, ok := ast.Unparen(value).(*ast.CallExpr)
	if !ok || name == nil || info.Defs[name] == nil || !isBuiltin(info, call, "make") || !isChannel(info, call) {
		return nil, 0, false
	}
	if len(call.Args) == 2 {
		room, ok = constantInt(info, call.Args[1])
	}
	return info.Defs[name], room, ok
}

// channelUses is how a channel is used by its function and the goroutines in it.
type channelUses struct {
	sends   []sender
	receive inspector.Cursor // the only receive, in the function itself
}

type sender struct {
	stmt   *ast.SendStmt
	start  inspector.Cursor // the statement that starts the goroutine
	always bool             // nothing in the goroutine decides whether it sends
	again  bool             // it sends in a loop
}

// sort sorts a channel's uses. It reports false if there are any that one cannot
// see through, or more than one receive.
func sort(info *types.Info, fn inspector.Cursor, all []inspector.Cursor) (u channelUses, ok bool) {
	received := false
	for _, c := range all {
		switch parent := c.Parent().Node().(type) {
		case *ast.SendStmt:
			if c.ParentEdgeKind() != edge.SendStmt_Chan {
				return u, false // the channel itself is sent
			}
			if c.Parent().ParentEdgeKind() == edge.CommClause_Comm {
				continue // it knows another way
			}
			in, _, ok := function(c)
			if !ok || in.Node() == fn.Node() {
				return u, false // it may be that the function itself is stuck, or that there is room
			}
			start, ok := startOf(info, in)
			if outer, _, inFunction := function(start); !ok || !inFunction || outer.Node() != fn.Node() {
				return u, false
			}
			always := c.Parent().Parent().Parent().Node() == in.Node()
			_, again := loopOf(c, in)
			u.sends = append(u.sends, sender{parent, start, always, again})
		case *ast.UnaryExpr:
			in, _, ok := function(c)
			if _, is := isReceive(parent); !is || received || !ok || in.Node() != fn.Node() {
				return u, false
			}
			u.receive, received = c.Parent(), true
		case *ast.CallExpr:
			if !isBuiltin(info, parent, "len") && !isBuiltin(info, parent, "cap") {
				return u, false
			}
		default:
			return u, false
		}
	}
	return u, received
}

// startOf returns the statement that starts a function literal as a goroutine.
func startOf(info *types.Info, lit inspector.Cursor) (inspector.Cursor, bool) {
	for s := range lit.Enclosing((*ast.GoStmt)(nil), (*ast.ExprStmt)(nil)) {
		if l, ok := started(info, s.Node()); ok && l == lit.Node() {
			return s, true
		}
		break
	}
	return lit, false
}

// leavesEarly says how the receiver may leave with senders still to come, or is
// empty.
func (u channelUses) leavesEarly(info *types.Info, decl, fn inspector.Cursor, room int64) string {
	many := false
	for _, s := range u.sends {
		many = many || s.always && inLoop(s.start, fn, decl.Node().End())
	}
	receiving := inLoop(u.receive, fn, decl.Node().End())
	if clause, ok := clauseOf(u.receive); ok && givesUp(info, clause) && (room == 0 || many) {
		return "The `select` that receives may give up before, and then nobody receives any more."
	}
	if !many {
		return ""
	}
	if !receiving {
		return "The goroutines of this loop all send, and only one value is received."
	}
	// A loop that counts by itself is done when all have sent; one without a condition
	// has to return, and may well have counted.
	if loop, ok := loopOf(u.receive, fn); ok && room == 0 && !endless(loop.Node()) && contains(loop.Node(), func(n ast.Node) bool {
		_, is := n.(*ast.ReturnStmt)
		return is
	}) {
		return "The loop that receives may `return` before all have sent, and then nobody receives any more."
	}
	return ""
}

// clauseOf returns the select's case whose communication a receive is.
func clauseOf(receive inspector.Cursor) (inspector.Cursor, bool) {
	for c := range receive.Enclosing((*ast.CommClause)(nil), (*ast.FuncLit)(nil)) {
		clause, ok := c.Node().(*ast.CommClause)
		return c, ok && clause.Comm != nil && within(clause.Comm, receive.Node().Pos())
	}
	return inspector.Cursor{}, false
}

// givesUp tells whether a select has another case that returns when a time is over
// or a context ends; and no default, with which it may come back later.
func givesUp(info *types.Info, clause inspector.Cursor) bool {
	sel, ok := clause.Parent().Parent().Node().(*ast.SelectStmt)
	if !ok {
		return false
	}
	gives := false
	for _, s := range sel.Body.List {
		other := s.(*ast.CommClause)
		if other.Comm == nil {
			return false
		}
		if other == clause.Node() || len(other.Body) == 0 {
			continue
		}
		_, returns := other.Body[len(other.Body)-1].(*ast.ReturnStmt)
		from, _, ok := received(other)
		gives = gives || returns && ok && (isDone(info, from) || isClock(info, from))
	}
	return gives
}

// isClock tells whether a channel is a timer's.
func isClock(info *types.Info, e ast.Expr) bool {
	ch, ok := info.TypeOf(e).Underlying().(*types.Chan)
	if !ok {
		return false
	}
	named, ok := types.Unalias(ch.Elem()).(*types.Named)
	return ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "time" && named.Obj().Name() == "Time"
}

// loopOf returns the innermost loop of the function that c is in.
func loopOf(c, fn inspector.Cursor) (inspector.Cursor, bool) {
	for l := range c.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		_, ok := loopBody(l.Node())
		return l, ok && l.Node() != fn.Node()
	}
	return inspector.Cursor{}, false
}

// inLoop tells whether c is in a loop of the function that begins after a position:
// what it does happens again and again for a channel that was made there.
func inLoop(c, fn inspector.Cursor, made token.Pos) bool {
	l, ok := loopOf(c, fn)
	return ok && l.Node().Pos() > made
}

// elemName is the type of the channel's values, as the student would write it.
func elemName(pass *analysis.Pass, v types.Object) string {
	ch, ok := v.Type().Underlying().(*types.Chan)
	if !ok {
		return "…"
	}
	name := types.TypeString(ch.Elem(), types.RelativeTo(pass.Pkg))
	if len(name) > maxName || strings.ContainsRune(name, '`') {
		return "…"
	}
	return name
}
