// Command pack packs what the grader carries: the hidden tests, for which "go generate
// ./solutions" runs it in that folder, and, with the argument "stubs", the stubs, for which
// "go generate ./katas" does. It writes what has changed, and removes the packs of katas that are gone.
// New stubs are packed with the tests.
package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/concurrency-katas/go/solutions"
)

func main() {
	run := packTests
	if len(os.Args) > 1 && os.Args[1] == "stubs" {
		run = packStubs
	}
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func packTests(dir string) error {
	katas, err := solutions.Katas(os.DirFS(dir))
	if err != nil {
		return err
	}
	for _, kata := range katas {
		tests, err := solutions.Tests(os.DirFS(dir), kata)
		if err != nil {
			return err
		}
		file := filepath.Join(dir, kata, solutions.PackName)
		if old, err := os.ReadFile(file); err == nil && holds(old, tests) {
			continue // another Go may compress otherwise; that alone is no change
		}
		pack, err := packed(tests)
		if err != nil {
			return err
		}
		if err := os.WriteFile(file, pack, 0o644); err != nil {
			return err
		}
		fmt.Println("packed", file)
	}
	return errors.Join(removeOthers(dir, katas), addStubs(filepath.Join(dir, "..", "katas"), katas))
}

// packed is a pack of these files. It depends on nothing else.
func packed(tests []solutions.File) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, t := range tests {
		f, err := w.Create(t.Name)
		if err != nil {
			return nil, err
		}
		if _, err := f.Write(t.Src); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return b.Bytes(), err
}

// holds tells whether a pack has these files and no others.
func holds(pack []byte, tests []solutions.File) bool {
	r, err := zip.NewReader(bytes.NewReader(pack), int64(len(pack)))
	if err != nil {
		return false
	}
	return len(r.File) == len(tests) && !slices.ContainsFunc(tests, func(t solutions.File) bool {
		src, err := fs.ReadFile(r, t.Name)
		return err != nil || !bytes.Equal(src, t.Src)
	})
}

func removeOthers(dir string, katas []string) error {
	packs, err := filepath.Glob(filepath.Join(dir, "*", solutions.PackName))
	for _, p := range packs {
		if !slices.Contains(katas, filepath.Base(filepath.Dir(p))) {
			err = errors.Join(err, os.Remove(p))
		}
	}
	return err
}
