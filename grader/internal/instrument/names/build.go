package names

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// Build reads a type-checked answer. It never fails: what it stumbles over costs
// the knowledge of this answer, and messages are less exact.
func Build(pkg *source.Package) (index Index) {
	defer func() {
		if recover() != nil {
			index = Index{}
		}
	}()
	b := &builder{
		pkg: pkg, info: pkg.Info,
		things: map[*types.Var]int{}, thing: map[int]Thing{},
		literals: map[*ast.CompositeLit]int{}, declared: map[*types.Func]bool{},
		onlyLiteral: map[*types.Var]*ast.FuncLit{}, written: map[ast.Expr]Access{},
	}
	for _, u := range pkg.Units {
		b.functions(u)
	}
	for _, u := range pkg.Units {
		b.unit = u
		w := walker{builder: b}
		ast.Inspect(u.AST, w.visit)
	}
	if len(b.ops) > maxOps || len(b.accesses) > maxAccesses {
		return Index{}
	}
	return b.index()
}

// Bounds on what is worth knowing: what is larger is no answer that a person wrote,
// and would only take time.
const (
	maxOps      = 4000
	maxAccesses = 40_000
)

// builder collects an Index.
type builder struct {
	classes
	pkg  *source.Package
	info *types.Info
	unit *source.Unit

	funcs    []Func
	ops      []Op
	accesses []Access
	things   map[*types.Var]int
	thing    map[int]Thing // by cell

	literals    map[*ast.CompositeLit]int
	declared    map[*types.Func]bool        // functions with a body in the answer
	methods     []*types.Func               // those of them that have a receiver
	onlyLiteral map[*types.Var]*ast.FuncLit // variables that only ever hold this one
	written     map[ast.Expr]Access         // what assignments write to
}

// index puts together what was collected.
func (b *builder) index() Index {
	x := Index{Funcs: b.funcs, Ops: b.ops, Accesses: b.accesses, Classes: map[int]Outside{}}
	x.Things = make([]Thing, len(b.parent))
	for i := range b.parent {
		t := b.thing[i]
		if t == (Thing{}) {
			t.Func = -1
		}
		t.Class = b.find(i)
		x.Things[i] = t
		x.Classes[t.Class] = b.outside[t.Class]
	}
	slices.SortStableFunc(x.Accesses, func(a, b Access) int { return cmp.Compare(a.Pos, b.Pos) })
	x.Restore()
	return x
}

// Restore computes what does not travel with an Index from one process to another.
func (x *Index) Restore() {
	x.byClass, x.locks = map[int][]int{}, 0
	for i, o := range x.Ops {
		if o.Thing >= 0 {
			class := x.Things[o.Thing].Class
			x.byClass[class] = append(x.byClass[class], i)
		}
		switch o.Kind {
		case Lock, RLock, Unlock, RUnlock, TryLock:
			x.locks++
		}
	}
}

// functions lists a file's functions, and which variables hold a single literal.
func (b *builder) functions(u *source.Unit) {
	var stack []int // of functions
	assigned := map[*types.Var]int{}
	hold := func(e ast.Expr, value ast.Expr) {
		id, ok := e.(*ast.Ident)
		if !ok {
			return
		}
		v, ok := b.info.ObjectOf(id).(*types.Var)
		if !ok {
			return
		}
		assigned[v]++
		delete(b.onlyLiteral, v)
		if lit, ok := value.(*ast.FuncLit); ok && assigned[v] == 1 && v.Parent() != b.pkg.Types.Scope() {
			b.onlyLiteral[v] = lit
		}
	}
	ast.Inspect(u.AST, func(n ast.Node) bool {
		if n != nil {
			for len(stack) > 0 && b.funcs[stack[len(stack)-1]].End <= int(n.Pos()) {
				stack = stack[:len(stack)-1]
			}
		}
		outer := -1
		if len(stack) > 0 {
			outer = stack[len(stack)-1]
		}
		switch n := n.(type) {
		case *ast.FuncDecl:
			if fn, ok := b.info.Defs[n.Name].(*types.Func); ok && n.Body != nil {
				b.declared[fn] = true
				if n.Recv != nil {
					b.methods = append(b.methods, fn)
				}
			}
			stack = append(stack, b.addFunc(n, Func{Name: declared(n), Outer: -1, Exported: n.Name.IsExported()}))
		case *ast.FuncLit:
			f := Func{Outer: outer, Literal: true}
			if outer >= 0 {
				f.Name = b.funcs[outer].Name
			}
			stack = append(stack, b.addFunc(n, f))
		case *ast.AssignStmt:
			for i, l := range n.Lhs {
				var value ast.Expr
				if len(n.Lhs) == len(n.Rhs) {
					value = n.Rhs[i]
				}
				hold(l, value)
			}
		case *ast.ValueSpec:
			for i, name := range n.Names {
				if i < len(n.Values) && len(n.Names) == len(n.Values) {
					hold(name, n.Values[i])
				}
			}
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				hold(ast.Unparen(n.X), nil)
			}
		}
		return true
	})
}

func (b *builder) addFunc(n ast.Node, f Func) int {
	at, end := b.pkg.Fset.Position(n.Pos()), b.pkg.Fset.Position(n.End())
	f.File, f.Line, f.EndLine = at.Filename, at.Line, end.Line
	f.Start, f.End = int(n.Pos()), int(n.End())
	b.funcs = append(b.funcs, f)
	return len(b.funcs) - 1
}

// funcAround is the innermost function around a position, or -1.
func (b *builder) funcAround(pos int) int {
	i, found := slices.BinarySearchFunc(b.funcs, pos, func(f Func, pos int) int { return cmp.Compare(f.Start, pos) })
	if !found {
		i--
	}
	for i >= 0 && b.funcs[i].End <= pos {
		i = b.funcs[i].Outer
	}
	return i
}

// declared names a function: "All", "Queue.Push".
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

// maxText bounds a piece of source that is shown in a sentence, in bytes.
const maxText = 40

// text is a piece of the source on one line, fit to stand between backquotes.
func (b *builder) text(n ast.Node) string {
	from, to := b.pkg.Offset(n.Pos()), b.pkg.Offset(n.End())
	if from < 0 || to > len(b.unit.Src) || from >= to {
		return ""
	}
	cut := to-from > maxText
	if cut {
		to = from + maxText
	}
	text := strings.ToValidUTF8(strings.Join(strings.Fields(string(b.unit.Src[from:to])), " "), "")
	text = strings.ReplaceAll(text, "`", "'")
	if cut {
		text += "…"
	}
	return text
}
