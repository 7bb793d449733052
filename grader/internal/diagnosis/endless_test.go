package diagnosis

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// The answer starts a goroutine for each task, in a loop; each goroutine loops; and the
// call itself waits in another loop.
const crowd = `package launch

func All(tasks []func() int) []int {
	done := make(chan int)
	for _, task := range tasks {
		go func() {
			for {
				done <- task()
			}
		}()
	}
	for range tasks {
		<-done
	}
	return nil
}
`

// Which of the goroutines a dump shows running is chance; who goes on is not.
func TestWhatNeverEndsIsToldByWhoGoesOn(t *testing.T) {
	a := answer()
	a.Source = map[string][]string{file: strings.Split(crowd, "\n")}
	const starts, spins, waits = 5, 7, 12
	dump := func(callerState string, callerLine int, othersState string) string {
		return fmt.Sprintf("goroutine 7 [%s, synctest bubble 1]:\nexample/answers/k0.All()\n\t%s:%d +0x1d\n"+
			"example/hidden/k0.TestCorrectness.func1()\n\tsolutions/launch/launch_test.go:20 +0x1d\n\n"+
			"goroutine 8 [%s, synctest bubble 1]:\nexample/answers/k0.All.func1()\n\t%s:8 +0x1d\n"+
			"created by example/answers/k0.All in goroutine 7\n\t%s:6 +0x1d\n",
			callerState, file, callerLine, othersState, file, file)
	}
	for _, test := range []struct {
		name, dump string
		busy       []int
		line, also int
	}{
		{"a goroutine spins: its own loop, not the one that started it", dump("chan receive (durable)", 13, "running"), []int{8}, spins, 13},
		{"it goes on, though it was just seen to wait", dump("running", 13, "chan send (durable)"), []int{8}, spins, 13},
		{"both go on: the call's own loop", dump("chan receive (durable)", 13, "running"), []int{7, 8}, waits, 0},
		{"the call starts goroutines without end", dump("runnable", 6, "chan send (durable)"), []int{7}, starts, 0},
		{"nobody was seen to go on: whoever runs", dump("chan receive (durable)", 13, "running"), nil, spins, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			seen := a.Diagnose(said(record.Record{Event: record.Finding, Kind: "hang", Row: "correctness", Phase: record.InBody, Dump: test.dump, Root: 7, Busy: test.busy}))
			require.Len(t, seen, 1)
			assert.Equal(t, result.Hang, seen[0].Kind)
			assert.Equal(t, test.line, seen[0].Line)
			also := []result.Place{}
			if test.also > 0 {
				also = []result.Place{{File: file, Line: test.also, Role: "the call waits here"}}
			}
			assert.Equal(t, also, seen[0].Also)
		})
	}
}
