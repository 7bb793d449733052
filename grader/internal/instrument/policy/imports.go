package policy

import (
	"fmt"
	"go/ast"
	"slices"
	"strconv"
	"strings"
)

// Imports lists the packages that every kata may use.
func Imports() []string {
	return []string{
		"bytes", "cmp", "container/heap", "container/list", "container/ring", "context", "errors",
		"fmt", "iter", "maps", "math", "math/bits", "math/rand", "math/rand/v2", "runtime", "slices",
		"sort", "strconv", "strings", "sync", "sync/atomic", "time", "unicode", "unicode/utf8",
	}
}

// importProblem says why an import is not allowed, or is empty.
func importProblem(spec *ast.ImportSpec, rules Rules) string {
	path, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		return "" // the parser has said so already
	}
	switch {
	case path == "C":
		return "cgo is not available in katas: an answer is written in Go alone"
	case slices.Contains(rules.ForbidImports, path):
		return fmt.Sprintf("this kata is to be solved without %s: doing it by other means is the exercise", path)
	case !slices.Contains(Imports(), path) && !slices.Contains(rules.ExtraImports, path):
		return fmt.Sprintf("%s is not available in katas: %s", path, whyNot(path))
	case spec.Name != nil && spec.Name.Name == ".":
		return fmt.Sprintf("import %s under a name: with a dot import nobody can see which names are yours", path)
	case spec.Name != nil && spec.Name.Name == "_":
		return fmt.Sprintf("import %s under a name: a blank import only runs another package's initialisers, and no kata needs that", path)
	}
	return ""
}

// whyNot gives the reason why a package is not on the list.
func whyNot(path string) string {
	first, _, _ := strings.Cut(path, "/")
	switch first {
	case "reflect":
		return "it can reach and change values that were never handed to your code, and no kata needs it"
	case "unsafe":
		return "it steps around Go's memory rules, on which the race detector and the tests rely"
	case "os", "io", "bufio", "embed", "path", "syscall", "plugin":
		return "a kata works on values and goroutines; files, processes and streams are out of its reach"
	case "net", "database", "crypto", "mime":
		return "a kata works on values and goroutines, and there is no network here"
	case "testing":
		return "it belongs into a _test.go file, and an answer must work without knowing that it is tested"
	case "log":
		return "use fmt.Println to look at values; log can end the whole program"
	case "flag":
		return "nobody hands arguments to an answer; give the function a parameter instead"
	case "runtime", "debug", "internal":
		return "it reads or changes the machinery that runs and judges the answer"
	}
	if strings.HasPrefix(path, ".") {
		return "an answer is one package in one folder"
	}
	if strings.Contains(first, ".") {
		return "an answer uses the standard library alone, so that you build yourself what a library would hide"
	}
	return "the packages that katas may use are " + strings.Join(Imports(), ", ")
}

func (c *checker) imports(file *ast.File) {
	for _, spec := range file.Imports {
		if message := importProblem(spec, c.rules); message != "" {
			c.refuse(spec.Pos(), "%s", message)
		}
	}
}
