package workspace

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheWorkspaceUsesTheVersionsOfThisModule(t *testing.T) {
	main, err := os.ReadFile("../../../go.mod")
	require.NoError(t, err)
	sums, err := os.ReadFile("../../../go.sum")
	require.NoError(t, err)
	for line := range strings.Lines(goMod) {
		fields := strings.Fields(strings.TrimPrefix(line, "require "))
		if len(fields) >= 2 && strings.HasPrefix(fields[1], "v") {
			assert.Contains(t, string(main), fields[0]+" "+fields[1])
		}
	}
	for line := range strings.Lines(string(goSum)) {
		assert.Contains(t, string(sums), strings.TrimSpace(line))
	}
}

func TestAHiddenTestImportsTheAnswer(t *testing.T) {
	src := "package launch_test\n\nimport (\n\t\"testing\"\n\tl \"example.com/course/solutions/launch\"\n)\n\nconst s = \"example.com/course/solutions/launch\"\n"
	got, err := turnImport([]byte(src), "launch", "k0_launch")
	require.NoError(t, err)
	assert.Equal(t, strings.Replace(src, "l \"example.com/course/solutions/launch\"", "l \""+ModulePath+"/answers/k0_launch\"", 1), string(got),
		"the import and nothing else, so every line stays where it was")
}

func TestAbandonedWorkspacesAreRemovedAndOthersAreNot(t *testing.T) {
	parent := t.TempDir()
	for _, name := range []string{"build-old", "build-new", "other"} {
		require.NoError(t, os.MkdirAll(filepath.Join(parent, name, "answers"), 0o700))
	}
	old := time.Now().Add(-2 * abandonedAfter)
	require.NoError(t, os.Chtimes(filepath.Join(parent, "build-old"), old, old))
	require.NoError(t, os.Chtimes(filepath.Join(parent, "other"), old, old))
	RemoveAbandoned(parent)
	assert.NoDirExists(t, filepath.Join(parent, "build-old"))
	assert.DirExists(t, filepath.Join(parent, "build-new"))
	assert.DirExists(t, filepath.Join(parent, "other"))
}

func TestAWorkspaceIsAbandonedWhenItsGraderHasEnded(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "build-mine")
	require.NoError(t, os.Mkdir(dir, 0o700))
	owner, err := own(dir)
	require.NoError(t, err)
	probe, err := os.Open(filepath.Join(dir, ownerName))
	require.NoError(t, err)
	state := lock(probe)
	require.NoError(t, probe.Close())
	if state == lockUnknown {
		t.Skip("files cannot be locked here")
	}
	assert.Equal(t, lockHeld, state)
	old := time.Now().Add(-2 * abandonedAfter)
	require.NoError(t, os.Chtimes(dir, old, old))
	RemoveAbandoned(parent)
	assert.DirExists(t, dir, "its grader still runs, however long it takes")

	require.NoError(t, os.Chtimes(dir, time.Now(), time.Now()))
	require.NoError(t, owner.Close()) // as the system does for a process that is killed
	RemoveAbandoned(parent)
	assert.NoDirExists(t, dir, "it was in use a moment ago, and is no more")
}
