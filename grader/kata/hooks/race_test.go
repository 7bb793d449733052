//go:build race

package hooks

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// racing is set in the processes whose races are wanted.
const racing = "HOOKS_TEST_RACING"

// An edge between two goroutines that visit places would hide the race between them. A
// race fails the test in which it is found, so that takes a process of its own: one for
// each schedule, since the detector keeps silent after some twenty reports.
func TestHooksOrderNobodyForTheRaceDetector(t *testing.T) {
	visits := map[string]int{"a few": 4, "a spinner's": 3 * impatience} // of the second goroutine
	for schedule := range len(kinds) + 1 {
		t.Run(fmt.Sprint(schedule), func(t *testing.T) {
			if os.Getenv(racing) == "" {
				run := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestHooksOrderNobodyForTheRaceDetector$/^"+fmt.Sprint(schedule)+"$")
				run.Env = append(os.Environ(), racing+"=1", "GORACE=suppress_equal_stacks=0 suppress_equal_addresses=0 atexit_sleep_ms=0")
				out, err := run.CombinedOutput()
				require.Error(t, err, "%s", out)
				assert.Equal(t, len(visits), strings.Count(string(out), "WARNING: DATA RACE"), "%s", out)
				return
			}
			for many, n := range visits {
				t.Run(many, func(t *testing.T) { race(t, schedule, n) })
			}
		})
	}
}

func race(t *testing.T, schedule, visits int) {
	synctest.Test(t, func(t *testing.T) {
		Begin(1, schedule, 4, true)
		defer End()
		n := 0
		var wg sync.WaitGroup
		wg.Go(func() {
			n++
			for place := range 4 {
				At(place)
			}
		})
		wg.Go(func() {
			for i := range visits {
				At(i % 4)
			}
			n = 2
		})
		wg.Wait()
	})
}
