package stdlib

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/group"
)

// identify finds the go command and computes the key under which its export data
// is kept. Asking the command for its version takes as long as judging several
// answers, so where the command is part of a Go tree the tree is looked at.
func identify(ctx context.Context, o Options) (goCmd, key string, err error) {
	goCmd, err = exec.LookPath(o.GoCmd)
	if err != nil {
		return "", "", err
	}
	resolved, err := filepath.EvalSymlinks(goCmd)
	if err != nil {
		return "", "", err
	}
	info, err := os.Stat(resolved)
	if err != nil {
		return "", "", err
	}
	version, err := os.ReadFile(filepath.Join(filepath.Dir(filepath.Dir(resolved)), "VERSION"))
	if err != nil {
		cmd := exec.CommandContext(ctx, goCmd, "env", "GOVERSION", "GOROOT")
		cmd.Env = o.Env
		if version, err = cmd.Output(); err != nil {
			return "", "", fmt.Errorf("go env: %w", withStderr(err))
		}
	}
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%s\n%d\n%d\n%s\n", format, resolved, info.Size(), info.ModTime().UnixNano(), version)
	fmt.Fprintln(h, strings.Join(sorted(o.Packages), " "))
	fmt.Fprintln(h, strings.Join(settings(o.Env), "\n"))
	return goCmd, hex.EncodeToString(h.Sum(nil))[:24], nil
}

// settings lists the variables that change what the compiler produces.
func settings(env []string) []string {
	if env == nil {
		env = os.Environ()
	}
	var out []string
	for _, line := range env {
		switch name, _, _ := strings.Cut(line, "="); name {
		case "GOROOT", "GOOS", "GOARCH", "GOEXPERIMENT", "GOTOOLCHAIN", "GOFLAGS":
			out = append(out, line)
		}
	}
	return sorted(out)
}

func sorted(in []string) []string {
	out := slices.Clone(in)
	slices.Sort(out)
	return slices.Compact(out)
}

// list asks the go command, which compiles what is not in its build cache.
func list(ctx context.Context, goCmd string, o Options) (map[string][]byte, error) {
	if err := os.MkdirAll(o.CacheDir, 0o755); err != nil {
		return nil, err
	}
	// Ended in the middle, the go command leaves its temporary files behind.
	tmp, err := os.MkdirTemp(o.CacheDir, "tmp-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	args := append([]string{"list", "-export", "-json=ImportPath,Export", "--"}, sorted(o.Packages)...)
	cmd := exec.CommandContext(ctx, goCmd, args...)
	if cmd.Env = o.Env; cmd.Env == nil {
		cmd.Env = os.Environ()
	}
	cmd.Env = append(slices.Clone(cmd.Env), "GOTMPDIR="+tmp, "TMPDIR="+tmp)
	cmd.Dir = o.CacheDir // outside of any student's module
	group.Lead(cmd)
	out, err := cmd.Output()
	if err != nil {
		return nil, withStderr(err)
	}
	export := map[string][]byte{}
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct{ ImportPath, Export string }
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return export, nil
		} else if err != nil {
			return nil, err
		}
		if p.Export == "" {
			continue // unsafe has none
		}
		if export[p.ImportPath], err = readExport(p.Export); err != nil {
			return nil, fmt.Errorf("%s: %w", p.ImportPath, err)
		}
	}
}

func withStderr(err error) error {
	if exit, ok := errors.AsType[*exec.ExitError](err); ok && len(exit.Stderr) > 0 {
		return fmt.Errorf("%w: %s", err, strings.TrimSpace(string(exit.Stderr)))
	}
	return err
}
