// Package solutions holds what only teachers see. Of all that, only the hidden
// tests travel inside the grader, and they travel packed: never a reference, never a
// right or wrong answer, and no line that a search through the program's bytes finds.
package solutions

import (
	"archive/zip"
	"bytes"
	"embed"
	"io/fs"
	"path"
	"strings"
)

//go:generate go run ../grader/internal/pack

// packs are the hidden tests of each kata, in NAME/hidden.zip. They are kept beside
// their sources, so that a plain go build has them; Source tells when they are out of date.
//
//go:embed */hidden.zip
var packs embed.FS

// PackName is the name of a kata's pack, in its folder.
const PackName = "hidden.zip"

// HiddenTests is this folder, as far as the grader needs it: NAME/NAME_test.go.
var HiddenTests fs.FS = unpacked{packs}

// unpacked shows what lies in the packs as if it lay beside them.
type unpacked struct{ packs fs.FS }

// Open opens a kata's folder, or a file in it.
func (u unpacked) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) || name == "." {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	kata, inside, _ := strings.Cut(name, "/")
	data, err := fs.ReadFile(u.packs, path.Join(kata, PackName))
	if err != nil {
		return nil, err
	}
	pack, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return pack.Open(path.Join(".", inside))
}
