package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"github.com/concurrency-katas/go/katas"
	"github.com/concurrency-katas/go/solutions"
)

const aboutStubs = "The stubs as they are given, made by \"go generate ./katas\". The grader compares answers with these.\n"

// packStubs writes the stubs that lie in dir, the folder katas/, into its stubs.txtar.
func packStubs(dir string) error {
	names, err := solutions.Katas(os.DirFS(filepath.Join(dir, "..", "solutions")))
	if err != nil {
		return err
	}
	return writeStubs(dir, &txtar.Archive{}, names)
}

// addStubs writes the stubs of those katas into stubs.txtar that it has nothing of. The
// others may have been changed: in a clone, answers stand in their place.
func addStubs(dir string, names []string) error {
	old, err := txtar.ParseFile(filepath.Join(dir, katas.StubsName))
	if err != nil {
		return err
	}
	return writeStubs(dir, old, slices.DeleteFunc(slices.Clone(names), func(kata string) bool {
		return slices.ContainsFunc(old.Files, func(f txtar.File) bool { return path.Dir(f.Name) == kata })
	}))
}

// writeStubs writes stubs.txtar: what is kept, and the stubs of these katas as they are.
func writeStubs(dir string, kept *txtar.Archive, names []string) error {
	packed := &txtar.Archive{Comment: []byte(aboutStubs), Files: slices.Clone(kept.Files)}
	for _, kata := range names {
		files, err := fs.Glob(os.DirFS(dir), kata+"/*.go")
		if err != nil {
			return err
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
			if err != nil {
				return err
			}
			packed.Files = append(packed.Files, txtar.File{Name: name, Data: text})
		}
	}
	slices.SortFunc(packed.Files, func(a, b txtar.File) int { return cmp.Compare(a.Name, b.Name) })
	file := filepath.Join(dir, katas.StubsName)
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, txtar.Format(packed)) {
		return nil
	}
	fmt.Println("packed", file)
	return os.WriteFile(file, txtar.Format(packed), 0o644)
}
