package policy

import (
	"go/ast"
	"go/types"
	"slices"
)

// lateBuiltins came with Go 1.21. Code and books from before define functions of
// these names, and honestly so.
var lateBuiltins = []string{"min", "max", "clear"}

// declarations refuses functions without a body, and package-level names that
// mean something else everywhere in Go. (Inside a function len := 3 is fine.)
func (c *checker) declarations(file *ast.File) {
	predeclared := func(id *ast.Ident) {
		if types.Universe.Lookup(id.Name) != nil && !slices.Contains(lateBuiltins, id.Name) {
			c.refuse(id.Pos(), "%s has a meaning of its own in Go; choose another name for what you declare here", id.Name)
		}
	}
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Body == nil {
				c.refuse(decl.Pos(), "%s has no body: an answer is complete in itself, so write what it does", decl.Name.Name)
			}
			if decl.Recv == nil {
				predeclared(decl.Name)
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					predeclared(spec.Name)
				case *ast.ValueSpec:
					for _, id := range spec.Names {
						predeclared(id)
					}
				}
			}
		}
	}
}
