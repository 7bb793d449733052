package instrumenttest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"runtime"

	"github.com/concurrency-katas/go/grader/internal/instrument"
)

// Check type-checks a judged copy, as the compiler will.
func Check(files []instrument.File, std types.Importer) (*token.FileSet, *types.Info, error) {
	fset := token.NewFileSet()
	var parsed []*ast.File
	for _, f := range files {
		// With comments, because our //line has to be honoured.
		file, err := parser.ParseFile(fset, f.Name, f.Src, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			return nil, nil, err
		}
		parsed = append(parsed, file)
	}
	info := &types.Info{Defs: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: judge{std}, Sizes: types.SizesFor("gc", runtime.GOARCH), GoVersion: "go1.26"}
	_, err := config.Check("judged", fset, parsed, info)
	return fset, info, err
}

// judge has what judged copies import beside the standard library.
type judge struct{ std types.Importer }

func (j judge) Import(path string) (*types.Package, error) {
	switch path {
	case SyncPath:
		return j.std.Import("sync")
	case RuntimePath:
		return j.std.Import("runtime")
	case HarnessPath:
		return harness(), nil
	case HooksPath:
		return hooks(), nil
	}
	return j.std.Import(path)
}

// hooks is a package with nothing but At(place int).
func hooks() *types.Package {
	p := types.NewPackage(HooksPath, "hooks")
	params := types.NewTuple(types.NewParam(0, p, "place", types.Typ[types.Int]))
	p.Scope().Insert(types.NewFunc(0, p, "At", types.NewSignatureType(nil, nil, nil, params, nil, false)))
	p.MarkComplete()
	return p
}

// harness is a package with nothing but RegisterAnswer(id string, setup func()).
func harness() *types.Package {
	p := types.NewPackage(HarnessPath, "kata")
	setup := types.NewSignatureType(nil, nil, nil, nil, nil, false)
	params := types.NewTuple(types.NewParam(0, p, "id", types.Typ[types.String]), types.NewParam(0, p, "setup", setup))
	p.Scope().Insert(types.NewFunc(0, p, "RegisterAnswer", types.NewSignatureType(nil, nil, nil, params, nil, false)))
	p.MarkComplete()
	return p
}
