package racereport_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/racereport"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

var update = flag.Bool("update", false, "write what is read from the recorded reports to the golden file")

func TestRecordedReports(t *testing.T) {
	recordings, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, recordings)
	var got bytes.Buffer
	for _, recording := range recordings {
		text, err := os.ReadFile(recording)
		require.NoError(t, err)
		fmt.Fprintf(&got, "%s: seen %v\n", filepath.Base(recording), racereport.Seen(text))
		for _, report := range racereport.Parse(text) {
			describe(&got, report)
		}
	}
	const golden = "testdata/reports.golden"
	if *update {
		require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

const rule = "==================\n"

const report = `==================
WARNING: DATA RACE
Write at 0x00c0000180f8 by goroutine 8:
  main.store()
      katas/launch/launch.go:25 +0x36

Previous read at 0x00c0000180f8 by main goroutine:
  [failed to restore the stack]

Goroutine 8 (finished) created at:
  main.(*queue[...]).fork()
      katas/launch/launch.go:32 +0xdc
==================
`

func parsed() racereport.Report {
	return racereport.Report{
		Accesses: []racereport.Access{
			{Kind: racereport.Write, Address: 0xc0000180f8, Goroutine: 8, Frames: []goroutines.Frame{{Func: "main.store", File: "katas/launch/launch.go", Line: 25}}},
			{Kind: racereport.Read, Previous: true, Address: 0xc0000180f8, Goroutine: 1, StackLost: true},
		},
		Creations: []racereport.Creation{
			{Goroutine: 8, Finished: true, Frames: []goroutines.Frame{{Func: "main.(*queue[...]).fork", File: "katas/launch/launch.go", Line: 32}}},
		},
	}
}

func TestAReportIsReadWhole(t *testing.T) {
	assert.Equal(t, []racereport.Report{parsed()}, racereport.Parse([]byte(report)))
	assert.Equal(t, []racereport.Report{parsed(), parsed()}, racereport.Parse([]byte(report+report)))
}

func TestTypeArgumentsAreWrittenAsInGoroutineDumps(t *testing.T) {
	for printed, name := range map[string]string{
		"main.(*queue[go.shape.int]).fork":                      "main.(*queue[...]).fork",
		"main.(*queue[go.shape.[]int,go.shape.[4]string]).fork": "main.(*queue[...]).fork",
		"main.pair[go.shape.map[int]bool].func1":                "main.pair[...].func1",
		"main.(*queue[...]).fork":                               "main.(*queue[...]).fork",
		"main.odd[go.shape.int.fork":                            "main.odd[go.shape.int.fork",
		"main.odd]int[.fork":                                    "main.odd]int[.fork",
	} {
		got := racereport.Parse([]byte(strings.ReplaceAll(report, "main.(*queue[...]).fork", printed)))
		require.Len(t, got, 1, printed)
		assert.Equal(t, name, got[0].Creations[0].Frames[0].Func)
	}
}

func TestTextAroundAReportIsSkipped(t *testing.T) {
	text := "  main.junk()\n      junk.go:1\nworking..." + report + "  main.junk()\n      junk.go:1\n==================\nFound 1 data race(s)\n"
	assert.Equal(t, []racereport.Report{parsed()}, racereport.Parse([]byte(text)))
}

func TestTextBetweenTheLinesOfAReportIsSkipped(t *testing.T) {
	text := strings.ReplaceAll(report, "\n", "\nhello\n")
	text = strings.ReplaceAll(text, "()\n", "()\n    a note, indented\n")
	assert.Equal(t, []racereport.Report{parsed()}, racereport.Parse([]byte(text)))
	text = strings.Replace(report, "Previous", "working...\nPrevious", 1)
	text = strings.ReplaceAll(text, "\n", "\r\n")
	assert.Equal(t, []racereport.Report{parsed()}, racereport.Parse([]byte(text)))
}

func TestAReportThatBreaksOffIsTruncated(t *testing.T) {
	start := strings.Index(report, "RACE") + len("RACE")
	for end := start; end < len(report)-1; end++ {
		got := racereport.Parse([]byte(report[:end]))
		require.Len(t, got, 1)
		assert.Equal(t, end < len(report)-1, got[0].Truncated, "%q", report[:end])
	}
	got := racereport.Parse([]byte(strings.TrimSuffix(report, rule) + strings.TrimPrefix(report, rule)))
	require.Len(t, got, 2)
	assert.True(t, got[0].Truncated)
	assert.Equal(t, parsed(), got[1])
}

func TestTheStackOfAHeapBlockBelongsToNoAccess(t *testing.T) {
	text := strings.Replace(report, "\nGoroutine 8", "\nHeap block of size 8 at 0x00c0000180f8 allocated by main goroutine:\n  main.alloc()\n      a.go:1 +0x1\n\nGoroutine 8", 1)
	assert.Equal(t, []racereport.Report{parsed()}, racereport.Parse([]byte(text)))
}

func TestAccessesBySyncAtomicAreAtomic(t *testing.T) {
	text := strings.Replace(report, "main.store", "sync/atomic.StoreInt32", 1)
	assert.Equal(t, racereport.AtomicWrite, racereport.Parse([]byte(text))[0].Accesses[0].Kind)
	text = strings.Replace(report, "Previous read", "Previous atomic read", 1)
	assert.Equal(t, racereport.AtomicRead, racereport.Parse([]byte(text))[0].Accesses[1].Kind)
}

func TestTheCreationOfAGoroutineIsFound(t *testing.T) {
	r := parsed()
	c, ok := r.Creation(8)
	assert.True(t, ok)
	assert.Equal(t, r.Creations[0], c)
	_, ok = r.Creation(racereport.MainGoroutine)
	assert.False(t, ok)
}

func TestNoWordOfTheDetectorIsOverlooked(t *testing.T) {
	assert.True(t, racereport.Seen([]byte("xxxWARNING: DATA RACExxx")))
	assert.False(t, racereport.Seen([]byte("Found 1 data race(s)\nWARNING: a data race\n")))
	assert.Len(t, racereport.Parse([]byte("working...WARNING: DATA RACE\n")), 1)
}

func TestAHostileTextIsCutDown(t *testing.T) {
	assert.Len(t, racereport.Parse([]byte(strings.Repeat(report, 2000))), 1000)

	frames := strings.Repeat("  main.store()\n      a.go:1 +0x1\n", 10_000)
	got := racereport.Parse([]byte("WARNING: DATA RACE\nRead at 0x1 by goroutine 2:\n" + frames))
	assert.Len(t, got[0].Accesses[0].Frames, 300)

	got = racereport.Parse([]byte("WARNING: DATA RACE\n" + strings.Repeat("Read at 0x1 by goroutine 2:\n", 10_000)))
	assert.Len(t, got[0].Accesses, 16)
	got = racereport.Parse([]byte("WARNING: DATA RACE\n" + strings.Repeat("Goroutine 2 (running) created at:\n", 10_000)))
	assert.Len(t, got[0].Creations, 16)
}

func TestWhatIsNoLineOfAReport(t *testing.T) {
	for _, line := range []string{
		"Read at 0x1 by goroutine 0:", "Read at 0x1 by goroutine -1:", "Read at 0x1 by goroutine 1", "Read at 0x1 by 7:",
		"Read at 0xg by goroutine 7:", "Read at 0x by goroutine 7:", "Read at 1 by goroutine 7:", "Touch at 0x1 by goroutine 7:",
		"Read at 0x1 by goroutine 99999999999:", "Goroutine 7 created at:", "Goroutine (running) created at:", "8 (running) created at:",
		"Goroutine x (running) created at:", "Goroutine 7 (dreaming) created at:",
	} {
		got := racereport.Parse([]byte("WARNING: DATA RACE\n" + line + "\n  main.f()\n      a.go:1\n==================\n"))
		assert.Equal(t, []racereport.Report{{}}, got, "%q", line)
	}
	for _, stack := range []string{
		"  main.f\n      a.go:1", "main.f()\n      a.go:1", "  main.f()\n  a.go:1", "  main.\x1bf()\n      a.go:1",
		"  main.f()\n      a.go", "  main.f()\n      a\x07.go:1", "  ()\n      a.go:1", "  main.\xff()\n      a.go:1",
	} {
		got := racereport.Parse([]byte("WARNING: DATA RACE\nRead at 0x1 by goroutine 2:\n" + stack + "\n==================\n"))
		assert.Empty(t, got[0].Accesses[0].Frames, "%q", stack)
	}
}

func describe(w *bytes.Buffer, r racereport.Report) {
	fmt.Fprintf(w, "\ttruncated %v\n", r.Truncated)
	frames := func(frames []goroutines.Frame) {
		for _, f := range frames {
			fmt.Fprintf(w, "\t\t%s | %s | %s:%d\n", f.Package(), f.Name(), f.File, f.Line)
		}
	}
	for _, a := range r.Accesses {
		fmt.Fprintf(w, "\t%s, previous %v, by %d, stack lost %v\n", a.Kind, a.Previous, a.Goroutine, a.StackLost)
		frames(a.Frames)
	}
	for _, c := range r.Creations {
		fmt.Fprintf(w, "\tcreation of %d, finished %v, stack lost %v\n", c.Goroutine, c.Finished, c.StackLost)
		frames(c.Frames)
	}
}
