// Package catalogue is the course as data: which katas there are, in which order,
// what each is worth and what it allows, with the stubs and the hidden tests.
package catalogue

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// Suite is a whole course.
type Suite struct {
	Chapters []Chapter
	Katas    []Kata // in the order in which they are taught and reported
	Hash     string // "sha256:…" over the data, the stubs and the hidden tests
}

// Chapter is a numbered section of the course.
type Chapter struct {
	Number int    `json:"number"`
	Title  string `json:"title"`
}

// Kata is one exercise.
type Kata struct {
	Name       string                 `json:"name"` // also its folder and its package
	Chapter    int                    `json:"chapter"`
	Title      string                 `json:"title"`
	Difficulty int                    `json:"difficulty"` // 1 (gentle) to 5
	Entry      string                 `json:"entry"`      // the exported name that findings point at by default: "All", "Queue.Push"
	Needs      []string               `json:"needs"`      // katas that should come first
	Points     map[result.RowName]int `json:"points"`     // a row that is not here does not exist
	Gate       result.RowName         `json:"gate"`       // of a repair kata: where it fails, nothing else is earned
	Imports    []string               `json:"imports"`    // allowed here besides the usual ones
	Forbid     Forbid                 `json:"forbid"`

	Stub   []File `json:"-"` // katas/NAME/*.go without the sample test
	Hidden []File `json:"-"` // solutions/NAME/*_test.go
}

// Forbid lists what one kata does not allow, because it is the point.
type Forbid struct {
	Imports  []string `json:"imports"`
	Channels bool     `json:"channels"`
}

// File is a source file: its base name and its text.
type File struct {
	Name string
	Src  []byte
}

// Rows returns the kata's rows in the order in which they are shown.
func (k Kata) Rows() []result.RowName {
	return slices.DeleteFunc(result.RowNames(), func(r result.RowName) bool { return k.Points[r] == 0 })
}

// Find returns the kata called name.
func (s *Suite) Find(name string) (Kata, bool) {
	for _, k := range s.Katas {
		if k.Name == name {
			return k, true
		}
	}
	return Kata{}, false
}

// Load reads a suite from its two folders: katas (catalogue.json and the stubs)
// and solutions (the hidden tests). It fails on data that contradicts itself.
func Load(katas, solutions fs.FS) (*Suite, error) {
	data, err := fs.ReadFile(katas, "catalogue.json")
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue: %w", err)
	}
	var parsed struct {
		Chapters []Chapter `json:"chapters"`
		Katas    []Kata    `json:"katas"`
	}
	dec := json.NewDecoder(strings.NewReader(string(data)))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&parsed); err != nil {
		return nil, fmt.Errorf("katas/catalogue.json: line %d: %w", lineOf(string(data), err), err)
	}
	s := &Suite{Chapters: parsed.Chapters, Katas: parsed.Katas}
	digest := sha256.New()
	digest.Write(data)
	for i := range s.Katas {
		k := &s.Katas[i]
		if err := s.check(i); err != nil {
			return nil, fmt.Errorf("katas/catalogue.json: kata %q: %w", k.Name, err)
		}
		if k.Stub, err = goFiles(katas, k.Name, false); err != nil {
			return nil, fmt.Errorf("the stub of %s belongs in katas/%s/%s.go: %w", k.Name, k.Name, k.Name, err)
		}
		if k.Hidden, err = goFiles(solutions, k.Name, true); err != nil {
			return nil, fmt.Errorf("the hidden tests of %s belong in solutions/%s/%s_test.go: %w", k.Name, k.Name, k.Name, err)
		}
		for _, f := range slices.Concat(k.Stub, k.Hidden) {
			fmt.Fprintf(digest, "%s/%s %d\n%s", k.Name, f.Name, len(f.Src), f.Src)
		}
	}
	s.Hash = "sha256:" + hex.EncodeToString(digest.Sum(nil))
	return s, nil
}

// lineOf is the line at which the data is wrong. Of an unknown field only the name is known.
func lineOf(data string, err error) int {
	at := len(data)
	if e := (*json.SyntaxError)(nil); errors.As(err, &e) {
		at = int(e.Offset)
	}
	if e := (*json.UnmarshalTypeError)(nil); errors.As(err, &e) {
		at = int(e.Offset)
	}
	if _, field, ok := strings.Cut(err.Error(), "unknown field "); ok {
		at = strings.Index(data, field)
	}
	return 1 + strings.Count(data[:max(0, min(at, len(data)))], "\n")
}

var validName = regexp.MustCompile(`^[a-z][a-z0-9]*$`)

func (s *Suite) check(i int) error {
	k := s.Katas[i]
	if !validName.MatchString(k.Name) {
		return errors.New("a name is a Go package name of small letters and digits")
	}
	for _, earlier := range s.Katas[:i] {
		if earlier.Name == k.Name {
			return errors.New("it is listed twice")
		}
	}
	if !slices.ContainsFunc(s.Chapters, func(c Chapter) bool { return c.Number == k.Chapter }) {
		return fmt.Errorf("there is no chapter %d", k.Chapter)
	}
	if k.Difficulty < 1 || k.Difficulty > 5 {
		return errors.New("the difficulty lies between 1 and 5")
	}
	if k.Entry == "" {
		return errors.New("the entry is missing: the exported name that findings point at")
	}
	for row, points := range k.Points {
		if !slices.Contains(result.RowNames(), row) || points < 1 {
			return fmt.Errorf("row %q with %d points: rows are %v, with at least one point each", row, points, result.RowNames())
		}
	}
	if k.Points[result.Correctness] == 0 {
		return errors.New("there is no correctness row")
	}
	if k.Gate != "" && k.Points[k.Gate] == 0 {
		return fmt.Errorf("the gate %q is no row of this kata", k.Gate)
	}
	for _, need := range k.Needs {
		if !slices.ContainsFunc(s.Katas[:i], func(e Kata) bool { return e.Name == need }) {
			return fmt.Errorf("it needs %q, which does not come before it", need)
		}
	}
	return nil
}

// goFiles reads the Go files directly in dir: the tests, or all but the tests.
func goFiles(fsys fs.FS, dir string, tests bool) ([]File, error) {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, err
	}
	var files []File
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") != tests {
			continue
		}
		src, err := fs.ReadFile(fsys, path.Join(dir, name))
		if err != nil {
			return nil, err
		}
		files = append(files, File{Name: name, Src: src})
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("there is none: %w", fs.ErrNotExist)
	}
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return files, nil
}
