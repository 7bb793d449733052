package stdlib_test

import (
	"context"
	"go/types"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument/policy"
	"github.com/concurrency-katas/go/grader/internal/instrument/stdlib"
)

func open(t *testing.T, dir, goCmd string) (*stdlib.Importer, error) {
	return stdlib.Open(context.Background(), stdlib.Options{CacheDir: dir, GoCmd: goCmd, Packages: []string{"time", "context", "unsafe"}})
}

func cacheFile(t *testing.T, dir string) string {
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	require.Len(t, files, 1)
	return files[0]
}

func TestPackagesComeWithTheirTypes(t *testing.T) {
	std, err := open(t, t.TempDir(), "go")
	require.NoError(t, err)
	ctx, err := std.Import("context")
	require.NoError(t, err)
	deadline := ctx.Scope().Lookup("Context").Type().Underlying().(*types.Interface).ExplicitMethod(0)
	assert.Equal(t, "func() (deadline time.Time, ok bool)", deadline.Type().String())
	timePkg, err := std.Import("time")
	require.NoError(t, err)
	assert.Same(t, timePkg.Scope().Lookup("Time"), deadline.Signature().Results().At(0).Type().(*types.Named).Obj(), "one time.Time for all")
	_, err = std.Import("unsafe")
	require.NoError(t, err)
}

func TestWhatWasNotAskedForIsNotThere(t *testing.T) {
	std, err := open(t, t.TempDir(), "go")
	require.NoError(t, err)
	_, err = std.Import("os")
	assert.ErrorContains(t, err, "package os is not available")
}

func TestTheSecondTimeTheGoCommandIsNotAsked(t *testing.T) {
	dir := t.TempDir()
	_, err := open(t, dir, "go")
	require.NoError(t, err)
	before, err := os.Stat(cacheFile(t, dir))
	require.NoError(t, err)
	start := time.Now()
	_, err = open(t, dir, "go")
	require.NoError(t, err)
	t.Log("opened in", time.Since(start))
	after, err := os.Stat(cacheFile(t, dir))
	require.NoError(t, err)
	assert.Equal(t, before.ModTime(), after.ModTime())
}

func TestABrokenFileIsMadeAnew(t *testing.T) {
	dir := t.TempDir()
	_, err := open(t, dir, "go")
	require.NoError(t, err)
	file := cacheFile(t, dir)
	good, err := os.ReadFile(file)
	require.NoError(t, err)
	flipped := append([]byte(nil), good...)
	flipped[len(flipped)/2] ^= 1
	for name, broken := range map[string][]byte{
		"empty": {}, "cut short": good[:len(good)-1], "only the beginning": good[:30], "changed": flipped, "something else": []byte("x"),
	} {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, os.WriteFile(file, broken, 0o600))
			std, err := open(t, dir, "go")
			require.NoError(t, err)
			_, err = std.Import("time")
			require.NoError(t, err)
			restored, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Equal(t, good, restored)
		})
	}
}

func TestSeveralMayOpenAndImportAtOnce(t *testing.T) {
	dir := t.TempDir()
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			std, err := open(t, dir, "go")
			if !assert.NoError(t, err) {
				return
			}
			for range 4 {
				wg.Go(func() {
					_, err := std.Import("context")
					assert.NoError(t, err)
				})
			}
		})
	}
	wg.Wait()
	cacheFile(t, dir) // no temporary file left
}

func TestWithoutAGoCommandTheErrorSaysSo(t *testing.T) {
	_, err := open(t, t.TempDir(), filepath.Join(t.TempDir(), "no-go"))
	assert.ErrorContains(t, err, "identify the Go toolchain")
}

// A wrapper script has no Go tree around it, so it is asked for its version.
func TestAWrapperAroundTheGoCommandWillDo(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a shell script")
	}
	wrapper := filepath.Join(t.TempDir(), "go")
	require.NoError(t, os.WriteFile(wrapper, []byte("#!/bin/sh\nexec go \"$@\"\n"), 0o755))
	_, err := open(t, t.TempDir(), wrapper)
	require.NoError(t, err)
}

func BenchmarkOpenAgainAndImportAll(b *testing.B) {
	o := stdlib.Options{CacheDir: b.TempDir(), GoCmd: "go", Packages: policy.Imports()}
	_, err := stdlib.Open(context.Background(), o)
	require.NoError(b, err)
	for b.Loop() {
		std, err := stdlib.Open(context.Background(), o)
		require.NoError(b, err)
		for _, path := range o.Packages {
			_, err := std.Import(path)
			require.NoError(b, err)
		}
	}
}
