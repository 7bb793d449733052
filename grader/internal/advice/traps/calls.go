package traps

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"
)

// unknownCall tells whether a call may wait for other goroutines, or do anything
// else that matters to them. Conversions, the language's own functions but close,
// and the standard library's functions that only compute do not.
func unknownCall(info *types.Info, call *ast.CallExpr) bool {
	if tv, ok := info.Types[call.Fun]; ok && tv.IsType() {
		return false
	}
	switch f := typeutil.Callee(info, call).(type) {
	case *types.Builtin:
		return f.Name() == "close"
	case *types.Func:
		if f.Pkg() == nil {
			return f.Name() != "Error" // the error interface's method
		}
		if slices.Contains(computing, f.Pkg().Path()) {
			return takesFunction(f)
		}
		_, typ, name, ok := method(info, call)
		switch {
		case ok && typ == "sync.WaitGroup":
			return name == "Wait"
		case ok && (typ == "sync.Mutex" || typ == "sync.RWMutex"):
			return false
		case ok && f.Pkg().Path() == "sync/atomic":
			return false
		case f.Pkg().Path() == "sync/atomic":
			return false
		case f.Pkg().Path() == "time":
			return !slices.Contains([]string{"Now", "Since", "Until", "Sub", "Add", "Before", "After", "Sleep", "Seconds", "Milliseconds", "String"}, f.Name()) || takesFunction(f)
		}
	}
	return true
}

// computing are packages whose functions call back at most what they are given.
var computing = []string{"bytes", "cmp", "errors", "fmt", "maps", "math", "math/bits", "slices", "sort", "strconv", "strings", "unicode", "unicode/utf8"}

func takesFunction(f *types.Func) bool {
	for p := range f.Signature().Params().Variables() {
		if _, ok := p.Type().Underlying().(*types.Signature); ok {
			return true
		}
	}
	return false
}
