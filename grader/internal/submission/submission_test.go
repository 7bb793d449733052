package submission_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/submission"
)

func TestRead(t *testing.T) {
	write := func(name, text string) func(t *testing.T, dir string) {
		return func(t *testing.T, dir string) {
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
		}
	}
	link := func(name, to string) func(t *testing.T, dir string) {
		return func(t *testing.T, dir string) { require.NoError(t, os.Symlink(to, filepath.Join(dir, name))) }
	}
	folder := func(name string) func(t *testing.T, dir string) {
		return func(t *testing.T, dir string) { require.NoError(t, os.Mkdir(filepath.Join(dir, name), 0o700)) }
	}
	const taken, refused, noted, silent = "taken", "refused", "noted", "silent"
	for _, test := range []struct {
		name string
		lay  func(t *testing.T, dir string)
		want string
	}{
		{"a plain Go file is taken", write("answer.go", "package k"), taken},
		{"a file of the largest size is taken", write("answer.go", strings.Repeat("x", submission.MaxFileBytes)), taken},
		{"a larger one is refused", write("answer.go", strings.Repeat("x", submission.MaxFileBytes+1)), refused},
		{"a link is refused", link("answer.go", "/etc/passwd"), refused},
		{"a link to nothing is refused", link("answer.go", "nowhere"), refused},
		{"a folder with a file's name is mentioned", folder("answer.go"), noted},
		{"an odd name is refused", write("an swer.go", ""), refused},
		{"a name with a dash is refused", write("-o.go", ""), refused},
		{"an editor's lock file is mentioned", link(".#answer.go", "nobody@nowhere.1234"), noted},
		{"a name that begins with _ is mentioned", write("_old.go", ""), noted},
		{"an own test is mentioned", write("mine_test.go", ""), noted},
		{"the sample test is passed over", write("k_test.go", ""), silent},
		{"the task is passed over", write("README.md", ""), silent},
		{"testdata is passed over", folder("testdata"), silent},
		{"assembler is mentioned and not taken", write("x.s", ""), noted},
		{"a module file is mentioned and not taken", write("go.mod", ""), noted},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "k")
			require.NoError(t, os.Mkdir(dir, 0o700))
			test.lay(t, dir)
			got, err := submission.Read(dir)
			require.NoError(t, err)
			assert.Equal(t, test.want == taken, len(got.Files) == 1, "files: %v", got.Files)
			assert.Equal(t, test.want == refused, len(got.Refusals) == 1, "refusals: %v", got.Refusals)
			assert.Equal(t, test.want == noted, len(got.Notes) == 1, "notes: %v", got.Notes)
		})
	}
}

func TestAFolderThatIsNotThereIsAnEmptyAnswer(t *testing.T) {
	got, err := submission.Read(filepath.Join(t.TempDir(), "nowhere"))
	require.NoError(t, err)
	assert.Empty(t, got)
}

func TestALinkInPlaceOfTheFolderIsRefused(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Symlink("/etc", filepath.Join(dir, "k")))
	got, err := submission.Read(filepath.Join(dir, "k"))
	require.NoError(t, err)
	assert.Len(t, got.Refusals, 1)
	assert.Empty(t, got.Files)
}

func TestTooManyFilesAreRefused(t *testing.T) {
	dir := t.TempDir()
	for i := range submission.MaxFiles + 1 {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "f"+strings.Repeat("x", i)+".go"), nil, 0o600))
	}
	got, err := submission.Read(dir)
	require.NoError(t, err)
	assert.Len(t, got.Refusals, 1)
}

func TestRootFindsTheKatas(t *testing.T) {
	repository := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(repository, "katas", "launch"), 0o700))
	got, err := submission.Root(repository, []string{"launch"})
	require.NoError(t, err)
	assert.Equal(t, filepath.Join(repository, "katas"), got)

	got, err = submission.Root(filepath.Join(repository, "katas"), []string{"launch"})
	require.NoError(t, err)
	assert.Equal(t, filepath.Join(repository, "katas"), got, "a folder of kata folders is one too")

	_, err = submission.Root(t.TempDir(), []string{"launch"})
	assert.ErrorIs(t, err, submission.ErrNoKatas)
}

func TestKatasThatLieElsewhereAreNobodysAnswers(t *testing.T) {
	another, student := t.TempDir(), t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(another, "katas", "launch"), 0o700))
	require.NoError(t, os.Symlink(filepath.Join(another, "katas"), filepath.Join(student, "katas")))
	_, err := submission.Root(student, []string{"launch"})
	assert.ErrorContains(t, err, "is a link")

	asked := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink(another, asked))
	got, err := submission.Root(asked, []string{"launch"})
	require.NoError(t, err, "what the teacher has named may be a link")
	assert.Equal(t, filepath.Join(asked, "katas"), got)
}

func TestWhoStandsInTheWrongFolderIsShownTheRightOne(t *testing.T) {
	handedIn := t.TempDir()
	repository := filepath.Join(handedIn, "repository-main")
	require.NoError(t, os.MkdirAll(filepath.Join(repository, "katas", "launch"), 0o700))
	require.NoError(t, os.Mkdir(filepath.Join(handedIn, "another"), 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(handedIn, "a-file"), nil, 0o600))
	assert.Equal(t, repository, submission.Below(handedIn))
	assert.Empty(t, submission.Below(filepath.Join(handedIn, "another")))
	assert.Empty(t, submission.Below(filepath.Join(handedIn, "nowhere")))
	assert.Equal(t, repository, submission.Above(filepath.Join(repository, "katas", "launch")))
	assert.Empty(t, submission.Above(handedIn))
}
