// Package draft lays out new katas: all parts that every kata has, compiling, with
// what their author has to write marked in each of them.
package draft

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"go/format"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	"golang.org/x/mod/modfile"
)

// Mark stands wherever the author of a kata has something to write. "grader verify"
// reports each one that is left.
const Mark = "FILL IN"

//go:embed template
var templates embed.FS

// Kata says what to lay out.
type Kata struct {
	Name    string // folder and package
	Chapter int    // 0: the last one of the suite
	Harness string // import path of the package that hidden tests import
}

// validName is also the catalogue's rule.
var validName = regexp.MustCompile(`^[a-z][a-z0-9]{0,30}$`)

// Lay lays out a kata in the suite at dir and puts it into its catalogue, which it
// begins where there is none. It returns the files that it wrote, by their names in
// the suite, the catalogue last. Nothing that exists is overwritten: where the kata has
// any folder already, Lay fails.
func Lay(dir string, k Kata) ([]string, error) {
	if !validName.MatchString(k.Name) || token.IsKeyword(k.Name) {
		return nil, fmt.Errorf("%q cannot be a kata's name: it is a Go package name of small letters and digits, such as %q", k.Name, "handoff")
	}
	module, err := ImportPath(dir)
	if err != nil {
		return nil, err
	}
	catalogue, err := addToCatalogue(dir, k)
	if err != nil {
		return nil, err
	}
	for _, side := range []string{"katas", "solutions"} {
		if _, err := os.Lstat(filepath.Join(dir, side, k.Name)); !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("there is a folder %s/%s already: choose another name, or remove it", side, k.Name)
		}
	}
	var written []string
	err = fs.WalkDir(templates, "template", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := fill(name, struct{ Name, Module, Harness, Mark string }{k.Name, module, k.Harness, Mark})
		if err != nil {
			return err
		}
		written = append(written, place(name, k.Name))
		return write(dir, place(name, k.Name), text)
	})
	if err != nil {
		return nil, fmt.Errorf("laying out %s: %w", k.Name, err)
	}
	return append(written, catalogueFile), write(dir, catalogueFile, catalogue)
}

// place turns a template's name into the file's: template/katas/stub.go.txt becomes
// katas/NAME/NAME.go.
func place(name, kata string) string {
	name = strings.TrimSuffix(strings.TrimPrefix(name, "template/"), ".txt")
	side, rest, _ := strings.Cut(name, "/")
	folder, base := path.Split(rest)
	switch base {
	case "stub.go", "answer.go":
		base = kata + ".go"
	case "sample_test.go", "hidden_test.go":
		base = kata + "_test.go"
	}
	return path.Join(side, kata, folder, base)
}

func fill(name string, data any) ([]byte, error) {
	// Go's own braces are everywhere in Go code, so the templates use others.
	t, err := template.New(path.Base(name)).Delims("«", "»").ParseFS(templates, name)
	if err != nil {
		return nil, err
	}
	var text bytes.Buffer
	if err := t.Execute(&text, data); err != nil {
		return nil, err
	}
	if !strings.HasSuffix(name, ".go.txt") {
		return text.Bytes(), nil
	}
	return format.Source(text.Bytes()) // the order of the imports depends on the module's name
}

func write(dir, name string, text []byte) error {
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o644)
}

// ImportPath returns the import path of the folder dir: that of the module it lies in,
// and the way from there.
func ImportPath(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for at, below := dir, ""; ; at, below = filepath.Dir(at), path.Join(filepath.Base(at), below) {
		text, err := os.ReadFile(filepath.Join(at, "go.mod"))
		if err == nil {
			module := modfile.ModulePath(text)
			if module == "" {
				return "", fmt.Errorf("%s names no module", filepath.Join(at, "go.mod"))
			}
			return path.Join(module, below), nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		if filepath.Dir(at) == at {
			return "", fmt.Errorf("%s lies in no Go module: run \"go mod init example.com/my-katas\" there first", dir)
		}
	}
}
