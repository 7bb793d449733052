package goroutines_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

var update = flag.Bool("update", false, "write what is read from the recorded dumps to the golden files")

func TestRecordedDumps(t *testing.T) {
	recordings, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, recordings)
	for _, recording := range recordings {
		t.Run(filepath.Base(recording), func(t *testing.T) {
			dump, err := os.ReadFile(recording)
			require.NoError(t, err)
			var got bytes.Buffer
			for _, g := range goroutines.Parse(dump) {
				describe(&got, g)
			}
			golden := strings.TrimSuffix(recording, ".txt") + ".golden"
			if *update {
				require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got.String())
		})
	}
}

func TestEveryHeaderOfARecordedDumpIsAGoroutine(t *testing.T) {
	recordings, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	for _, recording := range recordings {
		dump, err := os.ReadFile(recording)
		require.NoError(t, err)
		headers := bytes.Count(append([]byte("\n"), dump...), []byte("\ngoroutine "))
		assert.Len(t, goroutines.Parse(dump), headers, recording)
	}
}

func TestWhatAGoroutineOfThisProgramDoesIsRead(t *testing.T) {
	never := make(chan int)
	go func() { <-never }()
	want, buf := "", make([]byte, 1<<20)
	require.Eventually(t, func() bool {
		want = string(buf[:runtime.Stack(buf, true)])
		return strings.Contains(want, "[chan receive]:\n"+thisPackage+".TestWhatAGoroutine")
	}, 5*time.Second, time.Millisecond)
	for _, g := range goroutines.Parse([]byte(want)) {
		if g.State == "chan receive" && g.CreatedBy != nil && g.CreatedBy.Package() == thisPackage {
			assert.Equal(t, "TestWhatAGoroutineOfThisProgramDoesIsRead.func1", g.Frames[0].Name())
			assert.Equal(t, "TestWhatAGoroutineOfThisProgramDoesIsRead", g.CreatedBy.Name())
			assert.Equal(t, g.CreatedBy.Line, g.Frames[0].Line)
			return
		}
	}
	t.Fatal("the goroutine is not in the dump")
}

const thisPackage = "github.com/concurrency-katas/go/grader/kata/goroutines_test"

func TestHeaders(t *testing.T) {
	for _, test := range []struct {
		name, header string
		want         goroutines.Goroutine
	}{
		{"a plain one", "goroutine 18 [running]:", goroutines.Goroutine{ID: 18, State: "running"}},
		{"parentheses of the state's own", "goroutine 7 [select (no cases)]:", goroutines.Goroutine{ID: 7, State: "select (no cases)"}},
		{"both kinds of parentheses", "goroutine 18 [chan send (nil chan) (durable), synctest bubble 3]:",
			goroutines.Goroutine{ID: 18, State: "chan send (nil chan)", Durable: true, Bubble: 3}},
		{"everything at once", "goroutine 7 [chan receive (durable), 12 minutes, locked to thread, synctest bubble 1]:",
			goroutines.Goroutine{ID: 7, State: "chan receive", Durable: true, Minutes: 12, LockedToThread: true, Bubble: 1}},
		{"a leaked one during a scan", "goroutine 4 [chan receive (leaked) (scan)]:", goroutines.Goroutine{ID: 4, State: "chan receive", Leaked: true}},
		{"pointers", "goroutine 1 gp=0xc000002380 m=0 mp=0x56b2a0 [runnable]:", goroutines.Goroutine{ID: 1, State: "runnable"}},
		{"pointers without a thread", "goroutine 1 gp=0xc000002380 m=nil [GC worker (idle)]:", goroutines.Goroutine{ID: 1, State: "GC worker (idle)"}},
		{"labels that look like more", `goroutine 5 [sleep, synctest bubble 2 labels:{"a, 9 minutes]:": "]:, synctest bubble 9"}]:`,
			goroutines.Goroutine{ID: 5, State: "sleep", Bubble: 2}},
		{"something of a later Go", "goroutine 5 [sleep, on the moon, 2 minutes]:", goroutines.Goroutine{ID: 5, State: "sleep", Minutes: 2}},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, []goroutines.Goroutine{test.want}, goroutines.Parse([]byte(test.header)))
		})
	}
}

