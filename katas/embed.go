// Package katas holds what students see: the catalogue, and for each kata its
// task, stub and sample test.
package katas

import (
	"embed"
	"io/fs"

	"golang.org/x/tools/txtar"
)

//go:generate go run ../grader/internal/pack stubs

// What lies in the stubs' place is not among these: in a clone of the repository students
// write their answers there, and whatever that is, the grader is built all the same.
//
//go:embed catalogue.json README.md stubs.txtar */*_test.go */README.md
var folder embed.FS

// StubsName is the file that keeps the stubs as they are given.
const StubsName = "stubs.txtar"

// Files returns this folder as it is given to students, with the stubs of stubs.txtar.
func Files() (fs.FS, error) { return asGiven(folder) }

func asGiven(folder fs.FS) (fs.FS, error) {
	text, err := fs.ReadFile(folder, StubsName)
	if err != nil {
		return nil, err
	}
	given := txtar.Parse(text)
	err = fs.WalkDir(folder, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || name == StubsName {
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
