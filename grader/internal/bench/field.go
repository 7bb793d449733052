package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

// field is where the measuring happens: a copy of the module, so that answers can
// change, a built grader, and caches of its own where they are to be cold.
type field struct {
	dir, module, grader string
	katas               []string
	caches              string // empty: the user's own
	edition             int
	originals           map[string][]byte
}

func layField() (*field, error) {
	suite, err := catalogue.Load(os.DirFS("katas"), os.DirFS("solutions"))
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "katas-bench-")
	if err != nil {
		return nil, err
	}
	f := &field{dir: dir, module: filepath.Join(dir, "module"), grader: filepath.Join(dir, "grader"), originals: map[string][]byte{}}
	for _, k := range suite.Katas {
		f.katas = append(f.katas, k.Name)
	}
	for _, part := range []string{"grader/kata", "solutions", "katas"} {
		if err := os.CopyFS(filepath.Join(f.module, part), os.DirFS(part)); err != nil {
			return nil, err
		}
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("run this in the repository's folder: %w", err)
		}
		if err := os.WriteFile(filepath.Join(f.module, name), data, 0o600); err != nil {
			return nil, err
		}
	}
	if out, err := exec.Command("go", "build", "-o", f.grader, "./grader").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building the grader: %w\n%s", err, out)
	}
	return f, nil
}

// change makes answers differ from anything that was compiled before.
func (f *field) change(katas []string) {
	f.edition++
	for _, k := range katas {
		file := filepath.Join(f.module, "solutions", k, k+".go")
		if f.originals[k] == nil {
			f.originals[k], _ = os.ReadFile(file)
		}
		text := fmt.Sprintf("%s\nconst edition = \"%d of %s\"\n", f.originals[k], f.edition, f.dir)
		os.WriteFile(file, []byte(text), 0o600)
	}
}

// env is the environment of what is measured, with extra variables last.
func (f *field) env(extra ...string) []string {
	env := append(os.Environ(), extra...)
	if f.caches == "" {
		return append(env, "XDG_CACHE_HOME="+filepath.Join(f.dir, "user-cache"), "GOCACHE="+goEnv("GOCACHE"))
	}
	return append(env, "XDG_CACHE_HOME="+f.caches, "GOCACHE="+filepath.Join(f.caches, "go-build"))
}

// emptyCaches begins with empty build caches; downloaded modules stay.
func (f *field) emptyCaches() error {
	var err error
	f.caches, err = os.MkdirTemp(f.dir, "cold-")
	return err
}

func goEnv(name string) string {
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}
