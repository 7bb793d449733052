// Package submission reads what a student handed in: a flat set of small regular
// Go files for each kata, and nothing else. What it meets is hostile until shown
// otherwise: symlinks, pipes, huge files and odd names are refused or passed over
// here, before anything looks inside.
package submission

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// The most that one kata's folder may hold.
const (
	MaxFiles     = 20
	MaxFileBytes = 64 << 10
	maxEntries   = 1000 // directory entries looked at in one folder
)

// Answer is what was handed in for one kata.
type Answer struct {
	Files    []File // Go files, by name; empty where there are none
	Refusals []Note // entries that cannot be taken, with the reason
	Notes    []Note // entries that were passed over
}

// File is a Go file as it was handed in.
type File struct {
	Name string // base name
	Src  []byte
}

// Note says something about one entry of the folder.
type Note struct {
	Name    string // base name; empty for the folder itself
	Message string
}

// ErrNoKatas is what Root returns for a folder that cannot be a submission.
var ErrNoKatas = errors.New("there are no katas")

// Root finds the folder that holds the kata folders: dir/katas in a student's
// repository, or dir itself if one of the names is a folder in it. Of a student's it follows
// no link: dir is what somebody asked for, and may be one.
func Root(dir string, names []string) (string, error) {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return "", fmt.Errorf("%s is no folder: %w", dir, cmp.Or(err, ErrNoKatas))
	}
	katas := filepath.Join(dir, "katas")
	if info, err := os.Lstat(katas); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return "", fmt.Errorf("%s is a link, and may lead to somebody else's answers: answers are taken from plain folders\n"+
			"If you have made it yourself, name the folder that it leads to with --submission", katas)
	}
	if isDir(katas) {
		return katas, nil
	}
	for _, name := range names {
		if isDir(filepath.Join(dir, name)) {
			return dir, nil
		}
	}
	return "", fmt.Errorf("%w in %s: no folder katas/, and none that is called like a kata", ErrNoKatas, dir)
}

// Above finds the nearest folder above dir with a folder katas in it, or "".
func Above(dir string) string {
	for up := filepath.Dir(dir); up != dir; dir, up = up, filepath.Dir(up) {
		if isDir(filepath.Join(up, "katas")) {
			return up
		}
	}
	return ""
}

// Below finds a folder in dir with a folder katas in it, or "".
func Below(dir string) string {
	entries, err := readDir(dir)
	if err != nil {
		return ""
	}
	for _, e := range entries {
		if inside := filepath.Join(dir, e.Name()); e.IsDir() && isDir(filepath.Join(inside, "katas")) {
			return inside
		}
	}
	return ""
}

// Has tells whether there is a folder for this kata in the submission's root.
func Has(root, kata string) bool { return isDir(filepath.Join(root, kata)) }

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// validName is what the name of a Go file may look like.
var validName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]{0,60}\.go$`)

// Read collects the answer in dir. A folder that does not exist is an empty
// answer; one that cannot be read is an error, since it says nothing about the
// student.
func Read(dir string) (Answer, error) {
	var a Answer
	info, err := os.Lstat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return a, nil
	case err != nil:
		return a, err
	case !info.IsDir():
		a.Refusals = append(a.Refusals, Note{"", "a kata is a plain folder, and this is something else"})
		return a, nil
	}
	entries, err := readDir(dir)
	if err != nil {
		return a, err
	}
	if len(entries) > maxEntries {
		a.Refusals = append(a.Refusals, Note{"", fmt.Sprintf("the folder has more than %d entries", maxEntries)})
		return a, nil
	}
	for _, e := range entries {
		if err := a.take(dir, e); err != nil {
			return a, err
		}
	}
	if len(a.Files) > MaxFiles {
		a.Refusals = append(a.Refusals, Note{a.Files[MaxFiles].Name, fmt.Sprintf("a kata is at most %d Go files", MaxFiles)})
		a.Files = a.Files[:MaxFiles]
	}
	return a, nil
}

func readDir(dir string) ([]fs.DirEntry, error) {
	d, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	entries, err := d.ReadDir(maxEntries + 1)
	if err != nil && err != io.EOF {
		return nil, err
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// take sorts one directory entry into files, refusals and notes.
func (a *Answer) take(dir string, e fs.DirEntry) error {
	name := e.Name()
	note := func(message string) { a.Notes = append(a.Notes, Note{name, message}) }
	refuse := func(message string) { a.Refusals = append(a.Refusals, Note{name, message}) }
	switch {
	case strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_"):
		note("names that begin with . or _ are no part of an answer, as in any Go package")
		return nil
	case e.IsDir():
		if name != "testdata" { // as for Go itself, nothing to compile
			note("a kata is one flat folder; what lies in subfolders is not looked at")
		}
		return nil
	case !strings.HasSuffix(name, ".go"):
		if name != "README.md" {
			note("only .go files are part of an answer")
		}
		return nil
	case strings.HasSuffix(name, "_test.go"):
		if e.Type().IsRegular() && name != filepath.Base(dir)+"_test.go" {
			note("your own tests are yours to keep; the grader does not run them")
		}
		return nil
	case !validName.MatchString(name):
		refuse("a file's name is letters, digits and _, and ends in .go")
		return nil
	case !e.Type().IsRegular():
		refuse("it is a link, a pipe or a device; only a plain file can be an answer")
		return nil
	}
	src, err := readSmall(filepath.Join(dir, name))
	switch {
	case errors.Is(err, errNotPlain):
		refuse("it is a link, a pipe or a device; only a plain file can be an answer")
	case errors.Is(err, errTooLarge):
		refuse(fmt.Sprintf("it is larger than %d KiB, the most that a kata's file may have", MaxFileBytes>>10))
	case err != nil:
		return err
	default:
		a.Files = append(a.Files, File{name, src})
	}
	return nil
}

var (
	errNotPlain = errors.New("not a plain file")
	errTooLarge = errors.New("too large")
)

// readSmall reads a regular file. What the directory said may have changed since,
// so it opens without following links and without waiting for a pipe's writer,
// and then asks again what it has opened.
func readSmall(path string) ([]byte, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|openFlags, 0)
	if err != nil {
		if isLinkError(err) {
			return nil, errNotPlain
		}
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotPlain
	}
	src, err := io.ReadAll(io.LimitReader(f, MaxFileBytes+1))
	if err != nil {
		return nil, err
	}
	if len(src) > MaxFileBytes {
		return nil, errTooLarge
	}
	return src, nil
}
