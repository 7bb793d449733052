package rewrite_test

import (
	"context"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument/clean"
	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
	"github.com/concurrency-katas/go/grader/internal/instrument/places"
	"github.com/concurrency-katas/go/grader/internal/instrument/rewrite"
	"github.com/concurrency-katas/go/grader/internal/instrument/source"
	"github.com/concurrency-katas/go/grader/internal/instrument/stdlib"
)

// Real code, far stranger than any answer: what type-checked before the rewriting
// type-checks after it, and every declaration is on its old line.
func TestTheStandardLibraryCanBeRewritten(t *testing.T) {
	if testing.Short() {
		t.Skip("reads much of GOROOT")
	}
	paths := []string{
		"bufio", "bytes", "compress/flate", "compress/gzip", "container/heap", "container/list", "context",
		"database/sql", "encoding/base64", "encoding/binary", "encoding/gob", "encoding/json", "encoding/xml",
		"errors", "expvar", "flag", "fmt", "go/ast", "go/constant", "go/parser", "go/printer", "go/scanner",
		"go/types", "html", "html/template", "image", "image/color/palette", "image/jpeg", "io", "io/fs", "iter",
		"log", "log/slog", "maps", "math/big", "math/bits", "math/cmplx", "math/rand", "math/rand/v2", "mime", "net/http",
		"net/mail", "net/textproto", "net/url", "path/filepath", "regexp", "regexp/syntax", "slices", "sort",
		"strconv", "strings", "sync/atomic", "testing/fstest", "text/scanner", "text/tabwriter", "text/template",
		"text/template/parse", "time", "unicode", "unicode/utf8",
	}
	loaded := map[string]*build.Package{}
	imports := []string{"sync"}
	for _, path := range paths {
		p, err := build.Default.Import(path, "", 0)
		require.NoError(t, err)
		loaded[path] = p
		for _, i := range p.Imports {
			vendored := filepath.Join(runtime.GOROOT(), "src", "vendor", i)
			if _, err := os.Stat(vendored); err == nil {
				continue
			}
			if i != "unsafe" && i != "C" {
				imports = append(imports, i)
			}
		}
	}
	slices.Sort(imports)
	std, err := stdlib.Open(context.Background(), stdlib.Options{CacheDir: t.TempDir(), GoCmd: "go", Packages: slices.Compact(imports)})
	require.NoError(t, err)

	initialised, hooked := 0, 0
	for _, path := range paths {
		t.Run(path, func(t *testing.T) {
			pkg := load(t, loaded[path], std)
			r := rewrite.New(pkg, instrumenttest.Target())
			r.Standard()
			hooked += len(places.Insert(pkg, places.Target{Path: instrumenttest.HooksPath, Prefix: r.Prefix()}, r.Edits))
			r.Visible()
			copied, problems := r.Copy()
			for _, p := range problems {
				require.Contains(t, p.Message, "no name outside of its own package", "internal packages have such types")
			}
			if len(problems) > 0 {
				return
			}
			initialised += len(pkg.Info.InitOrder)

			fset, info, err := instrumenttest.Check(copied.Files, std)
			require.NoError(t, err)
			assert.Empty(t, lost(lines(pkg.Fset, pkg.Info, ""), lines(fset, info, r.Prefix())))
		})
	}
	assert.Greater(t, initialised, 300)
	assert.Greater(t, hooked, 1500)
}

// lines lists where things are declared, by name and place.
func lines(fset *token.FileSet, info *types.Info, ours string) map[string]bool {
	out := map[string]bool{}
	for id, obj := range info.Defs {
		at := fset.Position(id.Pos()) // honours our //line
		if obj == nil || id.Name == "_" || id.Name == "init" || ours != "" && len(id.Name) > len(ours) && id.Name[:len(ours)] == ours {
			continue
		}
		if v, ok := obj.(*types.Var); ok && !v.IsField() && v.Parent() == v.Pkg().Scope() {
			continue // its declaration may have moved to the generated file
		}
		at.Column = 0
		out[id.Name+" "+filepath.Base(at.Filename)+" "+at.String()[len(at.Filename):]] = true
	}
	return out
}

func lost(before, after map[string]bool) (lost []string) {
	for key := range before {
		if !after[key] {
			lost = append(lost, key)
		}
	}
	return lost
}

func config(imp types.Importer) *types.Config {
	return &types.Config{Importer: imp, Sizes: types.SizesFor("gc", runtime.GOARCH), GoVersion: "go1.26"}
}

func load(t *testing.T, p *build.Package, std types.Importer) *source.Package {
	pkg := &source.Package{Fset: token.NewFileSet()}
	var files []*ast.File
	for _, name := range p.GoFiles {
		src, err := os.ReadFile(filepath.Join(p.Dir, name))
		require.NoError(t, err)
		var c clean.Cleaner
		cleaned := c.File(name, src)
		if cleaned == nil {
			t.Skipf("%s is over a limit for answers", name)
		}
		u := &source.Unit{Name: name, Path: "katas/x/" + name, Src: cleaned}
		u.AST, err = parser.ParseFile(pkg.Fset, u.Path, u.Src, parser.SkipObjectResolution)
		require.NoError(t, err)
		pkg.Units = append(pkg.Units, u)
		files = append(files, u.AST)
	}
	pkg.Info = &types.Info{Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}, Types: map[ast.Expr]types.TypeAndValue{}}
	var err error
	pkg.Types, err = config(std).Check(p.ImportPath, pkg.Fset, files, pkg.Info)
	if err != nil {
		t.Skip(err)
	}
	return pkg
}
