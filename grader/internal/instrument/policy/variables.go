package policy

import (
	"go/ast"
	"go/token"
	"go/types"
)

// foreignVariables refuses every way to write to a variable of another package:
// assignment in all its forms, and taking its address to do it later.
func (c *checker) foreignVariables(file *ast.File) {
	written := func(e ast.Expr) {
		if v := c.foreignVariable(e); v != nil {
			c.refuse(e.Pos(), "%s.%s belongs to another package, and everybody who uses it would see the change: copy it into a variable of your own",
				v.Pkg().Name(), v.Name())
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, e := range n.Lhs {
				written(e)
			}
		case *ast.IncDecStmt:
			written(n.X)
		case *ast.RangeStmt:
			written(n.Key)
			written(n.Value)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				written(n.X)
			}
		case *ast.SliceExpr:
			if t := c.pkg.Info.TypeOf(n.X); t != nil {
				if _, array := t.Underlying().(*types.Array); array {
					written(n.X) // slicing an array takes its address
				}
			}
		case *ast.CallExpr:
			if id, ok := ast.Unparen(n.Fun).(*ast.Ident); ok && len(n.Args) > 0 {
				if b, ok := c.pkg.Info.Uses[id].(*types.Builtin); ok {
					switch b.Name() {
					case "clear", "delete", "copy":
						written(n.Args[0])
					}
				}
			}
		}
		return true
	})
}

// foreignVariable is the other package's variable that an expression is a part
// of, or nil.
func (c *checker) foreignVariable(e ast.Expr) *types.Var {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		case *ast.TypeAssertExpr:
			e = x.X
		case *ast.SelectorExpr:
			v, ok := c.pkg.Info.Uses[x.Sel].(*types.Var)
			if ok && !v.IsField() && v.Pkg() != c.pkg.Types {
				return v
			}
			e = x.X
		default:
			return nil
		}
	}
}
