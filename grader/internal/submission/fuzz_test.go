package submission

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzRead lays an entry with any name and content, as a file, a link, or a folder,
// beside a plain answer. Whatever it is: it is taken, refused, noted or passed over, the
// answer beside it is taken, and nothing is taken that is not as it was handed in.
func FuzzRead(f *testing.F) {
	for _, name := range []string{
		"more.go", ".go", "-.go", "_x.go", ".#k.go", "k_test.go", "a b.go", "a\nb.go", "ä.go", "..", "x.s", "x.go.go", "x.GO", "go.mod", "README.md",
		"testdata", "\xff.go", strings.Repeat("x", 61) + ".go", strings.Repeat("x", 250) + ".go", "\u202eog.x", "con.go", "k.go",
	} {
		for kind := range uint8(4) {
			f.Add(name, []byte("package k\n"), kind)
		}
	}
	f.Add("more.go", bytes.Repeat([]byte("x"), MaxFileBytes+1), uint8(0))
	f.Fuzz(func(t *testing.T, name string, content []byte, kind uint8) {
		dir := filepath.Join(t.TempDir(), "k")
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if filepath.Base(name) != name || !fs.ValidPath(name) || name == "." {
			return // no name of an entry
		}
		answer := []byte("package k\n\nfunc F() {}\n")
		if err := os.WriteFile(filepath.Join(dir, "k.go"), answer, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return // the answer's own name, as this system sees it
		}
		if lay(filepath.Join(dir, name), content, kind) != nil {
			return // this system has no such name
		}
		got, err := Read(dir)
		if err != nil {
			t.Fatalf("%q makes the answer unreadable: %v", name, err)
		}
		var taken bool
		for _, file := range got.Files {
			switch {
			case !validName.MatchString(file.Name) || len(file.Src) > MaxFileBytes:
				t.Errorf("%q of %d bytes is taken", file.Name, len(file.Src))
			case file.Name == "k.go":
				taken = bytes.Equal(file.Src, answer)
			case file.Name != name || kind%4 != 0 || !bytes.Equal(file.Src, content):
				t.Errorf("%q (kind %d) is taken, and is not what was handed in", file.Name, kind%4)
			}
		}
		if !taken {
			t.Error("the answer itself is not taken")
		}
		if n := len(got.Files) - 1 + len(got.Refusals) + len(got.Notes); n > 1 {
			t.Errorf("%q is told %d times", name, n)
		}
	})
}

// lay makes an entry of one of four kinds.
func lay(path string, content []byte, kind uint8) error {
	switch kind % 4 {
	case 0:
		return os.WriteFile(path, content, 0o600)
	case 1:
		return os.Symlink("k.go", path)
	case 2:
		return os.Symlink("/dev/zero", path)
	}
	return os.Mkdir(path, 0o700)
}
