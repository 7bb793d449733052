package katas

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAnAnswerInTheFolderDoesNotBecomeTheStub(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	folder := fstest.MapFS{
		"catalogue.json": file("{}\n"), "README.md": file("the course\n"),
		"begun/README.md": file("a task\n"), "begun/begun.go": file("package begun // an answer\n"),
		"begun/helper.go": file("package begun // of a student's\n"), "begun/begun_test.go": file("package begun_test\n"),
		"gone/README.md": file("a task whose stub somebody has removed\n"),
		"new/new.go":     file("package new // nobody has packed it yet\n"),
	}
	packed, err := Stubs(fstest.MapFS{"begun/begun.go": file("package begun\n"), "begun/begun_test.go": file("package begun_test\n"), "gone/gone.go": file("package gone\n")})
	require.NoError(t, err)
	folder[StubsName] = &fstest.MapFile{Data: packed}
	given, err := asGiven(folder)
	require.NoError(t, err)
	got := map[string]string{}
	require.NoError(t, fs.WalkDir(given, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := fs.ReadFile(given, name)
		got[name] = string(text)
		return err
	}))
	assert.Equal(t, map[string]string{
		"catalogue.json": "{}\n", "README.md": "the course\n",
		"begun/README.md": "a task\n", "begun/begun.go": "package begun\n", "begun/begun_test.go": "package begun_test\n",
		"gone/README.md": "a task whose stub somebody has removed\n", "gone/gone.go": "package gone\n",
		"new/new.go": "package new // nobody has packed it yet\n",
	}, got)
}
