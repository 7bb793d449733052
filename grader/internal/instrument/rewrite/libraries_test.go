package rewrite_test

import (
	"context"
	"fmt"
	"go/build"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument/places"
	"github.com/concurrency-katas/go/grader/internal/instrument/rewrite"
	"github.com/concurrency-katas/go/grader/internal/instrument/stdlib"
	"github.com/concurrency-katas/go/grader/kata"
)

// Concurrent code that others wrote and tested: rewritten, with the real drop-in
// and with hooks that hold goroutines back in many ways, it still passes its own tests.
func TestLibrariesPassTheirOwnTestsAfterRewriting(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	for _, library := range []struct{ module, pkg string }{
		{"golang.org/x/sync", "errgroup"},
		{"golang.org/x/sync", "semaphore"},
		{"golang.org/x/sync", "singleflight"},
		{"github.com/rogpeppe/go-internal", "par"},
	} {
		t.Run(library.module+"/"+library.pkg, func(t *testing.T) {
			dir := moduleDir(t, library.module)
			p, err := build.Default.ImportDir(filepath.Join(dir, library.pkg), 0)
			require.NoError(t, err)
			std, err := stdlib.Open(context.Background(), stdlib.Options{CacheDir: t.TempDir(), GoCmd: "go", Packages: p.Imports})
			require.NoError(t, err)

			pkg := load(t, p, std)
			const path = "github.com/concurrency-katas/go"
			r := rewrite.New(pkg, rewrite.Target{ID: p.Name, SyncPath: path + "/grader/kata/sync", HarnessPath: path + "/kata"})
			r.Standard()
			hooked := places.Insert(pkg, places.Target{Path: path + "/grader/kata/hooks", Prefix: r.Prefix()}, r.Edits)
			require.NotEmpty(t, hooked)
			copied, problems := r.Copy()
			require.Empty(t, problems)

			m := module{t, t.TempDir()}
			m.harness()
			gomod := "module " + path + "\n\ngo 1.26\n"
			if library.module == "golang.org/x/sync" { // the tests of one package use another
				gomod += "\nrequire golang.org/x/sync v0.0.0\n\nreplace golang.org/x/sync => " + dir + "\n"
			}
			m.write("go.mod", gomod)
			// The answer is set up when it registers: nobody grades it.
			m.write("kata/kata.go", "package kata\n\nfunc RegisterAnswer(_ string, setup func()) { setup() }\n")
			for _, f := range copied.Files {
				m.write("library/"+f.Name, string(f.Src))
			}
			for _, name := range slices.Concat(p.TestGoFiles, p.XTestGoFiles) {
				if strings.Contains(name, "example") {
					continue // some of them use the network
				}
				src, err := os.ReadFile(filepath.Join(p.Dir, name))
				require.NoError(t, err)
				own := fmt.Sprintf("%q", library.module+"/"+library.pkg)
				m.write("library/"+name, strings.ReplaceAll(string(src), own, `"`+path+`/library"`))
			}
			m.write("library/zz_hooks_test.go", fmt.Sprintf(`package %s
				import ("os"; "strconv"; "testing"; "github.com/concurrency-katas/go/grader/kata/hooks")
				func TestMain(m *testing.M) {
					n, _ := strconv.Atoi(os.Getenv("SCHEDULE"))
					hooks.Begin(1, n, %d, true)
					os.Exit(m.Run())
				}`, p.Name, len(hooked)))
			build := exec.Command("go", "test", "-mod=mod", "-race", "-c", "-o", "library.exe", "./library")
			build.Dir, build.Env = m.dir, append(os.Environ(), "GOFLAGS=", "GOWORK=off", "GOPROXY=off")
			out, err := build.CombinedOutput()
			require.NoError(t, err, "%s", out)
			for schedule := range 8 { // each kind is among them
				test := exec.Command("./library.exe", "-test.short")
				test.Dir, test.Env = m.dir, append(os.Environ(), fmt.Sprintf("SCHEDULE=%d", schedule), "GORACE=atexit_sleep_ms=0")
				out, err := test.CombinedOutput()
				assert.NoError(t, err, "schedule %d\n%s", schedule, out)
			}
		})
	}
}

func moduleDir(t *testing.T, module string) string {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	require.NoError(t, err)
	return strings.TrimSpace(string(out))
}

// harness lays the drop-in for sync, the hooks and what they import into the module,
// as the grader does.
func (m module) harness() {
	for _, dir := range []string{"sync", "hooks", "goroutines"} {
		files, err := fs.Glob(kata.Source, dir+"/*.go")
		require.NoError(m.t, err)
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			src, err := kata.Source.ReadFile(name)
			require.NoError(m.t, err)
			m.write("grader/kata/"+name, string(src))
		}
	}
}
