package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOnlyWhoAsksForItHasAnswersTakenForStubs(t *testing.T) {
	suite := t.TempDir()
	lay := func(name, text string) {
		file := filepath.Join(suite, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	}
	packed := func() string {
		text, err := os.ReadFile(filepath.Join(suite, "katas", "stubs.txtar"))
		require.NoError(t, err)
		return string(text)
	}
	for _, kata := range []string{"begun", "fresh"} {
		lay("katas/"+kata+"/"+kata+".go", "package "+kata+"\n")
		lay("katas/"+kata+"/"+kata+"_test.go", "package "+kata+"_test\n")
		lay("solutions/"+kata+"/"+kata+"_test.go", "package "+kata+"_test\n")
	}
	lay("katas/scratch/scratch.go", "package scratch // no kata\n")
	lay("katas/stubs.txtar", "")
	require.NoError(t, packStubs(filepath.Join(suite, "katas")))
	const stubs = aboutStubs + "-- begun/begun.go --\npackage begun\n-- fresh/fresh.go --\npackage fresh\n"
	assert.Equal(t, stubs, packed())

	lay("katas/begun/begun.go", "package begun // an answer\n")
	lay("katas/begun/more.go", "package begun // of a student's\n")
	require.NoError(t, os.Symlink("nobody@nowhere.1234", filepath.Join(suite, "katas", "begun", ".#begun.go")))
	require.NoError(t, packTests(filepath.Join(suite, "solutions")))
	assert.Equal(t, stubs, packed(), "what has a stub keeps it")

	lay("katas/added/added.go", "package added\n")
	lay("solutions/added/added_test.go", "package added_test\n")
	require.NoError(t, packTests(filepath.Join(suite, "solutions")))
	assert.Equal(t, aboutStubs+"-- added/added.go --\npackage added\n-- begun/begun.go --\npackage begun\n-- fresh/fresh.go --\npackage fresh\n", packed())
	assert.FileExists(t, filepath.Join(suite, "solutions", "added", "hidden.zip"))
}
