package policy

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// runtimeNames is what an answer may use of package runtime.
var runtimeNames = []string{"Gosched", "NumCPU", "GOMAXPROCS", "KeepAlive", "Error"}

// selectors refuses single names of packages that are otherwise allowed.
func (c *checker) selectors(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		id, ok := sel.X.(*ast.Ident)
		if !ok {
			return true
		}
		pkg, ok := c.pkg.Info.Uses[id].(*types.PkgName)
		if !ok {
			return true
		}
		switch name := sel.Sel.Name; pkg.Imported().Path() {
		case "runtime":
			if !slices.Contains(runtimeNames, name) {
				c.refuse(sel.Pos(), "runtime.%s is not available in katas: of runtime only Gosched, NumCPU, GOMAXPROCS and KeepAlive are, because the rest reads or changes the machinery that judges the answer", name)
			}
		case "sync/atomic":
			// Their parameters have the type unsafe.Pointer, and type inference carries it
			// to where it can be converted, without anybody having imported unsafe.
			if strings.HasSuffix(name, "Pointer") && name != "Pointer" {
				c.refuse(sel.Pos(), "atomic.%s is not available in katas, because it works on unsafe pointers, which step around Go's memory rules: an atomic.Pointer[T] does the same and knows its type", name)
			}
		case "fmt":
			if name == "Scan" || name == "Scanf" || name == "Scanln" {
				c.refuse(sel.Pos(), "fmt.%s waits for somebody to type, and nobody does while an answer is judged; use the function's parameters", name)
			}
		}
		return true
	})
}
