package starter

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
)

// Change says what Lay did about one file.
type Change string

// The changes. There are no others.
const (
	Added   Change = "added"
	Updated Change = "updated"
	Kept    Change = "kept" // somebody has changed it since it was given, and there would be something newer
)

// Done is a file with what became of it.
type Done struct {
	Name   string
	Change Change
}

// Lay makes dir a starter for the course, or brings it up to date:
//
//  1. A file that is not there is added.
//  2. A file that is as it was given is updated.
//  3. Any other file is somebody's work, and kept as it is. So is whatever is no plain
//     file, and whatever leads out of dir.
//  4. Nothing is removed.
//
// It returns what it did, in the order of the names. Files of which there is nothing newer
// are not mentioned.
func Lay(dir string, c Course) ([]Done, error) {
	files, err := c.files()
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	before, err := readManifest(root)
	if err != nil {
		return nil, err
	}
	now := manifest{
		Schema: manifestSchema, Suite: c.Suite.Hash, Files: map[string]string{},
		Settings: Settings{names(c.Katas), c.MinScore, c.Grader},
	}
	var done []Done
	for _, name := range slices.Sorted(maps.Keys(files)) {
		change, err := lay(root, name, files[name], before.Files[name])
		if err != nil {
			return done, fmt.Errorf("%s: %w", name, err)
		}
		if change != "" {
			done = append(done, Done{name, change})
		}
		// Of what is kept it is still the older version that was given.
		now.Files[name] = hash(files[name])
		if change == Kept {
			now.Files[name] = before.Files[name]
		}
	}
	text, err := json.MarshalIndent(now, "", "  ")
	if err != nil {
		return done, err
	}
	if err := write(root, ManifestName, append(text, '\n')); err != nil {
		return done, fmt.Errorf("%s: %w", ManifestName, err)
	}
	return done, nil
}

// lay writes one file by the rules of Lay. given is the hash of what was there before,
// as it was given; empty if nothing was.
func lay(root *os.Root, name string, text []byte, given string) (Change, error) {
	old, err := read(root, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Added, write(root, name, text)
	case err != nil:
		return Kept, nil
	case hash(old) == hash(text):
		return "", nil
	case hash(old) == given:
		return Updated, write(root, name, text)
	case hash(text) == given:
		return "", nil // somebody's work on what is still the latest
	}
	return Kept, nil
}

func write(root *os.Root, name string, text []byte) error {
	if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	return root.WriteFile(name, text, 0o644)
}
