package diagnosis

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// loop is the outermost loop around the innermost of the student's frames that is
// in one; a loop around a function literal is not the literal's, which runs elsewhere
// or later. Where in a loop a spinning goroutine is seen is chance; which loop it is,
// is not. A goroutine that was stopped between two instructions may show no line of
// its own (line 0 or 1): then it is the first loop of the frame's function, or the
// first one behind the go statement if that started a function literal there.
func (a Answer) loop(g goroutines.Goroutine) place {
	for _, f := range g.Frames {
		if !a.own(f) {
			continue
		}
		line := f.Line
		var decl *ast.FuncDecl
		file, lineOf := a.parse(f.File)
		if file == nil {
			return place{}
		}
		for _, d := range file.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if ok && (lineOf(fn) <= line && line <= lineOf(end(fn)) || line < 2 && a.written(f) == declared(fn)) {
				decl = fn
			}
		}
		if decl == nil {
			continue
		}
		found, from := 0, 0
		if s := a.started(g); line < 2 && s.file == f.File && s.line <= lineOf(end(decl)) {
			from = s.line
		}
		ast.Inspect(decl, func(n ast.Node) bool {
			around := n != nil && lineOf(n) <= line && line <= lineOf(end(n))
			switch n.(type) {
			case *ast.ForStmt, *ast.RangeStmt:
				if found == 0 && (around || line < 2 && lineOf(n) >= from) {
					found = lineOf(n)
				}
			case *ast.FuncLit:
				// On the literal's first and last line it may be the function around it.
				if around && (literal(f) || lineOf(n) < line && line < lineOf(end(n))) {
					found = 0
				}
			}
			return true
		})
		if found > 0 {
			return place{f.File, found}
		}
	}
	return place{}
}

// written is the name that a frame's function has in the student's source: an init has
// another one in the judged copy.
func (a Answer) written(f goroutines.Frame) string {
	name := function(f)
	if stands, ok := a.Synthetic[name]; ok {
		return stands
	}
	return name
}

// literal tells whether a frame is in a function literal ("All.func1").
func literal(f goroutines.Frame) bool { return strings.Contains(f.Name(), ".func") }

// parse reads a file of the answer's, as it was handed in.
func (a Answer) parse(name string) (*ast.File, func(ast.Node) int) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, strings.Join(a.Source[name], "\n"), parser.SkipObjectResolution)
	if err != nil {
		return nil, nil // it was judged, so it does parse
	}
	// Without //line: the student's own directives have no effect on the judged copy.
	return file, func(n ast.Node) int { return fset.PositionFor(n.Pos(), false).Line }
}

// end is a node's last position, as a node.
func end(n ast.Node) ast.Node { return &ast.BadExpr{From: n.End(), To: n.End()} }

// declared names a function as function names a frame: "All", "Queue.Push".
func declared(fn *ast.FuncDecl) string {
	if fn.Recv == nil || len(fn.Recv.List) == 0 {
		return fn.Name.Name
	}
	t := fn.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.ParenExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name + "." + fn.Name.Name
		default:
			return fn.Name.Name
		}
	}
}
