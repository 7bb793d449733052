package execution

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestOnlyRecordsWithTheNonceCount(t *testing.T) {
	for _, test := range []struct {
		name, pipe string
		records    int
		forged     bool
	}{
		{"records of this process", `{"nonce":"n","event":"row","row":"leaks"}` + "\n" + `{"nonce":"n","event":"done"}` + "\n", 2, false},
		{"an empty pipe", "", 0, false},
		{"another nonce", `{"nonce":"m","event":"done"}` + "\n", 0, true},
		{"no nonce", `{"event":"done"}` + "\n", 0, true},
		{"no JSON at all", "PASS\n", 0, true},
		{"a record that breaks off, since the process ended", `{"nonce":"n","event":"row","row":"leaks"}` + "\n" + `{"nonce":"n","event":"do`, 1, false},
		{"one that breaks off in its nonce", `{"nonce":"`, 0, false},
		{"the last record that there is, without its line's end", `{"nonce":"n","event":"done"}`, 1, false},
		{"something that breaks off after the last record that there is", `{"nonce":"n","event":"done"}` + "\n" + `{"nonce":"n","event":"ro`, 1, true},
		{"another nonce that breaks off", `{"nonce":"m","event":"do`, 0, true},
		{"something else that breaks off", `{"event":"done"`, 0, true},
		{"a record that breaks off in the middle", `{"nonce":"n","event":"do` + "\n" + `{"nonce":"n","event":"done"}` + "\n", 1, true},
		{"a record among garbage", "\x00\xff\n" + `{"nonce":"n","event":"done"}` + "\n", 1, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			var o Outcome
			assert.True(t, o.read(strings.NewReader(test.pipe), "n"))
			assert.Len(t, o.Records, test.records)
			assert.Equal(t, test.forged, o.Forged)
		})
	}
}

func TestOutputIsBoundedAndItsEndKept(t *testing.T) {
	overflows := 0
	b := &boundedOutput{overflow: func() { overflows++ }}
	b.Write([]byte("the beginning\n"))
	for range 40 {
		b.Write(bytes.Repeat([]byte{'x'}, 1<<20))
	}
	b.Write([]byte("\npanic: the end\n"))
	text := b.text()
	assert.Less(t, len(text), 2*maxShown)
	assert.True(t, bytes.HasPrefix(text, []byte("the beginning\n")))
	assert.True(t, bytes.HasSuffix(text, []byte("panic: the end\n")))
	assert.Contains(t, string(text), "bytes left out")
	assert.Equal(t, 1, overflows, "it is said once that it is too much")
}

func TestShortOutputIsKeptWhole(t *testing.T) {
	b := &boundedOutput{overflow: func() {}}
	b.Write([]byte("hello "))
	b.Write([]byte("world"))
	assert.Equal(t, "hello world", string(b.text()))
}

func TestTheProgramGetsNothingOfOurEnvironment(t *testing.T) {
	t.Setenv("SECRET", "x")
	for _, halt := range []bool{false, true} {
		env := environment(Options{HaltOnRace: halt})
		names := slices.Collect(func(yield func(string) bool) {
			for _, e := range env {
				name, _, _ := strings.Cut(e, "=")
				if !yield(name) {
					return
				}
			}
		})
		assert.Equal(t, []string{"GORACE", "GOMAXPROCS"}, names)
	}
}

func TestAKillForProcessorTimeIsToldFromOthers(t *testing.T) {
	for name, test := range map[string]struct {
		outcome Outcome
		ended   Ended
	}{
		"it had used all of it":         {Outcome{Signal: "killed", ExitCode: -1, CPU: 120 * time.Second}, CPULimit},
		"by another clock, nearly":      {Outcome{Signal: "killed", ExitCode: -1, CPU: 119990 * time.Millisecond}, CPULimit},
		"somebody else killed it":       {Outcome{Signal: "killed", ExitCode: -1, CPU: 50 * time.Second}, ByItself},
		"it ended just in time":         {Outcome{ExitCode: 0, CPU: 120 * time.Second}, ByItself},
		"it was ended for its printing": {Outcome{Signal: "killed", ExitCode: -1, CPU: 130 * time.Second, Ended: OutputLimit}, OutputLimit},
	} {
		t.Run(name, func(t *testing.T) {
			test.outcome.spent(120 * time.Second)
			assert.Equal(t, test.ended, test.outcome.Ended)
		})
	}
}
