package solutions

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestThePacksAreUpToDate(t *testing.T) {
	source, stale, err := Source()
	require.NoError(t, err)
	require.NotNil(t, source)
	assert.Empty(t, stale, `run "go generate ./solutions"`)
}

func TestThePacksHoldHiddenTestsAndNothingElse(t *testing.T) {
	names, err := filepath.Glob("*/" + PackName)
	require.NoError(t, err)
	katas, err := Katas(os.DirFS("."))
	require.NoError(t, err)
	require.Len(t, names, len(katas), "one for each kata")
	for _, name := range names {
		pack, err := zip.OpenReader(name)
		require.NoError(t, err)
		defer pack.Close()
		for _, f := range pack.File {
			assert.Regexp(t, `^[a-z0-9_]+_test\.go$`, f.Name)
			assert.Equal(t, zip.Deflate, f.Method, "plain text is found by a search through the program")
		}
	}
}

func TestWhatHasChangedSinceItWasPackedIsStale(t *testing.T) {
	pack := func(files map[string]string) *fstest.MapFile {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for name, src := range files {
			f, err := w.Create(name)
			require.NoError(t, err)
			_, err = f.Write([]byte(src))
			require.NoError(t, err)
		}
		require.NoError(t, w.Close())
		return &fstest.MapFile{Data: b.Bytes()}
	}
	file := func(src string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(src)} }
	carried := unpacked{fstest.MapFS{
		"same/hidden.zip":    pack(map[string]string{"same_test.go": "old"}),
		"changed/hidden.zip": pack(map[string]string{"changed_test.go": "old"}),
		"fewer/hidden.zip":   pack(map[string]string{"fewer_test.go": "old", "more_test.go": "old"}),
		"broken/hidden.zip":  file("no zip"),
	}}
	sources := fstest.MapFS{
		"same/same_test.go": file("old"), "same/same.go": file("whatever"),
		"changed/changed_test.go": file("new"),
		"fewer/fewer_test.go":     file("old"),
		"broken/broken_test.go":   file("old"),
		"new/new_test.go":         file("new"),
		"other/helper_test.go":    file("no kata"),
	}
	got, err := compare(sources, carried)
	require.NoError(t, err)
	assert.Equal(t, []string{"broken", "changed", "fewer", "new"}, got)
}

func TestPackedFilesAreReadAsIfTheyLayInTheirFolder(t *testing.T) {
	entries, err := fs.ReadDir(HiddenTests, "launch")
	require.NoError(t, err)
	require.Len(t, entries, 1)
	packed, err := fs.ReadFile(HiddenTests, "launch/launch_test.go")
	require.NoError(t, err)
	plain, err := os.ReadFile("launch/launch_test.go")
	require.NoError(t, err)
	assert.Equal(t, string(plain), string(packed))
	for _, name := range []string{".", "launch/launch.go", "nowhere", "nowhere/nowhere_test.go", "../solutions/launch", "launch/hidden.zip"} {
		_, err := HiddenTests.Open(name)
		assert.Error(t, err, name)
	}
}
