// Package workspace is the grader's own Go module on disk, in which answers and
// hidden tests meet: all that is to be judged becomes one program, since linking
// is what costs.
//
//	go.mod, go.sum          the grader's, with what hidden tests import
//	grader/kata/…           the harness, the sync drop-in and the hooks
//	answers/ID/…            a judged copy of an answer
//	hidden/ID/…             its hidden tests, importing answers/ID
//	judgeN/main.go          a program
package workspace

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
	"github.com/concurrency-katas/go/grader/kata"
)

// ModulePath is the path of the module that this grader is built from, which the
// workspace's module shares, so that hidden tests find the harness under the
// import that they are written with.
var ModulePath = strings.TrimSuffix(HarnessPath, "/grader/kata")

// HarnessPath is the import path of the harness, SyncPath and RuntimePath those of the drop-ins, and
// HooksPath that of what makes schedules differ.
var (
	HarnessPath = reflect.TypeFor[kata.T]().PkgPath()
	SyncPath    = HarnessPath + "/sync"
	RuntimePath = HarnessPath + "/runtime"
	HooksPath   = HarnessPath + "/hooks"
)

//go:embed module/go.mod.txt
var goMod string

//go:embed module/go.sum.txt
var goSum []byte

// prefix begins the name of every workspace's folder.
const prefix = "build-"

// Workspace is one such module, for one grading. Several graders can each have
// their own at the same time.
type Workspace struct {
	dir    string
	owner  *os.File // held locked
	tools  *toolchain.Toolchain
	bounds sandbox.Bounds // of each process of a build
}

// New makes a workspace under parent.
func New(tools *toolchain.Toolchain, parent string) (*Workspace, error) {
	if err := os.MkdirAll(parent, 0o700); err != nil {
		return nil, fmt.Errorf("making the folder for workspaces: %w", err)
	}
	dir, err := os.MkdirTemp(parent, prefix)
	if err != nil {
		return nil, fmt.Errorf("making a workspace: %w", err)
	}
	w := &Workspace{dir: dir, tools: tools, bounds: buildBounds}
	if w.owner, err = own(dir); err == nil {
		err = w.lay()
	}
	if err != nil {
		w.Close()
		return nil, fmt.Errorf("filling the workspace: %w", err)
	}
	return w, nil
}

// Close removes the workspace.
func (w *Workspace) Close() error {
	err := os.RemoveAll(w.dir)
	if w.owner != nil {
		w.owner.Close() // it holds nothing but the lock
	}
	return err
}

// abandonedAfter is how long a workspace can be untouched before no grader can still be
// using it, where nothing better says so.
const abandonedAfter = 2 * time.Hour

// RemoveAbandoned removes workspaces that a killed grader left under parent.
func RemoveAbandoned(parent string) {
	entries, _ := os.ReadDir(parent) // no folder, nothing to remove
	for _, e := range entries {
		info, err := e.Info()
		dir := filepath.Join(parent, e.Name())
		if err == nil && e.IsDir() && strings.HasPrefix(e.Name(), prefix) && abandoned(dir, info.ModTime()) {
			os.RemoveAll(dir)
		}
	}
}

// lay writes what does not depend on any answer.
func (w *Workspace) lay() error {
	files := map[string][]byte{
		"go.mod": []byte(strings.ReplaceAll(goMod, "MODULE", ModulePath)),
		"go.sum": goSum,
	}
	err := fs.WalkDir(kata.Source, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasSuffix(name, "_test.go") || name == "source.go" {
			return err
		}
		src, err := kata.Source.ReadFile(name)
		files["grader/kata/"+name] = src
		return err
	})
	if err != nil {
		return err
	}
	for name, src := range files {
		if err := w.write(name, src); err != nil {
			return err
		}
	}
	return os.MkdirAll(filepath.Join(w.dir, "tmp"), 0o700)
}

func (w *Workspace) write(name string, src []byte) error {
	file := filepath.Join(w.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return err
	}
	return os.WriteFile(file, src, 0o600)
}

// ErrNoModules is what Fetch returns when the modules that hidden tests import
// are neither here nor to be had.
var ErrNoModules = errors.New("the modules that hidden tests use could not be fetched")

// Fetch downloads the modules that hidden tests import, unless they are here
// already. Nothing after it needs the network.
func (w *Workspace) Fetch(ctx context.Context) error {
	if Fetched(w.tools) {
		return nil
	}
	cmd := w.tools.Command(ctx, w.dir, w.tools.DownloadEnv(), "mod", "download")
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%w (go mod download: %v)\n%s\nConnect to the network once, then try again.", ErrNoModules, err, strings.TrimSpace(out.String()))
	}
	return nil
}

// Fetched tells whether every module that hidden tests import lies unpacked in the
// module cache.
func Fetched(tools *toolchain.Toolchain) bool {
	for line := range strings.Lines(goMod) {
		fields := strings.Fields(line)
		if len(fields) < 2 || !strings.HasPrefix(fields[1], "v") || !strings.Contains(fields[0], "/") {
			continue
		}
		dir := filepath.Join(tools.ModCache, filepath.FromSlash(path.Join(fields[0])+"@"+fields[1]))
		if _, err := os.Stat(dir); err != nil {
			return false
		}
	}
	return true
}
