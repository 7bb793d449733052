package rewrite

import (
	"fmt"
	"go/types"
	"strings"
)

// typeWriter writes types as source text of the answer's package, and collects
// the imports that the text needs.
type typeWriter struct {
	prefix   string
	home     *types.Package
	syncPath string
	imports  []importAs
	names    map[string]string // by import path
}

type importAs struct{ name, path string }

func newTypeWriter(prefix string, home *types.Package, syncPath string) *typeWriter {
	return &typeWriter{prefix: prefix, home: home, syncPath: syncPath, names: map[string]string{}}
}

// write returns the text, unless some part of the type has no name here.
func (w *typeWriter) write(t types.Type) (string, bool) {
	if !w.nameable(t) {
		return "", false
	}
	return types.TypeString(t, w.qualify), true
}

func (w *typeWriter) qualify(p *types.Package) string {
	if p == w.home {
		return ""
	}
	path := p.Path()
	if path == "sync" && w.syncPath != "" {
		path = w.syncPath
	}
	name, ok := w.names[path]
	if !ok {
		name = fmt.Sprintf("%spkg%d", w.prefix, len(w.imports))
		w.names[path] = name
		w.imports = append(w.imports, importAs{name, path})
	}
	return name
}

// nameable reports whether a type can be written in the answer's package.
func (w *typeWriter) nameable(t types.Type) bool {
	switch t := t.(type) {
	case *types.Alias:
		return w.visible(t.Obj()) && w.allNameable(t.TypeArgs())
	case *types.Named:
		return w.visible(t.Obj()) && w.allNameable(t.TypeArgs())
	case *types.Pointer:
		return w.nameable(t.Elem())
	case *types.Slice:
		return w.nameable(t.Elem())
	case *types.Array:
		return w.nameable(t.Elem())
	case *types.Map:
		return w.nameable(t.Key()) && w.nameable(t.Elem())
	case *types.Chan:
		return w.nameable(t.Elem())
	case *types.Tuple:
		for v := range t.Variables() {
			if !w.nameable(v.Type()) {
				return false
			}
		}
	case *types.Signature:
		return w.nameable(t.Params()) && w.nameable(t.Results())
	case *types.Struct:
		for f := range t.Fields() {
			if !w.visible(f) || !w.nameable(f.Type()) {
				return false
			}
		}
	case *types.Interface:
		for m := range t.ExplicitMethods() {
			if !w.visible(m) || !w.nameable(m.Signature()) {
				return false
			}
		}
		for e := range t.EmbeddedTypes() {
			if !w.nameable(e) {
				return false
			}
		}
	}
	return true
}

func (w *typeWriter) allNameable(list *types.TypeList) bool {
	for t := range list.Types() {
		if !w.nameable(t) {
			return false
		}
	}
	return true
}

// visible reports whether the answer's package may use a name.
func (w *typeWriter) visible(obj types.Object) bool {
	p := obj.Pkg()
	if p == nil || p == w.home {
		return true
	}
	internal := strings.HasPrefix(p.Path(), "internal/") || strings.Contains(p.Path(), "/internal/")
	return obj.Exported() && !internal
}
