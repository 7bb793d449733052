package solutions

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// Source returns the folder that this program's hidden tests were packed from, and the
// katas whose tests have changed there since. Where that folder is not on this machine, as
// with a release, it returns nil: there is nothing to compare with.
func Source() (source fs.FS, stale []string, err error) {
	_, file, _, ok := runtime.Caller(0)
	if !ok || !filepath.IsAbs(file) { // built with -trimpath
		return nil, nil, nil
	}
	if _, err := os.Stat(file); err != nil {
		return nil, nil, nil
	}
	source = os.DirFS(filepath.Dir(file))
	stale, err = compare(source, HiddenTests)
	return source, stale, err
}

func compare(source, carried fs.FS) ([]string, error) {
	katas, err := Katas(source)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, kata := range katas {
		now, err := Tests(source, kata)
		if err != nil {
			return nil, err
		}
		then, err := Tests(carried, kata)
		if err != nil || !slices.EqualFunc(now, then, File.equal) {
			names = append(names, kata)
		}
	}
	return names, nil
}

// File is a hidden test: its base name and its text.
type File struct {
	Name string
	Src  []byte
}

func (f File) equal(other File) bool { return f.Name == other.Name && bytes.Equal(f.Src, other.Src) }

// Katas lists the folders NAME that have hidden tests in them, in NAME_test.go.
func Katas(fsys fs.FS) ([]string, error) {
	tests, err := fs.Glob(fsys, "*/*_test.go")
	if err != nil {
		return nil, err
	}
	var names []string
	for _, t := range tests {
		if name := path.Dir(t); path.Base(t) == name+"_test.go" {
			names = append(names, name)
		}
	}
	return names, nil
}

// Tests reads the hidden tests of one kata, in the order of their names.
func Tests(fsys fs.FS, kata string) ([]File, error) {
	entries, err := fs.ReadDir(fsys, kata)
	if err != nil {
		return nil, err
	}
	var files []File
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), "_test.go") || !e.Type().IsRegular() {
			continue
		}
		src, err := fs.ReadFile(fsys, path.Join(kata, e.Name()))
		if err != nil {
			return nil, fmt.Errorf("reading the hidden tests of %s: %w", kata, err)
		}
		files = append(files, File{e.Name(), src})
	}
	return files, nil
}
