package panictext_test

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

	"github.com/concurrency-katas/go/grader/internal/diagnosis/panictext"
)

var update = flag.Bool("update", false, "write what is read from the recorded crashes to the golden file")

func TestRecordedCrashes(t *testing.T) {
	recordings, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, recordings)
	var got bytes.Buffer
	for _, recording := range recordings {
		text, err := os.ReadFile(recording)
		require.NoError(t, err)
		crash, ok := panictext.Parse(text)
		require.True(t, ok, recording)
		describe(&got, filepath.Base(recording), crash)
	}
	const golden = "testdata/crashes.golden"
	if *update {
		require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

const stack = "\ngoroutine 7 [running]:\nmain.f(...)\n\tkatas/launch/launch.go:31\n"

func TestTheKindIsToldByTheFirstLine(t *testing.T) {
	for _, test := range []struct {
		kind panictext.Kind
		line string
	}{
		{panictext.Panic, "panic: boom"},
		{panictext.Panic, "panic: send on closed channel"},
		{panictext.TestTimeout, "panic: test timed out after 10m0s"},
		{panictext.BubbleDeadlock, "panic: deadlock: all goroutines in bubble are blocked [recovered, repanicked]"},
		{panictext.BubbleDeadlock, "panic: deadlock: main bubble goroutine has exited but blocked goroutines remain"},
		{panictext.Deadlock, "fatal error: all goroutines are asleep - deadlock!"},
		{panictext.Deadlock, "fatal error: no goroutines (main called runtime.Goexit) - deadlock!"},
		{panictext.ConcurrentMap, "fatal error: concurrent map writes"},
		{panictext.ConcurrentMap, "fatal error: concurrent map read and map write"},
		{panictext.ConcurrentMap, "fatal error: concurrent map iteration and map write"},
		{panictext.ConcurrentMap, "fatal error: concurrent map clone and map write"},
		{panictext.ConcurrentMap, "fatal error: small map with no empty slot (concurrent map writes?)"},
		{panictext.UnlockUnlocked, "fatal error: sync: unlock of unlocked mutex"},
		{panictext.UnlockUnlocked, "fatal error: sync: Unlock of unlocked RWMutex"},
		{panictext.UnlockUnlocked, "fatal error: sync: RUnlock of unlocked RWMutex"},
		{panictext.StackOverflow, "fatal error: stack overflow"},
		{panictext.OutOfMemory, "fatal error: runtime: out of memory"},
		{panictext.OutOfMemory, "fatal error: runtime: cannot allocate memory"},
		{panictext.OutOfMemory, "fatal error: too many address space collisions for -race mode"},
		{panictext.OutOfMemory, "fatal error: pageAlloc: out of memory"},
		{panictext.ThreadLimit, "fatal error: newosproc"},
		{panictext.ThreadLimit, "fatal error: thread exhaustion"},
		{panictext.Signal, "fatal error: unexpected signal during runtime execution"},
		{panictext.Signal, "SIGQUIT: quit\nPC=0x481781 m=0 sigcode=0"},
		{panictext.FatalError, "fatal error: sync: inconsistent mutex state"},
		{panictext.DetectorLimit, "race: limit on 8128 simultaneously alive goroutines is exceeded, dying"},
		{panictext.DetectorLimit, "ThreadSanitizer: trace overflow (8*128). Dying."},
		{panictext.OutOfMemory, "==1==ERROR: ThreadSanitizer: out of memory: failed to allocate 0x8000000 (134217728) bytes of Trace (error code: 12)"},
		{panictext.OutOfMemory, "FATAL: Internal error: ThreadSanitizer's allocator failed to allocate a transfer batch."},
		{panictext.OutOfMemory, "ThreadSanitizer: failed to allocate heap arena"},
		{panictext.DetectorFault, "FATAL: ThreadSanitizer CHECK failed: tsan_rtl.cpp:1 \"((0)) != (0)\" (0x0, 0x0)"},
		{panictext.DetectorFault, "==77==ERROR: ThreadSanitizer: SEGV on unknown address 0x000000000000"},
	} {
		t.Run(test.line, func(t *testing.T) {
			crash, ok := panictext.Parse([]byte(test.line + "\n" + stack))
			require.True(t, ok)
			assert.Equal(t, test.kind, crash.Kind)
			alone, ok := panictext.Parse([]byte(test.line))
			require.True(t, ok)
			assert.Equal(t, test.kind, alone.Kind)
			assert.Equal(t, crash.Message, alone.Message)
		})
	}
}

func TestAMessageSaysNothingThatVaries(t *testing.T) {
	for line, want := range map[string]string{
		"panic: (main.point) 0x4d6d40":             "(main.point)",
		"panic: (main.point) 0x4d6d40 [recovered]": "(main.point)",
		"panic: (0x1) see above":                   "(0x1) see above",
		"==16055==ERROR: ThreadSanitizer failed to allocate 0x8000000 (134217728) bytes at address 218010000000 (errno: 12)": "ERROR: ThreadSanitizer failed to allocate",
	} {
		crash, ok := panictext.Parse([]byte(line + "\n" + stack))
		require.True(t, ok)
		assert.Equal(t, want, crash.Message)
	}
}

func TestAMessageIsPrintableAndShort(t *testing.T) {
	crash, ok := panictext.Parse([]byte("panic: \x1b[31mred\x07\x00 \u202e\xff\n" + stack))
	require.True(t, ok)
	assert.Equal(t, "[31mred", crash.Message)

	crash, ok = panictext.Parse([]byte("panic: " + strings.Repeat("ö", 1<<20) + "\n" + stack))
	require.True(t, ok)
	assert.Equal(t, strings.Repeat("ö", 148)+"…", crash.Message)
	assert.Len(t, crash.Goroutines, 1)
}

func TestTheLastWordsWithAStackAreTheTrueOnes(t *testing.T) {
	for _, test := range []struct{ name, text string }{
		{"after a forged crash", "panic: forged\n" + stack + "panic: true\n" + stack},
		{"after forged words", "fatal error: forged\nhello\npanic: true\n" + stack},
		{"with other text in front of the stack", "panic: true\nhello\nhello\n" + stack},
		{"with forged words behind other text", "panic: true\nI saw a panic: forged\nhello\n" + stack},
		{"behind other text", "working...panic: true\n" + stack},
		{"behind other text, after a forged crash", "panic: forged\n" + stack + "working...panic: true\n" + stack},
		{"without a stack, but last", "panic: forged\n" + stack + "panic: true\n\n"},
		{"with an exit status behind", "panic: true\nexit status 2\n"},
		{"with a frame's line behind that looks like words", "panic: true\n" + stack + "main.g(...)\n\tpanic: forged\n"},
		{"under goroutines that look like words", "panic: true\n" + stack + "panic(...)\n\ta.go:1\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			crash, ok := panictext.Parse([]byte(test.text))
			require.True(t, ok)
			assert.Equal(t, "true", crash.Message)
		})
	}
}

