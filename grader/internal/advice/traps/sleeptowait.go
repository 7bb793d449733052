package traps

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// SleepToWait finds time.Sleep where a function should wait for goroutines. It is
// reported in two places: between the start of goroutines and the end of a function
// that never waits for them, and right before the close of a channel on which others
// send.
var SleepToWait = trap("sleeptowait", "time.Sleep instead of waiting for goroutines", func(pass *analysis.Pass, root inspector.Cursor) {
	for c := range root.Preorder((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		if _, body, ok := function(c); ok {
			sleepBeforeEnd(pass, body)
		}
	}
	sent := sentOn(pass.TypesInfo, root)
	for c := range root.Preorder(blocks()...) {
		sleepBeforeClose(pass, c, sent)
	}
})

func sleepBeforeEnd(pass *analysis.Pass, body *ast.BlockStmt) {
	info := pass.TypesInfo
	from := -1 // where the last goroutines are started
	for i, s := range body.List {
		if contains(s, func(n ast.Node) bool { return starts(info, n) }) {
			from = i
		}
	}
	if from < 0 {
		return
	}
	var sleep *ast.CallExpr
	for _, s := range body.List[from+1:] {
		call, ok := callOf(s)
		switch {
		case ok && isFunc(info, call, "time", "Sleep"):
			sleep = call
		case mayWait(info, s):
			return
		}
	}
	if sleep != nil {
		pass.Reportf(sleep.Pos(), "`time.Sleep` does not wait for the goroutines that were started above: what takes longer is missed, and nothing says that their results may be read. Wait for them with a `sync.WaitGroup`.")
	}
}

func sleepBeforeClose(pass *analysis.Pass, c inspector.Cursor, sent map[types.Object][]ast.Node) {
	info := pass.TypesInfo
	list := statements(c.Node())
	for i, s := range list {
		call, ok := callOf(s)
		if !ok || i == 0 || !isBuiltin(info, call, "close") {
			continue
		}
		p, ok := placeOf(info, call.Args[0])
		if !ok || p.path != "" {
			continue
		}
		sleep, ok := sleepIn(info, list[i-1])
		fn, _, inFunction := function(c)
		if !ok || !inFunction {
			continue
		}
		for _, sender := range sent[p.root] {
			// A sender inside the function that closes is known to have finished, or
			// is its own goroutine.
			if sender != fn.Node() {
				pass.Reportf(sleep.Pos(), "Sleeping does not make sure that everybody has sent: whoever sends on %s after this close panics. Count the senders with a `sync.WaitGroup`, and close after its `Wait`.", p)
				break
			}
		}
	}
}

// sleepIn returns the time.Sleep that a statement is, or that its `if` holds alone.
func sleepIn(info *types.Info, s ast.Stmt) (*ast.CallExpr, bool) {
	if cond, ok := s.(*ast.IfStmt); ok && len(cond.Body.List) == 1 && cond.Else == nil {
		s = cond.Body.List[0]
	}
	call, ok := callOf(s)
	return call, ok && isFunc(info, call, "time", "Sleep")
}

// sentOn returns for each variable the functions that send on it.
func sentOn(info *types.Info, root inspector.Cursor) map[types.Object][]ast.Node {
	sent := map[types.Object][]ast.Node{}
	for c := range root.Preorder((*ast.SendStmt)(nil)) {
		p, ok := placeOf(info, c.Node().(*ast.SendStmt).Chan)
		fn, _, inFunction := function(c)
		if ok && p.path == "" && inFunction {
			sent[p.root] = append(sent[p.root], fn.Node())
		}
	}
	return sent
}
