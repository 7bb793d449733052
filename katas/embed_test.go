package katas

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestStubsAreTakenFromWhereNobodyWritesAnswers(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	given, err := asGiven(fstest.MapFS{
		"catalogue.json": file("{}\n"), "README.md": file("the course\n"),
		"begun/README.md": file("a task\n"), "begun/begun_test.go": file("package begun_test\n"),
		StubsName: file("what this is\n-- begun/begun.go --\npackage begun\n-- other/other.go --\npackage other\n"),
	})
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
		"other/other.go": "package other\n",
	}, got)
}

func TestNoAnswerIsPartOfTheProgram(t *testing.T) {
	require.NoError(t, fs.WalkDir(folder, ".", func(name string, e fs.DirEntry, err error) error {
		if !e.IsDir() {
			assert.Regexp(t, `^(catalogue\.json|README\.md|stubs\.txtar|[a-z0-9]+/(README\.md|[a-z0-9]+_test\.go))$`, name)
		}
		return err
	}))
}