func TestWhatIsNoHeader(t *testing.T) {
	for _, line := range []string{
		"goroutine", "goroutine 7", "goroutine 7 []:", "goroutine -7 [running]:", "goroutine +7 [running]:",
		"goroutine seven [running]:", "goroutine 7 [running]", "goroutine 7 is in [running]:", " goroutine 7 [running]:",
		"\tgoroutine 7 [running]:", "goroutine 99999999999999999999 [running]:", "goroutine 7 [\x1b[31mrunning]:",
		"goroutine 7 [\xff]:", "goroutine running on other thread; stack unavailable",
	} {
		assert.Empty(t, goroutines.Parse([]byte(line)), "%q", line)
	}
}

func TestAStackThatCouldNotBeReadStillTellsItsCreation(t *testing.T) {
	got := goroutines.Parse([]byte("goroutine 9 [running, synctest bubble 1]:\n" +
		"\tgoroutine running on other thread; stack unavailable\n" +
		"created by main.main in goroutine 1\n\tkatas/launch/launch.go:31 +0x1d\n"))
	assert.Equal(t, []goroutines.Goroutine{{
		ID: 9, State: "running", Bubble: 1, CreatorID: 1,
		CreatedBy: &goroutines.Frame{Func: "main.main", File: "katas/launch/launch.go", Line: 31},
	}}, got)
}

func TestTextBetweenTheLinesIsSkipped(t *testing.T) {
	got := goroutines.Parse([]byte("working...\nmain.junk()\n\tjunk.go:1\n\ngoroutine 1 [running]:\r\nhello\nmain.f(0x1)\r\n\ta.go:2 +0x1\r\n" +
		"a (b)\nmain.g(...)\n\tno place\n\ta.go:3\nmain.h(...)\n\ta.go:4\nprogress (50%)\n\nmain.junk()\n\tjunk.go:1\n"))
	require.Len(t, got, 1)
	assert.Equal(t, []goroutines.Frame{{Func: "main.f", File: "a.go", Line: 2}, {Func: "main.h", File: "a.go", Line: 4}}, got[0].Frames)
}

func TestADumpThatBreaksOffIsReadAsFarAsItGoes(t *testing.T) {
	whole := "goroutine 1 [running]:\nmain.f(0x1)\n\ta.go:2 +0x1\ncreated by main.g in goroutine 1\n\ta.go:3 +0x1\n"
	for end := range len(whole) {
		got := goroutines.Parse([]byte(whole[:end]))
		assert.LessOrEqual(t, len(got), 1)
	}
	assert.Len(t, goroutines.Parse([]byte(whole[:60])), 1)
}

func TestAHugeDumpIsCutDown(t *testing.T) {
	stack := strings.Repeat("main.f(...)\n\ta.go:1\n", 5000)
	got := goroutines.Parse([]byte("goroutine 1 [running]:\n" + stack))
	require.Len(t, got, 1)
	assert.Len(t, got[0].Frames, 200)
	assert.True(t, got[0].Elided)

	assert.Len(t, goroutines.Parse([]byte(strings.Repeat("goroutine 1 [running]:\n", 50_000))), 10_000)
	assert.Empty(t, goroutines.Parse([]byte("goroutine 1 ["+strings.Repeat("x", 1<<20)+"]:\n")))
}

// describe writes a goroutine in short: frames but for the first three are counted.
func describe(w *bytes.Buffer, g goroutines.Goroutine) {
	fmt.Fprintf(w, "%d %q", g.ID, g.State)
	for _, flag := range []struct {
		set  bool
		name string
	}{
		{g.Durable, "durable"}, {g.Leaked, "leaked"}, {g.LockedToThread, "locked"}, {g.Elided, "elided"},
		{g.Minutes > 0, fmt.Sprintf("minutes=%d", g.Minutes)}, {g.Bubble > 0, fmt.Sprintf("bubble=%d", g.Bubble)},
	} {
		if flag.set {
			fmt.Fprint(w, " ", flag.name)
		}
	}
	fmt.Fprintln(w)
	for i, f := range g.Frames {
		if i == 3 {
			fmt.Fprintf(w, "\t… %d frames in all\n", len(g.Frames))
			break
		}
		fmt.Fprintf(w, "\t%s | %s | %s:%d\n", f.Package(), f.Name(), f.File, f.Line)
	}
	if f := g.CreatedBy; f != nil {
		fmt.Fprintf(w, "\tby %d: %s | %s | %s:%d\n", g.CreatorID, f.Package(), f.Name(), f.File, f.Line)
	}
}
