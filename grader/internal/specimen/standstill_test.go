package specimen_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/specimen"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

// Each bug says at its line what must be found there, and nothing else may be:
//
//	<-results // want: deadlock correctness
func TestEveryStandstillIsToldAtItsLine(t *testing.T) {
	const dir = "testdata/standstill"
	all, err := specimen.Load(dir)
	require.NoError(t, err)
	require.Greater(t, len(all), 50)
	tools, err := toolchain.Find(t.Context())
	require.NoError(t, err)

	var cases []grading.Case
	for _, s := range all {
		cases = append(cases, s.Bug(), s.Mended())
	}
	first := firstOutcomes{of: map[string]execution.Outcome{}}
	judge := &grading.Judge{Tools: tools, CacheDir: t.TempDir()}
	verdicts, err := judge.Judge(t.Context(), cases,
		grading.Options{Schedules: 1, Seed: 1, Jobs: 2, Fresh: true, Progress: silent{}, Observe: first.observe})
	require.NoError(t, err)

	for i, s := range all {
		bug, mended := verdicts[2*i], verdicts[2*i+1]
		t.Run(s.Name, func(t *testing.T) {
			assert.Equal(t, wanted(t, dir, s.Name), told(bug.Kata), "what the bug's source asks for, and what was told\n%v", bug)
			assert.Equal(t, result.Passed, mended.Kata.Status, "the mended twin passes\n%v", mended)
		})
	}
	t.Logf("until it was told, in the first process, its start included:\n%s", first.table(wantedKinds(t, dir, all)))
}

// wanted lists what the bug's source asks for: "deadlock correctness katas/NAME/NAME.go:12".
func wanted(t *testing.T, dir, name string) []string {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(dir, name, "bug", name+".go"))
	require.NoError(t, err)
	var want []string
	for i, line := range strings.Split(string(src), "\n") {
		if _, what, ok := strings.Cut(line, "// want: "); ok {
			want = append(want, fmt.Sprintf("%s katas/%s/%s.go:%d", what, name, name, i+1))
		}
	}
	require.NotEmpty(t, want, "a bug that nobody would find")
	return want
}

// told lists what was found, in the same form.
func told(k result.Kata) []string {
	got := []string{}
	for _, f := range k.Findings {
		got = append(got, fmt.Sprintf("%s %s %s:%d", f.Kind, f.Row, f.File, f.Line))
	}
	return got
}

func wantedKinds(t *testing.T, dir string, all []specimen.Specimen) map[string]string {
	kinds := map[string]string{}
	for _, s := range all {
		kinds[s.Name], _, _ = strings.Cut(wanted(t, dir, s.Name)[0], " ")
	}
	return kinds
}

// firstOutcomes keeps the first outcome of each case, which is that of the bug's first
// process: the mended twin comes after, or goes by another name.
type firstOutcomes struct {
	mu sync.Mutex
	of map[string]execution.Outcome // by specimen, with a "+" for the mended twin
}

func (f *firstOutcomes) observe(c grading.Case, o execution.Outcome) {
	name := c.Kata.Name
	if !strings.Contains(string(c.Answer.Files[0].Src), "// want: ") {
		name += "+"
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if _, known := f.of[name]; !known {
		f.of[name] = o
	}
}

// table shows processor and wall time by kind of finding: nothing is asserted of
// either, since they depend on the machine.
func (f *firstOutcomes) table(kinds map[string]string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(kinds)) {
		bug, mended := f.of[name], f.of[name+"+"]
		fmt.Fprintf(&b, "%-10s %-20s %5.2f s of processor time, %5.2f s on the clock; mended %5.2f s, %5.2f s\n", kinds[name], name,
			bug.CPU.Seconds(), bug.Wall.Seconds(), mended.CPU.Seconds(), mended.Wall.Seconds())
	}
	return b.String()
}
