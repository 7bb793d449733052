package sync_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The standard library's tests of what this package replaces. Those of Map and
// Pool are left out, because these are the real ones.
var standardTestFiles = []string{
	"mutex_test.go", "rwmutex_test.go", "waitgroup_test.go", "once_test.go", "oncefunc_test.go", "cond_test.go",
}

// Functions in those files that cannot be run with this package, and why.
var excludedFromStandardTests = map[string]string{
	"HammerSemaphore":               "uses the runtime's semaphore through names that only sync's own test build exports",
	"TestSemaphore":                 "tests the runtime's semaphore, which this package does not use",
	"BenchmarkUncontendedSemaphore": "measures the runtime's semaphore",
	"BenchmarkContendedSemaphore":   "measures the runtime's semaphore",
}

// Go 1.26 has 30 that can be run.
const minimumOfStandardTests = 30

// What the tests use of internal/testenv, which nobody else may import.
const testenvSubstitute = `package testenv

import (
	"os"
	"testing"
)

func MustHaveExec(testing.TB) {}

func Executable(t testing.TB) string {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return path
}
`

func TestStandardLibrarysOwnTestsPass(t *testing.T) {
	m := newModule(t)
	m.write(t, "testenv/testenv.go", testenvSubstitute)
	var excluded []string
	for _, name := range standardTestFiles {
		source, err := os.ReadFile(filepath.Join(goroot(t), "src", "sync", name))
		require.NoError(t, err)
		adapted, left := adaptStandardTest(t, name, string(source))
		m.write(t, "grader/kata/sync/"+name, adapted)
		excluded = append(excluded, left...)
	}
	for name := range excludedFromStandardTests {
		assert.Contains(t, excluded, name, "the list of excluded tests names one that does not exist")
	}

	run := func(t *testing.T, flags ...string) {
		args := slices.Concat([]string{"test", "-short", "-v", "-vet=off", "-count=1", "-trimpath", "-ldflags=-checklinkname=0"}, flags, []string{"./grader/kata/sync"})
		exitCode, output := m.run(t, "go", args...)
		passed := regexp.MustCompile(`(?m)^--- PASS: `).FindAllString(output, -1)
		assert.Zero(t, exitCode, output)
		assert.GreaterOrEqual(t, len(passed), minimumOfStandardTests, output)
		assert.NotContains(t, output, "--- SKIP")
	}
	t.Run("without the race detector", func(t *testing.T) {
		run(t)
	})
	t.Run("with the race detector", func(t *testing.T) {
		needsRaceDetector(t)
		run(t, "-race")
	})
}

// adaptStandardTest turns the imports of a test file to this package and takes
// out the excluded functions, whose names it returns. It edits the text instead
// of printing the syntax tree, so that comments stay where they are.
func adaptStandardTest(t *testing.T, name, source string) (adapted string, excluded []string) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, source, parser.SkipObjectResolution)
	require.NoError(t, err)

	substitutes := map[string]string{
		"sync":             importPath,
		"internal/testenv": "github.com/concurrency-katas/go/testenv",
	}
	type edit struct {
		from, to int
		text     string
	}
	var edits []edit
	replace := func(node ast.Node, text string) {
		edits = append(edits, edit{fset.Position(node.Pos()).Offset, fset.Position(node.End()).Offset, text})
	}
	for _, spec := range file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		require.NoError(t, err)
		if substitute, ok := substitutes[path]; ok {
			replace(spec.Path, strconv.Quote(substitute))
		}
	}
	for _, decl := range file.Decls {
		function, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		if _, ok := excludedFromStandardTests[function.Name.Name]; ok {
			replace(function, "")
			excluded = append(excluded, function.Name.Name)
		}
	}
	for _, e := range slices.Backward(edits) {
		source = source[:e.from] + e.text + source[e.to:]
	}
	// The runtime offers this function to a package with the path sync_test; ours
	// has a longer path, so it must ask for it by that name.
	source = strings.ReplaceAll(source,
		"//go:linkname runtime_blockUntilEmptyCleanupQueue\n",
		"//go:linkname runtime_blockUntilEmptyCleanupQueue sync_test.runtime_blockUntilEmptyCleanupQueue\n")
	return source, excluded
}
