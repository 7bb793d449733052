package instrument

import (
	"go/ast"
	"go/token"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// Declaration is where the student declared something at package level.
type Declaration struct {
	Symbol  string // "All", "Queue", "Queue.Push", "ErrClosed"
	File    string // "katas/launch/launch.go"
	Line    int    // of its name
	EndLine int    // of its last line
	Func    bool   // a function or a method
}

// Declarations are ordered by file, then by line.
type Declarations []Declaration

// Find returns the declaration of a symbol.
func (d Declarations) Find(symbol string) (Declaration, bool) {
	for _, decl := range d {
		if decl.Symbol == symbol {
			return decl, true
		}
	}
	return Declaration{}, false
}

// At returns the declaration that a line belongs to.
func (d Declarations) At(file string, line int) (Declaration, bool) {
	for _, decl := range d {
		if decl.File == file && decl.Line <= line && line <= decl.EndLine {
			return decl, true
		}
	}
	return Declaration{}, false
}

func declarations(pkg *source.Package) Declarations {
	var out Declarations
	for _, u := range pkg.Units {
		add := func(symbol string, name, end token.Pos, isFunc bool) {
			if symbol != "_" {
				out = append(out, Declaration{Symbol: symbol, File: u.Path, Line: pkg.Fset.Position(name).Line,
					EndLine: pkg.Fset.Position(end).Line, Func: isFunc})
			}
		}
		for _, decl := range u.AST.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				add(symbol(decl), decl.Name.Pos(), decl.End(), true)
			case *ast.GenDecl:
				for _, spec := range decl.Specs {
					switch spec := spec.(type) {
					case *ast.TypeSpec:
						add(spec.Name.Name, spec.Name.Pos(), spec.End(), false)
					case *ast.ValueSpec:
						for _, name := range spec.Names {
							add(name.Name, name.Pos(), spec.End(), false)
						}
					}
				}
			}
		}
	}
	return out
}

// symbol is a function's name, with its receiver's type in front.
func symbol(f *ast.FuncDecl) string {
	if f.Recv == nil || len(f.Recv.List) == 0 {
		return f.Name.Name
	}
	for t := f.Recv.List[0].Type; ; {
		switch x := t.(type) {
		case *ast.ParenExpr:
			t = x.X
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name + "." + f.Name.Name
		default:
			return f.Name.Name
		}
	}
}
