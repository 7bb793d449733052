package advice

import (
	"go/ast"
	"go/types"
	"runtime"

	"golang.org/x/tools/go/analysis"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// run runs analyzers over one package, each of them once.
type run struct {
	pkg   *source.Package
	files []*ast.File
	done  map[*analysis.Analyzer]outcome
}

type outcome struct {
	result      any
	diagnostics []analysis.Diagnostic
	ok          bool // false: it, or one that it needs, failed
}

func newRun(pkg *source.Package) *run {
	r := &run{pkg: pkg, done: map[*analysis.Analyzer]outcome{}}
	for _, u := range pkg.Units {
		r.files = append(r.files, u.AST)
	}
	return r
}

// diagnostics are what an analyzer reports: nothing at all if it failed.
func (r *run) diagnostics(a *analysis.Analyzer) []analysis.Diagnostic {
	if o := r.outcome(a); o.ok {
		return o.diagnostics
	}
	return nil
}

// outcome runs an analyzer after those that it needs. None of ours needs itself.
func (r *run) outcome(a *analysis.Analyzer) outcome {
	if o, ok := r.done[a]; ok {
		return o
	}
	needs := map[*analysis.Analyzer]any{}
	for _, need := range a.Requires {
		o := r.outcome(need)
		if !o.ok {
			r.done[a] = outcome{}
			return outcome{}
		}
		needs[need] = o.result
	}
	o := r.once(a, needs)
	r.done[a] = o
	return o
}

// once runs one analyzer. Strangers' code goes in, so a panic is no surprise: it
// costs what this analyzer would have said.
func (r *run) once(a *analysis.Analyzer, needs map[*analysis.Analyzer]any) (o outcome) {
	defer func() {
		if recover() != nil {
			o = outcome{}
		}
	}()
	pass := &analysis.Pass{
		Analyzer: a, Fset: r.pkg.Fset, Files: r.files, Pkg: r.pkg.Types, TypesInfo: r.pkg.Info,
		TypesSizes: types.SizesFor("gc", runtime.GOARCH), ResultOf: needs,
		Report: func(d analysis.Diagnostic) {
			if len(o.diagnostics) < maxRemarks && d.Pos.IsValid() {
				o.diagnostics = append(o.diagnostics, d)
			}
		},
		// Facts are what other packages' analyses would tell. The only one asked for
		// is whether a function ever returns.
		ImportObjectFact: func(obj types.Object, _ analysis.Fact) bool {
			return obj.Pkg() != nil && obj.Pkg().Path() == "runtime" && obj.Name() == "Goexit"
		},
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportObjectFact:  func(types.Object, analysis.Fact) {},
		ExportPackageFact: func(analysis.Fact) {},
		AllObjectFacts:    func() []analysis.ObjectFact { return nil },
		AllPackageFacts:   func() []analysis.PackageFact { return nil },
	}
	value, err := a.Run(pass)
	if err != nil {
		return outcome{}
	}
	o.result, o.ok = value, true
	return o
}

// nodes counts the nodes of a package's syntax trees.
func nodes(pkg *source.Package) int {
	n := 0
	for _, u := range pkg.Units {
		ast.Inspect(u.AST, func(node ast.Node) bool {
			if node != nil {
				n++
			}
			return true
		})
	}
	return n
}
