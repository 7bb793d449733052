// Package katas holds what students see: the catalogue, and for each kata its
// task, stub and sample test.
package katas

import (
	"embed"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/tools/txtar"
)

//go:generate go run ../grader/internal/pack stubs

//go:embed catalogue.json README.md stubs.txtar */*.go */README.md
var folder embed.FS

// StubsName is the file that keeps the stubs as they are given.
const StubsName = "stubs.txtar"

// Files returns this folder as it is given to students. Its stubs are those of
// stubs.txtar: in a clone of the repository students write their answers into the very
// files that held the stubs, and a grader that is built then must know what was there.
// A kata of which stubs.txtar has nothing is taken as it is in the folder.
func Files() (fs.FS, error) { return asGiven(folder) }

func asGiven(folder fs.FS) (fs.FS, error) {
	text, err := fs.ReadFile(folder, StubsName)
	if err != nil {
		return nil, err
	}
	given := txtar.Parse(text)
	kept := map[string]bool{}
	for _, f := range given.Files {
		kept[path.Dir(f.Name)] = true
	}
	err = fs.WalkDir(folder, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || name == StubsName || IsStub(name) && kept[path.Dir(name)] {
			return err
		}
		text, err := fs.ReadFile(folder, name)
		given.Files = append(given.Files, txtar.File{Name: name, Data: text})
		return err
	})
	if err != nil {
		return nil, err
	}
	return txtar.FS(given)
}

// IsStub tells whether a file of a kata's folder belongs to its stub: every Go file but tests.
func IsStub(name string) bool {
	return path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go")
}

// Stubs packs the stubs that lie in folder now, for stubs.txtar.
func Stubs(folder fs.FS) ([]byte, error) {
	names, err := fs.Glob(folder, "*/*.go")
	if err != nil {
		return nil, err
	}
	stubs := &txtar.Archive{Comment: []byte("The stubs as they are given, made by \"go generate ./katas\". The grader compares answers with these.\n")}
	for _, name := range names {
		if !IsStub(name) {
			continue
		}
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		stubs.Files = append(stubs.Files, txtar.File{Name: name, Data: text})
	}
	return txtar.Format(stubs), nil
}
