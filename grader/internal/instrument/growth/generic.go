package growth

import "go/ast"

// generic counts by how much a type can grow that passes through a piece of code:
// through each use of a generic function or method whose result mentions a type
// parameter twice, and through each generic type with a field that does.
func (c *counter) generic(n ast.Node) int64 {
	var by int64 = 1
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Body != nil {
				by = times(by, c.generic(n.Body)) // its own name is no use of it
			}
			return false
		case *ast.TypeSpec:
			by = times(by, fieldGrowth(n))
			return false
		case *ast.SelectorExpr:
			by = times(times(by, c.generic(n.X)), max(1, c.methods[n.Sel.Name]))
			return false
		case *ast.Ident:
			by = times(by, max(1, c.functions[n.Name]))
		}
		return true
	})
	return by
}

// resultGrowth is how often a function's results mention the same type parameter,
// at most, its own or its receiver's.
func resultGrowth(f *ast.FuncDecl) int64 {
	params := names(f.Type.TypeParams)
	if f.Recv != nil {
		ast.Inspect(f.Recv, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				params[id.Name] = true
			}
			return true
		})
	}
	return most(params, f.Type.Results)
}

// fieldGrowth is the same for the fields of a generic type.
func fieldGrowth(spec *ast.TypeSpec) int64 {
	params := names(spec.TypeParams)
	if s, ok := spec.Type.(*ast.StructType); ok {
		return most(params, s.Fields)
	}
	return max(1, mentions(params, spec.Type))
}

func names(list *ast.FieldList) map[string]bool {
	out := map[string]bool{}
	if list == nil {
		return out
	}
	for _, f := range list.List {
		for _, id := range f.Names {
			out[id.Name] = true
		}
	}
	return out
}

// most is the highest count of mentions in one field.
func most(params map[string]bool, list *ast.FieldList) int64 {
	var by int64 = 1
	if list == nil || len(params) == 0 {
		return by
	}
	for _, f := range list.List {
		by = max(by, mentions(params, f.Type))
	}
	return by
}

// mentions counts the parameter that an expression names most often.
func mentions(params map[string]bool, e ast.Expr) (by int64) {
	count := map[string]int64{}
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && params[id.Name] {
			count[id.Name]++
			by = max(by, count[id.Name])
		}
		return true
	})
	return by
}
