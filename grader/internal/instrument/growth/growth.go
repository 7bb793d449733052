// Package growth refuses declarations that double with every line. A constant
// that is twice the one before, a struct of two of the struct before, a generic
// function that returns a pair of what it got: a few hundred bytes of them keep a
// type checker busy for hours or fill its memory, and go/types has no limit. What
// is computed here is how much text the answer would be with every name replaced
// by what it stands for; it takes no types, and names that are declared more than
// once count as the largest of what they stand for.
package growth

import (
	"go/ast"
	"go/token"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// The limits lie far above honest code, which stays below a thousandth of them.
const (
	maxText    = 1 << 20 // bytes of names and literals, everything written out
	maxGeneric = 1 << 20 // growth of a type that passes through every generic function
)

// Check looks at a parsed package.
func Check(pkg *source.Package) []source.Problem {
	c := newCounter()
	for _, u := range pkg.Units {
		c.collect(u.AST)
	}
	var text, generic int64 = 0, 1
	for _, u := range pkg.Units {
		for _, decl := range u.AST.Decls {
			text = add(text, add(c.full(decl), c.byValue(decl)))
			generic = times(generic, c.generic(decl))
			if text > maxText || generic > maxGeneric {
				return []source.Problem{pkg.Problem(source.Refused, decl.Pos(),
					"the declarations up to here double again and again: written out in full the answer would be too large to check")}
			}
		}
	}
	return nil
}

// counter knows what names stand for.
type counter struct {
	constants map[string][]ast.Expr
	aliases   map[string][]*ast.TypeSpec
	defined   map[string][]*ast.TypeSpec

	functions, methods map[string]int64 // those with results that grow, and by how much

	fullOf, valueOf map[string]int64 // remembered; -1 while being computed
}

func newCounter() *counter {
	return &counter{
		constants: map[string][]ast.Expr{}, aliases: map[string][]*ast.TypeSpec{}, defined: map[string][]*ast.TypeSpec{},
		functions: map[string]int64{}, methods: map[string]int64{}, fullOf: map[string]int64{}, valueOf: map[string]int64{},
	}
}

// collect finds all declarations of a file, those inside functions too.
func (c *counter) collect(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			var last []ast.Expr
			for _, spec := range n.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					if spec.Assign.IsValid() {
						c.aliases[spec.Name.Name] = append(c.aliases[spec.Name.Name], spec)
					} else {
						c.defined[spec.Name.Name] = append(c.defined[spec.Name.Name], spec)
					}
				case *ast.ValueSpec:
					if n.Tok != token.CONST {
						continue
					}
					if len(spec.Values) > 0 {
						last = spec.Values // and repeated for the names that follow without any
					}
					for i, name := range spec.Names {
						if i < len(last) {
							c.constants[name.Name] = append(c.constants[name.Name], last[i])
						}
					}
				}
			}
		case *ast.FuncDecl:
			by := c.functions
			if n.Recv != nil {
				by = c.methods
			}
			by[n.Name.Name] = max(by[n.Name.Name], resultGrowth(n))
		}
		return true
	})
}

// full counts the text of a piece of code with its constants and aliases written
// out.
func (c *counter) full(n ast.Node) (sum int64) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			sum = add(sum, add(1, c.fullName(n.Name)))
		case *ast.BasicLit:
			sum = add(sum, int64(len(n.Value)))
		case *ast.IndexExpr:
			sum = add(sum, c.instance(n.X, n.Index))
			return false
		case *ast.IndexListExpr:
			sum = add(sum, c.instance(n.X, n.Indices...))
			return false
		}
		return true
	})
	return sum
}

// instance counts X[args]: a generic alias may use its arguments everywhere.
func (c *counter) instance(x ast.Expr, args ...ast.Expr) int64 {
	var sum int64 = 1
	for _, arg := range args {
		sum = add(sum, c.full(arg))
	}
	if id, ok := x.(*ast.Ident); ok && len(c.aliases[id.Name]) > 0 {
		return times(c.full(x), sum)
	}
	return add(c.full(x), sum)
}

func (c *counter) fullName(name string) int64 {
	return remember(c.fullOf, name, func() (most int64) {
		for _, e := range c.constants[name] {
			most = max(most, c.full(e))
		}
		for _, spec := range c.aliases[name] {
			most = max(most, c.full(spec.Type))
		}
		return most
	})
}

// byValue counts what the types that are declared in a piece of code contain
// directly, without a pointer in between.
func (c *counter) byValue(n ast.Node) (sum int64) {
	ast.Inspect(n, func(n ast.Node) bool {
		if spec, ok := n.(*ast.TypeSpec); ok {
			sum = add(sum, c.value(spec.Type))
		}
		return true
	})
	return sum
}

func (c *counter) value(e ast.Expr) int64 {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return c.value(e.X)
	case *ast.ArrayType:
		return add(1, c.value(e.Elt))
	case *ast.StructType:
		var sum int64 = 1
		for _, f := range e.Fields.List {
			sum = add(sum, times(int64(max(1, len(f.Names))), c.value(f.Type)))
		}
		return sum
	case *ast.IndexExpr:
		return add(c.value(e.X), c.value(e.Index))
	case *ast.IndexListExpr:
		sum := c.value(e.X)
		for _, arg := range e.Indices {
			sum = add(sum, c.value(arg))
		}
		return sum
	case *ast.Ident:
		return add(1, c.valueName(e.Name))
	}
	return c.full(e)
}

func (c *counter) valueName(name string) int64 {
	return remember(c.valueOf, name, func() (most int64) {
		for _, spec := range c.aliases[name] {
			most = max(most, c.value(spec.Type))
		}
		for _, spec := range c.defined[name] {
			most = max(most, c.value(spec.Type))
		}
		return most
	})
}

// remember computes a name's count once; a name that contains itself counts as
// nothing inside itself.
func remember(memo map[string]int64, name string, compute func() int64) int64 {
	if n, ok := memo[name]; ok {
		return max(n, 0)
	}
	memo[name] = -1
	n := compute()
	memo[name] = n
	return n
}
