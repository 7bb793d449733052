package specimen

import (
	"go/parser"
	"go/token"
	"strings"
)

// Families are the families of bugs that studies of real Go programs tell apart.
// Each name is a family and, after the comma, the cause within it.
func Families() []string {
	return []string{
		"blocking, mutex",
		"blocking, RWMutex",
		"blocking, channel",
		"blocking, channel with lock",
		"blocking, channel with context",
		"blocking, WaitGroup",
		"blocking, Cond",
		"non-blocking, data race",
		"non-blocking, order violation",
		"non-blocking, anonymous function",
		"non-blocking, library misuse",
	}
}

// The lines of a package comment that say what a specimen is.
const (
	familyLine = "Family: " // of both twins
	bugLine    = "Bug: "    // of the program with the bug
	mendedLine = "Mended: " // of its twin
)

// said reads a line of the package comment in the first file of a twin, without
// its beginning and the full stop at its end. It is empty where there is none.
func said(src []byte, beginning string) string {
	file, err := parser.ParseFile(token.NewFileSet(), "", src, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		return ""
	}
	for line := range strings.Lines(file.Doc.Text()) {
		if rest, ok := strings.CutPrefix(line, beginning); ok {
			return strings.TrimSuffix(strings.TrimSpace(rest), ".")
		}
	}
	return ""
}