func TestOtherTextHoldsNoLastWords(t *testing.T) {
	for _, text := range []string{
		"", "\n", "panic", "panic:", "I saw a panic: no\n", "panic: no\nhello\n", "\tpanic: no\n" + stack,
		"SIGQUIT: quit\n", "SIGQUIT: quit\nhello\nPC=0x1\n", "SIGQUIT\nPC=0x1\n", "SIGnal: quit\nPC=0x1\n", stack,
		"I saw a panic: no\nhello\n" + stack, "panic: no\n" + strings.Repeat("hello\n", 65) + stack,
		"a race: limit on words\n", "ThreadSanitizer: hello\n", "==1==WARNING: ThreadSanitizer\n", "==ThreadSanitizer==\n",
	} {
		crash, ok := panictext.Parse([]byte(text))
		assert.False(t, ok, "%q: %+v", text, crash)
	}
}

func TestAChainOfPanicsIsToldByItsStack(t *testing.T) {
	chain := "panic: first\n\tpanic: second\n"
	crash, _ := panictext.Parse([]byte(chain + stack + "panic(...)\n\ta.go:1\n"))
	assert.Equal(t, "second", crash.Message)
	assert.Equal(t, []string{"first"}, crash.Earlier)

	crash, _ = panictext.Parse([]byte(chain + stack))
	assert.Equal(t, "first", crash.Message, "this was a value of two lines")
	assert.Empty(t, crash.Earlier)

	crash, _ = panictext.Parse([]byte("panic: first\n\tpanic: second [recovered, repanicked]\n" + stack + "panic(...)\n\ta.go:1\n"))
	assert.Equal(t, "first", crash.Message, "and this one, thrown again")

	crash, _ = panictext.Parse([]byte(chain + stack + "...10 frames elided...\n"))
	assert.Equal(t, "second", crash.Message, "the call may be among the frames left out")

	crash, _ = panictext.Parse([]byte("panic: 0\n" + strings.Repeat("\tpanic: again\n", 50) + stack + "panic(...)\n\ta.go:1\n"))
	assert.Len(t, crash.Earlier, 8)
	assert.Equal(t, "0", crash.Earlier[0])
}

func describe(w *bytes.Buffer, name string, c panictext.Crash) {
	fmt.Fprintf(w, "%s\n\t%s: %s\n", name, c.Kind, c.Message)
	if len(c.Earlier) > 0 {
		fmt.Fprintf(w, "\tafter %q\n", c.Earlier)
	}
	if c.Signal != "" {
		fmt.Fprintf(w, "\tsignal %s\n", c.Signal)
	}
	if len(c.Goroutines) == 0 {
		fmt.Fprintf(w, "\tno goroutines\n")
		return
	}
	g := c.Goroutines[0]
	fmt.Fprintf(w, "\t%d goroutines, first %d %q", len(c.Goroutines), g.ID, g.State)
	for _, f := range g.Frames[:1] {
		fmt.Fprintf(w, " at %s %s:%d", f.Name(), f.File, f.Line)
	}
	fmt.Fprintln(w)
}
