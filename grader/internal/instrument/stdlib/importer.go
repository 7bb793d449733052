// Package stdlib gives the type checker the standard library, as the compiler
// describes it. The descriptions (export data) are asked from the go command
// once for each version of Go and kept in one file, because asking takes longer
// than everything else that happens to an answer before it is built.
package stdlib

import (
	"bytes"
	"context"
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"sync"
)

// Options says where things are.
type Options struct {
	CacheDir string   // where the file lies; made if it is not there
	GoCmd    string   // the go command: a path, or a name to be looked up
	Env      []string // the go command's environment; nil is our own
	Packages []string // what can be imported
}

// Importer loads packages when they are first asked for. It is safe for
// concurrent use, and what it returned stays shared between all who ask.
type Importer struct {
	mu     sync.Mutex
	export map[string][]byte
	gc     types.Importer
}

// Open makes an importer, from the file if there is a good one.
func Open(ctx context.Context, o Options) (*Importer, error) {
	goCmd, key, err := identify(ctx, o)
	if err != nil {
		return nil, fmt.Errorf("identify the Go toolchain: %w", err)
	}
	file := cacheFile(o.CacheDir, key)
	export, err := readCache(file)
	if err != nil {
		if export, err = list(ctx, goCmd, o); err != nil {
			return nil, fmt.Errorf("ask %s for the standard library's export data: %w", goCmd, err)
		}
		// Without the file the next process asks again: slower, and nothing worse.
		_ = writeCache(file, export)
	}
	return From(export), nil
}

// From makes an importer of what another one's Export gave.
func From(export map[string][]byte) *Importer {
	i := &Importer{export: export}
	i.gc = importer.ForCompiler(token.NewFileSet(), "gc", i.lookup)
	return i
}

// Export is all that the importer knows, by import path, so that another process can
// have it. Nobody may change it.
func (i *Importer) Export() map[string][]byte { return i.export }

// Import implements types.Importer.
func (i *Importer) Import(path string) (*types.Package, error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.gc.Import(path)
}

func (i *Importer) lookup(path string) (io.ReadCloser, error) {
	data, ok := i.export[path]
	if !ok {
		return nil, fmt.Errorf("package %s is not available", path)
	}
	return io.NopCloser(bytes.NewReader(data)), nil
}
