package sync_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const raceReported = 66 // what module.run asks the detector to exit with

// Programs of testdata/parity in which the race detector must find a race. In
// all others, except those of misuse, it must find none.
var racyPrograms = map[string]bool{
	"TestMutexForgottenByOneSide":              true,
	"TestMutexReleasedTooEarly":                true,
	"TestMutexOfOnesOwn":                       true,
	"TestMutexOverwrittenWhileUsed":            true,
	"TestMutexCopiedWhileUsed":                 true,
	"TestTryLockThatFailsOrdersNothing":        true,
	"TestRWMutexDoesNotOrderReaders":           true,
	"TestRWMutexForgottenByAReader":            true,
	"TestTryRLockThatFailsOrdersNothing":       true,
	"TestRWMutexTryLockThatFailsOrdersNothing": true,
	"TestRWMutexOverwrittenWhileUsed":          true,
	"TestWaitGroupDoesNotOrderItsTasks":        true,
	"TestWaitGroupDoneTooEarly":                true,
	"TestWaitGroupAddInsideTheTask":            true,
	"TestOnceOrdersNothingElse":                true,
	"TestOnceOverwrittenWhileUsed":             true,
	"TestCondWhoseFlagIsSetWithoutTheLock":     true,
	"TestCondSignalAlone":                      true, // the real Cond tells the detector nothing, whatever its documentation promises
	"TestNilLocksLeaveTheDetectorOn":           true,
}

func TestProgramsEndAsTheyDoWithTheRealOne(t *testing.T) {
	needsRaceDetector(t)
	m := newModule(t)
	standard, dropIn := buildParity(t, m, "sync"), buildParity(t, m, importPath)

	_, list := m.run(t, dropIn, "-test.list=.")
	names := strings.Fields(list)
	for name := range racyPrograms {
		assert.Contains(t, names, name)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			exitCode, output := m.run(t, dropIn, "-test.run=^"+name+"$")
			assert.Equal(t, expectedExitCode(name), exitCode, output)
			if strings.HasPrefix(name, "TestBubble") {
				// In a bubble the real ones hang, or make the detector see races
				// that are none; that is why there is a drop-in.
				return
			}
			standardExitCode, standardOutput := m.run(t, standard, "-test.run=^"+name+"$")
			assert.Equal(t, standardExitCode, exitCode, standardOutput)
			if strings.HasPrefix(name, "TestMisuse") {
				assert.Equal(t, causeOfDeath(standardOutput), causeOfDeath(output))
				assert.Contains(t, output, "parity."+name, "the caller is not in the trace")
			}
		})
	}
}

func expectedExitCode(program string) int {
	switch {
	case strings.HasPrefix(program, "TestMisuse"):
		return 2
	case racyPrograms[program]:
		return raceReported
	default:
		return 0
	}
}

// buildParity builds the programs of testdata/parity with one of the two
// packages and returns the path of the binary.
func buildParity(t *testing.T, m module, syncPath string) string {
	t.Helper()
	source, err := os.ReadFile("testdata/parity/parity_test.go")
	require.NoError(t, err)
	m.write(t, "parity/parity_test.go", strings.Replace(string(source), `"sync"`, `"`+syncPath+`"`, 1))
	binary := filepath.Join(t.TempDir(), "parity.test")
	exitCode, output := m.run(t, "go", "test", "-race", "-vet=off", "-trimpath", "-c", "-o", binary, "./parity")
	require.Zero(t, exitCode, output)
	return binary
}

// causeOfDeath finds the line that says why a program died.
func causeOfDeath(output string) string {
	return regexp.MustCompile(`(?m)^(fatal error|panic): .*`).FindString(output)
}
