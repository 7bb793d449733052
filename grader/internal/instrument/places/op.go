package places

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// Op is an operation at which goroutines meet.
type Op struct {
	Kind Kind   `json:"kind"`
	Name string `json:"name,omitempty"` // what it is done to, as the source spells it: "results", "b.mu"
	Line int    `json:"line"`
}

// Kind is a sort of operation.
type Kind string

// The sorts of operations. There are no others.
const (
	Start     Kind = "start" // a goroutine begins
	Go        Kind = "go"
	Send      Kind = "send"
	Receive   Kind = "receive"
	Select    Kind = "select"
	Otherwise Kind = "default" // of a select
	Close     Kind = "close"
	Look      Kind = "look" // len, cap; ctx.Err, ctx.Done
	Lock      Kind = "lock"
	Unlock    Kind = "unlock"
	Wait      Kind = "wait"  // of a WaitGroup
	Await     Kind = "await" // of a Cond
	Add       Kind = "add"
	Done      Kind = "done"
	Signal    Kind = "signal" // also Broadcast
	Once      Kind = "once"
	Atomic    Kind = "atomic"
	Cancel    Kind = "cancel"
	Timer     Kind = "timer" // starts, stops or resets one
	Sleep     Kind = "sleep"
	Call      Kind = "call" // of a function value: what was passed in runs
)

// maxName is the longest name of an operation's object, in bytes.
const maxName = 40

func name(e ast.Expr) string {
	s := strings.ToValidUTF8(types.ExprString(e), "?")
	if len(s) > maxName || strings.ContainsAny(s, "\n\r\t") {
		return ""
	}
	return s
}

// shallow lists the operations in some nodes, in the order of the source, without
// those in function literals and in blocks: they happen at another time.
func (w *walker) shallow(nodes ...ast.Node) []Op {
	var ops []Op
	for _, n := range nodes {
		if n == nil {
			continue
		}
		ast.Inspect(n, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncLit, *ast.BlockStmt:
				return false
			case *ast.SendStmt:
				ops = append(ops, w.op(Send, n.Chan, n.Arrow))
			case *ast.UnaryExpr:
				if n.Op == token.ARROW {
					ops = append(ops, w.op(Receive, n.X, n.Pos()))
				}
			case *ast.CallExpr:
				if op, ok := w.call(n); ok {
					ops = append(ops, op)
				}
			}
			return true
		})
	}
	return ops
}

func (w *walker) op(kind Kind, on ast.Expr, at token.Pos) Op {
	op := Op{Kind: kind, Line: w.pkg.Fset.Position(at).Line}
	if on != nil {
		op.Name = name(on)
	}
	return op
}

// call tells which operation a call is, if it is one.
func (w *walker) call(c *ast.CallExpr) (Op, bool) {
	fun := ast.Unparen(c.Fun)
	var on ast.Expr
	var id *ast.Ident
	switch f := fun.(type) {
	case *ast.Ident:
		id = f
	case *ast.SelectorExpr:
		id, on = f.Sel, f.X
	default:
		return w.op(Call, nil, c.Pos()), w.isValue(fun)
	}
	switch callee := w.pkg.Info.Uses[id].(type) {
	case *types.Builtin:
		if len(c.Args) != 1 || !w.isChannel(c.Args[0]) {
			return Op{}, false
		}
		switch callee.Name() {
		case "close":
			return w.op(Close, c.Args[0], c.Pos()), true
		case "len", "cap":
			return w.op(Look, c.Args[0], c.Pos()), true
		}
	case *types.Func:
		if kind, ok := library(callee); ok {
			if callee.Signature().Recv() == nil {
				on = nil
				if kind == Atomic && len(c.Args) > 0 {
					on = c.Args[0]
				}
			}
			return w.op(kind, on, c.Pos()), true
		}
	case *types.Var:
		if named, ok := types.Unalias(callee.Type()).(*types.Named); ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "context" {
			return w.op(Cancel, fun, c.Pos()), true
		}
		return w.op(Call, fun, c.Pos()), w.isValue(fun)
	}
	return Op{}, false
}

// isValue tells whether an expression is a function value, and no type.
func (w *walker) isValue(e ast.Expr) bool {
	tv, ok := w.pkg.Info.Types[e]
	if _, literal := e.(*ast.FuncLit); literal || !ok || !tv.IsValue() {
		return false
	}
	_, isFunc := tv.Type.Underlying().(*types.Signature)
	return isFunc
}

func (w *walker) isChannel(e ast.Expr) bool {
	t := w.pkg.Info.TypeOf(e)
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Chan)
	return ok
}

// kinds are the functions and methods of the standard library that count, by package.
var kinds = map[string]map[string]Kind{
	"sync": {
		"Lock": Lock, "RLock": Lock, "TryLock": Lock, "TryRLock": Lock, "Unlock": Unlock, "RUnlock": Unlock,
		"Wait": Wait, "Add": Add, "Done": Done, "Go": Go, "Signal": Signal, "Broadcast": Signal, "Do": Once,
		// Of Map and Pool.
		"Load": Atomic, "Store": Atomic, "LoadOrStore": Atomic, "LoadAndDelete": Atomic, "Delete": Atomic, "Swap": Atomic,
		"CompareAndSwap": Atomic, "CompareAndDelete": Atomic, "Range": Atomic, "Clear": Atomic, "Get": Atomic, "Put": Atomic,
	},
	"time": {
		"AfterFunc": Timer, "NewTimer": Timer, "NewTicker": Timer, "After": Timer, "Tick": Timer, "Stop": Timer, "Reset": Timer, "Sleep": Sleep,
	},
	"context": {
		"Err": Look, "Done": Look, "AfterFunc": Timer,
		"WithCancel": Look, "WithCancelCause": Look, "WithTimeout": Timer, "WithDeadline": Timer,
		"WithTimeoutCause": Timer, "WithDeadlineCause": Timer,
	},
}

func library(f *types.Func) (Kind, bool) {
	if f.Pkg() == nil {
		return "", false
	}
	if f.Pkg().Path() == "sync/atomic" {
		return Atomic, true
	}
	kind, ok := kinds[f.Pkg().Path()][f.Name()]
	if recv := f.Signature().Recv(); kind == Wait && recv != nil && strings.HasSuffix(recv.Type().String(), "sync.Cond") {
		kind = Await
	}
	return kind, ok
}

// startedFunctions are the declared functions (types.Object) and the function
// literals (*ast.FuncLit) with which goroutines begin: those that a go statement
// starts or a WaitGroup's Go.
func startedFunctions(pkg *source.Package) map[any]bool {
	started := map[any]bool{}
	begin := func(f ast.Expr) {
		switch f := ast.Unparen(f).(type) {
		case *ast.FuncLit:
			started[f] = true
		case *ast.Ident:
			begun(started, pkg.Info.Uses[f])
		case *ast.SelectorExpr:
			begun(started, pkg.Info.Uses[f.Sel])
		}
	}
	for _, u := range pkg.Units {
		ast.Inspect(u.AST, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				begin(n.Call.Fun)
			case *ast.CallExpr:
				if s, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr); ok && s.Sel.Name == "Go" && len(n.Args) == 1 {
					begin(n.Args[0])
				}
			}
			return true
		})
	}
	return started
}

func begun(started map[any]bool, o types.Object) {
	if f, ok := o.(*types.Func); ok {
		started[f.Origin()] = true
	}
}
