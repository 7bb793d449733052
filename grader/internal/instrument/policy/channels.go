package policy

import (
	"go/ast"
	"go/token"
	"go/types"
)

// channels refuses everything that makes, names or uses a channel.
func (c *checker) channels(file *ast.File) {
	first := true
	refuse := func(n ast.Node, what string) {
		why := " either"
		if first {
			first, why = false, ": it is to be solved without channels, and doing so is the exercise"
		}
		c.refuse(n.Pos(), "%s is not allowed in this kata%s", what, why)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ChanType:
			refuse(n, "a channel type")
		case *ast.SendStmt:
			refuse(n, "sending on a channel")
		case *ast.UnaryExpr:
			if n.Op == token.ARROW {
				refuse(n, "receiving from a channel")
			}
		case *ast.SelectStmt:
			refuse(n, "select")
		case *ast.RangeStmt:
			if isChannel(c.pkg.Info.TypeOf(n.X)) {
				refuse(n, "ranging over a channel")
			}
		}
		return true
	})
}

func isChannel(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Chan)
	return ok // a type parameter's constraint names chan, and that is refused where it stands
}
