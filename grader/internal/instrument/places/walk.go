package places

import (
	"fmt"
	"go/ast"
	"go/token"

	"github.com/concurrency-katas/go/grader/internal/instrument/edit"
	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// walker goes through an answer statement by statement. The operations that a
// statement leaves behind it, when control goes on to the next, become the After
// of the next place.
type walker struct {
	pkg     *source.Package
	target  Target
	started map[any]bool // functions and function literals with which goroutines begin
	unit    *source.Unit
	edits   *edit.Edits
	places  []Place
}

// hook is the text of the next place's call, or nothing where there is no room for more.
func (w *walker) hook(after, before []Op) string {
	if len(w.places) == Max {
		return ""
	}
	w.places = append(w.places, Place{File: w.unit.Path, After: after, Before: before})
	return fmt.Sprintf("%shooks.At(%d)", w.target.Prefix, len(w.places)-1)
}

// open puts a hook in front of what begins at pos.
func (w *walker) open(pos token.Pos, after, before []Op) {
	if text := w.hook(after, before); text != "" {
		w.edits.Open(w.pkg.Offset(pos), text+"; ")
	}
}

// close puts a hook behind the statement that ends at pos.
func (w *walker) close(pos token.Pos, separator string, after, before []Op) {
	if text := w.hook(after, before); text != "" {
		w.edits.Close(w.pkg.Offset(pos), separator+text)
	}
}

// fill puts a hook into an empty block or clause.
func (w *walker) fill(pos token.Pos, after []Op) {
	if text := w.hook(after, nil); text != "" {
		w.edits.Close(w.pkg.Offset(pos), " "+text+";")
	}
}

// atEnd puts a hook in front of the brace that ends a loop's body.
func (w *walker) atEnd(b *ast.BlockStmt, before []Op) {
	if text := w.hook(nil, before); text != "" {
		w.edits.Open(w.pkg.Offset(b.Rbrace), "; "+text)
	}
}

func (w *walker) body(b *ast.BlockStmt, done []Op) { w.list(b.List, b.Lbrace+1, done) }

// list walks the statements of a block or a clause that opens at from; done is
// what has just been done when control comes there.
func (w *walker) list(stmts []ast.Stmt, from token.Pos, done []Op) {
	if len(stmts) == 0 && len(done) > 0 {
		w.fill(from, done)
		return
	}
	for _, s := range stmts {
		next := w.head(s)
		if len(done)+len(next) > 0 {
			w.open(s.Pos(), done, next)
		}
		done = w.statement(s)
	}
	if n := len(stmts); n > 0 && len(done) > 0 && isSimple(stmts[n-1]) {
		w.close(stmts[n-1].End(), "; ", done, nil)
	}
}

// isSimple tells whether a statement can be followed by another one without
// changing which statement ends the function.
func isSimple(s ast.Stmt) bool {
	switch s := s.(type) {
	case *ast.SendStmt, *ast.AssignStmt, *ast.IncDecStmt, *ast.DeclStmt, *ast.GoStmt:
		return true
	case *ast.ExprStmt:
		call, ok := ast.Unparen(s.X).(*ast.CallExpr)
		if !ok {
			return true
		}
		id, ok := ast.Unparen(call.Fun).(*ast.Ident)
		return !ok || id.Name != "panic"
	case *ast.LabeledStmt:
		return isSimple(s.Stmt)
	}
	return false
}

// head lists the operations with which a statement begins, before anything that is
// nested in it.
func (w *walker) head(s ast.Stmt) []Op {
	switch s := s.(type) {
	case *ast.LabeledStmt:
		return w.head(s.Stmt)
	case *ast.GoStmt:
		op := w.op(Go, nil, s.Pos())
		if _, literal := s.Call.Fun.(*ast.FuncLit); !literal {
			op.Name = name(s.Call.Fun)
		}
		return append(w.arguments(s.Call), op)
	case *ast.DeferStmt:
		return w.arguments(s.Call)
	case *ast.IfStmt:
		return w.shallow(s.Init, s.Cond)
	case *ast.ForStmt:
		return w.shallow(s.Init, s.Cond)
	case *ast.RangeStmt:
		ops := w.shallow(s.X)
		if w.isChannel(s.X) {
			ops = append(ops, w.op(Receive, s.X, s.Pos()))
		}
		return ops
	case *ast.SwitchStmt:
		ops := w.shallow(s.Init, s.Tag)
		for _, c := range s.Body.List {
			for _, e := range c.(*ast.CaseClause).List {
				ops = append(ops, w.shallow(e)...)
			}
		}
		return ops
	case *ast.TypeSwitchStmt:
		return w.shallow(s.Init, s.Assign)
	case *ast.SelectStmt:
		ops := []Op{w.op(Select, nil, s.Pos())}
		for _, c := range s.Body.List {
			ops = append(ops, w.shallow(c.(*ast.CommClause).Comm)...)
		}
		return ops
	case *ast.BlockStmt:
		return nil
	}
	return w.shallow(s)
}

// arguments lists the operations in a call's parts, which happen at once even
// where the call itself comes later.
func (w *walker) arguments(c *ast.CallExpr) []Op {
	ops := w.shallow(c.Fun)
	for _, a := range c.Args {
		ops = append(ops, w.shallow(a)...)
	}
	return ops
}

// statement walks what is nested in a statement, and returns what has been done
// when control goes on behind it.
func (w *walker) statement(s ast.Stmt) []Op {
	switch s := s.(type) {
	case *ast.LabeledStmt:
		return w.statement(s.Stmt)
	case *ast.BlockStmt:
		w.body(s, nil)
		return nil
	case *ast.DeferStmt:
		w.deferStatement(s)
		return w.head(s)
	case *ast.IfStmt:
		return w.ifStatement(s)
	case *ast.ForStmt:
		return w.forStatement(s)
	case *ast.RangeStmt:
		return w.rangeStatement(s)
	case *ast.SwitchStmt:
		done := w.head(s)
		w.literals(s.Init, s.Tag)
		w.clauses(s.Body, done)
		return nil
	case *ast.TypeSwitchStmt:
		done := w.head(s)
		w.literals(s.Init, s.Assign)
		w.clauses(s.Body, done)
		return nil
	case *ast.SelectStmt:
		w.selectStatement(s)
		return nil
	case *ast.ReturnStmt, *ast.BranchStmt:
		w.literals(s)
		return nil
	}
	w.literals(s)
	return w.head(s)
}

// start is what has just been done at the beginning of a function that a goroutine
// begins with.
func (w *walker) start(function any, at ast.Node) []Op {
	if !w.started[function] {
		return nil
	}
	return []Op{w.op(Start, nil, at.Pos())}
}

// deferStatement hooks a deferred operation from both sides with deferred hooks,
// which run in the opposite order.
func (w *walker) deferStatement(s *ast.DeferStmt) {
	w.literals(s.Call)
	op, ok := w.call(s.Call)
	if !ok {
		return
	}
	if text := w.hook([]Op{op}, nil); text != "" {
		w.edits.Open(w.pkg.Offset(s.Pos()), "defer "+text+"; ")
	}
	w.close(s.End(), "; defer ", nil, []Op{op})
}

func (w *walker) ifStatement(s *ast.IfStmt) []Op {
	done := w.shallow(s.Init, s.Cond)
	w.literals(s.Init, s.Cond)
	w.body(s.Body, done)
	switch e := s.Else.(type) {
	case *ast.BlockStmt:
		w.body(e, done)
		return nil
	case *ast.IfStmt:
		w.ifStatement(e)
		return nil
	}
	return done
}

func (w *walker) forStatement(s *ast.ForStmt) []Op {
	done := w.shallow(s.Cond)
	w.literals(s.Init, s.Cond, s.Post)
	w.body(s.Body, done)
	if again := w.shallow(s.Post, s.Cond); len(again) > 0 {
		w.atEnd(s.Body, again)
	}
	return done
}

func (w *walker) rangeStatement(s *ast.RangeStmt) []Op {
	w.literals(s.X)
	if !w.isChannel(s.X) {
		w.body(s.Body, nil)
		return nil
	}
	received := []Op{w.op(Receive, s.X, s.Pos())}
	w.body(s.Body, received)
	w.atEnd(s.Body, received)
	return received
}

func (w *walker) clauses(b *ast.BlockStmt, done []Op) {
	for _, c := range b.List {
		clause := c.(*ast.CaseClause)
		for _, e := range clause.List {
			w.literals(e)
		}
		w.list(clause.Body, clause.Colon+1, done)
	}
}

func (w *walker) selectStatement(s *ast.SelectStmt) {
	for _, c := range s.Body.List {
		clause := c.(*ast.CommClause)
		done := []Op{w.op(Otherwise, nil, clause.Pos())}
		if clause.Comm != nil {
			w.literals(clause.Comm)
			done = w.shallow(clause.Comm)
		}
		w.list(clause.Body, clause.Colon+1, done)
	}
}

// literals walks the bodies of the function literals in some nodes, not those in
// nested blocks: these are walked as statements.
func (w *walker) literals(nodes ...ast.Node) {
	for _, n := range nodes {
		if n == nil {
			continue
		}
		ast.Inspect(n, func(n ast.Node) bool {
			f, ok := n.(*ast.FuncLit)
			if ok {
				w.body(f.Body, w.start(f, f))
			}
			return !ok
		})
	}
}
