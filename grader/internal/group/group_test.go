//go:build unix

package group_test

import (
	"bufio"
	"context"
	"io"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/group"
)

func TestWhatACommandHasStartedEndsWithIt(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	cmd := exec.CommandContext(ctx, "sh", "-c", "sleep 1000 & echo started; wait")
	group.Lead(cmd)
	out, err := cmd.StdoutPipe() // the sleeper holds it open for as long as it lives
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	lines := bufio.NewReader(out)
	_, err = lines.ReadString('\n')
	require.NoError(t, err)
	cancel()
	rest, _ := io.ReadAll(lines)
	assert.Empty(t, rest)
	assert.Error(t, cmd.Wait())
}

func TestACommandThatEndsByItselfDoesSoAsEver(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), "sh", "-c", "echo done")
	group.Lead(cmd)
	out, err := cmd.Output()
	require.NoError(t, err)
	assert.Equal(t, "done\n", string(out))
}
