package starter

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// ManifestName is the file in a starter that says what it was given. It decides nothing
// about a grade where a teacher or a workflow names the katas: students can change it.
const ManifestName = "katas/starter.json"

const manifestSchema = "katas/starter/v1"

// maxFile bounds what is read of a starter: more is nothing that Lay has written.
const maxFile = 1 << 20

// Settings are what a starter was made with. Its manifest keeps them, so that bringing it
// up to date changes none of them.
type Settings struct {
	Katas    []string `json:"katas"`
	MinScore int      `json:"min_score"` // percent of the points below which the students' workflow fails
	Grader   Release  `json:"grader"`
}

// Release is the grader that the students' workflow fetches.
type Release struct {
	URL    string `json:"url"`    // of the program for Linux on amd64
	SHA256 string `json:"sha256"` // of that program, in hexadecimal; empty if it is not known yet
	Own    bool   `json:"own"`    // a teacher has named it: no other release takes its place
}

type manifest struct {
	Schema string `json:"schema"`
	Suite  string `json:"suite"` // content hash of the suite
	Settings
	Files map[string]string `json:"files"` // the hash of each file as it was given
}

// Read returns the settings of the starter in dir. They have no katas where dir is no
// starter, or is not there.
func Read(dir string) (Settings, error) {
	root, err := os.OpenRoot(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return Settings{}, nil
	}
	if err != nil {
		return Settings{}, err
	}
	defer root.Close()
	m, err := readManifest(root)
	return m.Settings, err
}

func readManifest(root *os.Root) (manifest, error) {
	var m manifest
	text, err := read(root, ManifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return m, nil
	}
	if err == nil {
		err = json.Unmarshal(text, &m)
	}
	if err == nil && m.Schema != manifestSchema {
		err = fmt.Errorf("its schema is %q, and this grader knows %q", m.Schema, manifestSchema)
	}
	if err != nil {
		return manifest{}, fmt.Errorf("%s: %w\nRemove it, and \"grader init\" makes a new one.", ManifestName, err)
	}
	return m, nil
}

// read reads a regular file of a starter. A name that leads out of it is an error.
func read(root *os.Root, name string) ([]byte, error) {
	info, err := root.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotPlain
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(text) > maxFile {
		err = errTooLarge
	}
	return text, err
}

var (
	errNotPlain = errors.New("it is no plain file")
	errTooLarge = errors.New("it is too large")
)

// hash is the same for any ends of lines: git may have changed those.
func hash(text []byte) string {
	sum := sha256.Sum256(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")))
	return "sha256:" + hex.EncodeToString(sum[:])
}
