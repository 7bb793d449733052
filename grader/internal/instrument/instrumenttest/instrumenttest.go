// Package instrumenttest shortens the tests of the rooms below instrument.
package instrumenttest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/stdlib"
)

// Paths that judged copies import in tests.
const (
	SyncPath    = "judge.test/sync"
	RuntimePath = "judge.test/runtime"
	HarnessPath = "judge.test/kata"
	HooksPath   = "judge.test/hooks"
)

// Rules are those of a kata called launch.
func Rules() instrument.Rules {
	return instrument.Rules{Package: "launch", Path: "katas/launch"}
}

// Target compiles the copy with the paths above.
func Target() instrument.Target {
	return instrument.Target{ID: "launch", SyncPath: SyncPath, RuntimePath: RuntimePath, HarnessPath: HarnessPath, HooksPath: HooksPath}
}

var open = sync.OnceValues(func() (*stdlib.Importer, error) {
	return instrument.NewStd(context.Background(), filepath.Join(os.TempDir(), "katas-instrument-test"), "go", nil)
})

// Std is the standard library, loaded once for a test binary.
func Std(t testing.TB) *stdlib.Importer {
	t.Helper()
	std, err := open()
	if err != nil {
		t.Fatal(err)
	}
	return std
}

// Answer judges one file, launch.go, against a stub that exports nothing.
func Answer(t testing.TB, src string, rules instrument.Rules) (instrument.Judged, []instrument.Problem) {
	t.Helper()
	return instrument.Answer(Files(src), Files("package launch"), rules, Target(), Std(t))
}

// Files makes files from text: launch.go, then a.go, b.go, …
func Files(src ...string) []instrument.File {
	var out []instrument.File
	for i, s := range src {
		name := "launch.go"
		if i > 0 {
			name = string(rune('a'+i-1)) + ".go"
		}
		out = append(out, instrument.File{Name: name, Src: []byte(s)})
	}
	return out
}

// Texts are the problems as "line: message".
func Texts(problems []instrument.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.String() + "\n")
	}
	return b.String()
}
