package workspace

import (
	"go/parser"
	"go/token"
	"strconv"
)

// importSpec is an import path with its place in the source, quotes included, as
// byte offsets.
type importSpec struct {
	path       string
	start, end int
}

func importSpecs(src []byte) ([]importSpec, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "hidden_test.go", src, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	var specs []importSpec
	for _, i := range file.Imports {
		path, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			return nil, err
		}
		specs = append(specs, importSpec{path, fset.Position(i.Path.Pos()).Offset, fset.Position(i.Path.End()).Offset})
	}
	return specs, nil
}
