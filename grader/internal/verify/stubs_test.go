package verify

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

func TestThePackedStubsAreThoseOfTheFolders(t *testing.T) {
	stub := func(name, src string) catalogue.Kata {
		return catalogue.Kata{Name: name, Stub: []catalogue.File{{Name: name + ".go", Src: []byte(src)}}}
	}
	katas := []catalogue.Kata{stub("b", "package b\n"), stub("a", "package a\n")}
	for name, test := range map[string]struct {
		packed string
		whole  bool
		holds  bool
	}{
		"the same":                           {"-- a/a.go --\npackage a\n-- b/b.go --\npackage b\n", true, true},
		"another text":                       {"-- a/a.go --\npackage a // older\n-- b/b.go --\npackage b\n", true, false},
		"one is missing":                     {"-- a/a.go --\npackage a\n", false, false},
		"a file more":                        {"-- a/a.go --\npackage a\n-- a/more.go --\npackage a\n-- b/b.go --\npackage b\n", true, false},
		"a kata that is gone":                {"-- a/a.go --\npackage a\n-- b/b.go --\npackage b\n-- c/c.go --\npackage c\n", true, false},
		"another kata, which is not proved":  {"-- a/a.go --\npackage a\n-- b/b.go --\npackage b\n-- c/c.go --\npackage c\n", false, true},
		"nothing at all, and no kata has it": {"", true, false},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.Mkdir(filepath.Join(dir, "katas"), 0o755))
			assert.Empty(t, packedStubs(dir, katas, test.whole), "a suite without such a file needs none")
			require.NoError(t, os.WriteFile(filepath.Join(dir, "katas", "stubs.txtar"), []byte(test.packed), 0o600))
			assert.Equal(t, test.holds, packedStubs(dir, katas, test.whole) == nil)
		})
	}
}
