package policy

import (
	"go/ast"
	"go/token"
	"go/types"
)

// shared refuses copies of another package's variables that lead to the same memory, such
// as the map unicode.Scripts: whoever has one can change what the variable holds. What the
// package itself does with them is fine, and so is comparing.
func (c *checker) shared(file *ast.File) {
	var above []ast.Node // of the node that is looked at, outermost first
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			above = above[:len(above)-1]
			return false
		}
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if v, ok := c.pkg.Info.Uses[sel.Sel].(*types.Var); ok && !v.IsField() && v.Pkg() != c.pkg.Types && leads(v.Type()) && !c.harmless(sel, v, above) {
				c.refuse(sel.Pos(), "%s.%s belongs to another package, and a copy of it leads to the same memory, where everybody would see a change: hand it to the functions of %s and to nothing else",
					v.Pkg().Name(), v.Name(), v.Pkg().Name())
			}
		}
		above = append(above, n)
		return true
	})
}

// leads tells whether a copy of a value leads to the same memory.
func leads(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Map, *types.Slice, *types.Pointer:
		return true
	}
	return false
}

// harmless tells whether a variable is only compared, or is an argument of a function of
// its own package, or the one whose method is called.
func (c *checker) harmless(sel *ast.SelectorExpr, v *types.Var, above []ast.Node) bool {
	var e ast.Node = sel
	for len(above) > 0 {
		parent := above[len(above)-1]
		if _, ok := parent.(*ast.ParenExpr); !ok {
			switch parent := parent.(type) {
			case *ast.BinaryExpr:
				return parent.Op == token.EQL || parent.Op == token.NEQ
			case *ast.SelectorExpr:
				f, ok := c.pkg.Info.Uses[parent.Sel].(*types.Func)
				return ok && f.Pkg() == v.Pkg()
			case *ast.CallExpr:
				f, ok := ast.Unparen(parent.Fun).(*ast.SelectorExpr)
				if !ok || e == parent.Fun {
					return false
				}
				called, ok := c.pkg.Info.Uses[f.Sel].(*types.Func)
				return ok && called.Pkg() == v.Pkg()
			}
			return false
		}
		e, above = parent, above[:len(above)-1]
	}
	return false
}

// locations refuses values of the type time.Location: all that one gets from package time
// are pointers to what everybody uses, and who has such a value has written there, or can.
func (c *checker) locations(file *ast.File) {
	refuse := func(n ast.Node) {
		c.refuse(n.Pos(), "use time.Location only behind a pointer, as package time does: the places of the world belong to everybody, and are not to be changed")
	}
	pointed := map[ast.Expr]bool{} // time.Location in *time.Location
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.StarExpr:
			if c.pkg.Info.Types[n].IsType() {
				pointed[n.X] = true
			}
		case *ast.Ident:
			for arg := range c.pkg.Info.Instances[n].TypeArgs.Types() {
				if isLocation(arg) {
					refuse(n)
				}
			}
		}
		if e, ok := n.(ast.Expr); ok && !pointed[e] && isLocation(c.pkg.Info.Types[e].Type) {
			refuse(e)
			return false
		}
		return true
	})
}

func isLocation(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "time" && named.Obj().Name() == "Location"
}
