package diagnosis

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// What an answer that prints without end gets must not depend on how much of it came
// out in the time that it had.
func TestWhoeverIsBusyPrintingIsOverTheLimit(t *testing.T) {
	const (
		in4 = "goroutine 7 [running, synctest bubble 7]:\nexample/answers/k0.All()\n\t" + file + ":4 +0x1\n"
		in5 = "goroutine 7 [running, synctest bubble 7]:\nexample/answers/k0.All()\n\t" + file + ":5 +0x1\n"
	)
	printing := answer()
	printing.Source = map[string][]string{file: strings.Split("package launch\n\nfunc All() {\n\tfor {\n\t\tfmt.Println()\n\t}\n}", "\n")}
	for _, test := range []struct {
		name, dump string
		printed    int
		want       result.Kind
	}{
		{"it prints without end", in5, 1 << 20, result.OverLimit},
		{"it has said a little", in5, 1 << 10, result.BusyWait},
		{"it has printed much before it began to spin", in4, 1 << 20, result.BusyWait},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := said(record.Record{Event: record.Finding, Kind: "busy-wait", Row: "races", Phase: record.InBody, Dump: test.dump, Root: 7})
			o.Printed = test.printed
			seen := printing.Diagnose(o)
			require.Len(t, seen, 1)
			assert.Equal(t, test.want, seen[0].Kind)
			assert.Equal(t, result.Races, seen[0].Row)
		})
	}
}

func TestARaceCountsThoughItsReportIsTorn(t *testing.T) {
	o := said()
	o.ExitCode, o.Output = 66, []byte("=======x\nxWARNxING: DATAx RACE\n")
	seen := answer().Diagnose(o)
	require.Len(t, seen, 1)
	assert.Equal(t, result.Race, seen[0].Kind)
	assert.Equal(t, result.Races, seen[0].Row)
}

func TestWhoOutlivesVirtualTimeHangs(t *testing.T) {
	o := execution.Outcome{
		ExitCode: 2,
		Records:  []record.Record{{Event: record.Begin, Row: "timing"}},
		Output: []byte("fatal error: bad g->status in ready\n\ngoroutine 7 [sleep, synctest bubble 1]:\ntime.Sleep(0x7fffffffffffffff)\n\truntime/time.go:363 +0x1\n" +
			"example/answers/k0.All()\n\t" + file + ":5 +0x1\n"),
	}
	seen := answer().Diagnose(o)
	require.Len(t, seen, 1)
	assert.Equal(t, result.Hang, seen[0].Kind)
	assert.Equal(t, result.Timing, seen[0].Row)
	assert.Equal(t, 5, seen[0].Line)
}

func TestALeakInTheLibraryIsTheAnswers(t *testing.T) {
	dump := "goroutine 7 [running, synctest bubble 1]:\nexample/grader/kata.allStacks()\n\texample/grader/kata/dump.go:24 +0x1\n\n" +
		"goroutine 9 [select (durable), synctest bubble 1]:\ncontext.(*cancelCtx).propagateCancel.func2()\n\tcontext/context.go:516 +0x1\n" +
		"created by context.(*cancelCtx).propagateCancel in goroutine 7\n\tcontext/context.go:515 +0x1\n"
	seen := answer().Diagnose(said(record.Record{Event: record.Finding, Kind: "leak", Message: record.LeftGoroutines, Row: "correctness", Phase: record.Closing, Dump: dump, Root: 7}))
	require.Len(t, seen, 1)
	assert.Equal(t, result.Leak, seen[0].Kind)
	assert.Equal(t, result.Leaks, seen[0].Row)
	assert.Equal(t, 3, seen[0].Line, "with no line of its own, the entry")
}
