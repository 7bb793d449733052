package sync_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const importPath = "github.com/concurrency-katas/go/grader/kata/sync"

// A module is a temporary one that has nothing but this package in it, under its
// own import path, as in the module that the grader generates.
type module struct {
	dir string
}

func newModule(t *testing.T) module {
	t.Helper()
	m := module{dir: t.TempDir()}
	m.write(t, "go.mod", "module github.com/concurrency-katas/go\n\ngo 1.26\n")
	sources, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range sources {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		require.NoError(t, err)
		m.write(t, "grader/kata/sync/"+name, string(source))
	}
	return m
}

func (m module) write(t *testing.T, name, content string) {
	t.Helper()
	path := filepath.Join(m.dir, filepath.FromSlash(name))
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
}

// run runs a command in the module and returns its exit code and all its output.
func (m module) run(t *testing.T, name string, args ...string) (exitCode int, output string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = m.dir
	cmd.Env = append(os.Environ(),
		"GOFLAGS=", "GOWORK=off", "GOPROXY=off", "GOTOOLCHAIN=local",
		// One report is enough, and no second of sleep at each exit.
		"GORACE=halt_on_error=1 exitcode=66 atexit_sleep_ms=0",
	)
	cmd.WaitDelay = 10 * time.Second
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		require.NoError(t, err, "%s could not be started", name)
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

// needsRaceDetector skips a test where nothing can be built with -race.
func needsRaceDetector(t *testing.T) {
	t.Helper()
	out, err := exec.Command("go", "env", "CC").Output()
	require.NoError(t, err)
	compiler, _, _ := strings.Cut(strings.TrimSpace(string(out)), " ")
	if _, err := exec.LookPath(compiler); err != nil {
		t.Skipf("there is no C compiler (%q), so nothing can be built with -race: %v", compiler, err)
	}
}

func goroot(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	return strings.TrimSpace(string(out))
}
