package apart

import (
	"context"
	"go/types"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/stdlib"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

// In the child, which is this test binary, answers whose first file is called like one
// of these do to it what a type checker without limits may do, and worse.
var bad = map[string]func(){
	"memory.go": func() {
		for all := [][]byte(nil); ; {
			all = append(all, make([]byte, 1<<20))
			runtime.KeepAlive(all)
		}
	},
	"spins.go":  func() { forEver() },
	"deep.go":   func() { deep(1) },
	"exits.go":  func() { os.Exit(7) },
	"stands.go": func() { <-time.After(time.Hour) },
}

func forEver() {
	for i := 0; ; i++ {
		runtime.KeepAlive(i)
	}
}

func deep(n int) int { return deep(n+1) + n }

// Variables are initialised before the init function runs in which the child works.
var _ = misbehave()

func misbehave() bool {
	honest := answer
	answer = func(files, stub []instrument.File, rules instrument.Rules, target instrument.Target, std types.Importer) (instrument.Judged, []instrument.Problem) {
		if do := bad[files[0].Name]; do != nil {
			do()
		}
		return honest(files, stub, rules, target, std)
	}
	return true
}

func standard(t *testing.T) *stdlib.Importer {
	t.Helper()
	tools, err := toolchain.Find(t.Context())
	require.NoError(t, err)
	std, err := instrument.NewStd(t.Context(), t.TempDir(), tools.Go, tools.BuildEnv(t.TempDir()))
	require.NoError(t, err)
	return std
}

func task(name, src string) Task {
	return Task{
		Files: []instrument.File{{Name: name, Src: []byte(src)}},
		Stub:  []instrument.File{{Name: "k.go", Src: []byte("package k\n\nfunc F() {}\n")}},
		Rules: instrument.Rules{Package: "k", Path: "katas/k"}, Target: instrument.Target{ID: "k0_k", HarnessPath: "example.com/kata"},
	}
}

const honest = "package k\n\nimport \"time\"\n\nvar last = time.Second\n\nfunc F() { time.Sleep(last) }\n"

// small are limits that are used up soon.
var small = Limits{Memory: 700 << 20, Seconds: 2, Wall: 10 * time.Minute}

func TestWhoExhaustsTheCheckerHurtsNobodyElse(t *testing.T) {
	if !slices.Contains(sandbox.Here(), sandbox.Limits) {
		t.Skip("this system keeps no limits")
	}
	tasks := []Task{
		task("spins.go", honest), task("deep.go", honest), task("k.go", honest), task("memory.go", honest), task("k.go", honest),
		task("k.go", "package k\n\nfunc F() { return 1 }\n"), task("k.go", honest),
	}
	done, err := Answers(t.Context(), standard(t), tasks, small)
	require.NoError(t, err)
	require.Len(t, done, len(tasks))
	for _, i := range []int{2, 4, 6} {
		assert.Empty(t, done[i].Problems, "answer %d", i)
		assert.NotEmpty(t, done[i].Judged.Files, "answer %d", i)
	}
	for _, i := range []int{0, 1, 3} {
		require.Len(t, done[i].Problems, 1, "answer %d", i)
		p := done[i].Problems[0]
		assert.Equal(t, instrument.Compile, p.Kind, p.Message)
		assert.Equal(t, "katas/k/"+tasks[i].Files[0].Name, p.File)
		assert.Contains(t, p.Message, "far more memory or time")
	}
	require.Len(t, done[5].Problems, 1)
	assert.Contains(t, done[5].Problems[0].Message, "too many return values")
}

func TestAnEndThatNobodyExplainsIsOurFault(t *testing.T) {
	done, err := Answers(t.Context(), standard(t), []Task{task("exits.go", honest), task("k.go", honest)}, small)
	require.NoError(t, err)
	require.Len(t, done[0].Problems, 1)
	assert.Equal(t, instrument.Fault, done[0].Problems[0].Kind)
	assert.Contains(t, done[0].Problems[0].Message, "exit status 7")
	assert.Empty(t, done[1].Problems)
}

func TestStoppingStopsTheChild(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	std := standard(t)
	time.AfterFunc(50*time.Millisecond, cancel)
	_, err := Answers(ctx, std, []Task{task("stands.go", honest)}, small)
	assert.ErrorIs(t, err, context.Canceled)
}

func TestNothingToDoNeedsNoChild(t *testing.T) {
	done, err := Answers(t.Context(), nil, nil, small)
	assert.NoError(t, err)
	assert.Empty(t, done)
}

// What comes back from the child is what would have been found here.
func TestNothingIsLostOnTheWay(t *testing.T) {
	std := standard(t)
	var tasks []Task
	references, err := filepath.Glob("../../../../solutions/*/*.go")
	require.NoError(t, err)
	for _, file := range references {
		name := filepath.Base(filepath.Dir(file))
		if filepath.Base(file) != name+".go" {
			continue
		}
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		stub, err := os.ReadFile("../../../../katas/" + name + "/" + name + ".go")
		require.NoError(t, err)
		tasks = append(tasks, Task{
			Files: []instrument.File{{Name: name + ".go", Src: src}}, Stub: []instrument.File{{Name: name + ".go", Src: stub}},
			Rules:  instrument.Rules{Package: name, Path: "katas/" + name},
			Target: instrument.Target{ID: "k0_" + name, SyncPath: "example.com/sync", HarnessPath: "example.com/kata", HooksPath: "example.com/hooks"},
		})
	}
	require.NotEmpty(t, tasks)
	done, err := Answers(t.Context(), std, tasks, DefaultLimits())
	require.NoError(t, err)
	for i, task := range tasks {
		judged, problems := instrument.Answer(task.Files, task.Stub, task.Rules, task.Target, std)
		assert.Equal(t, len(problems), len(done[i].Problems), strings.Join([]string{task.Rules.Path, "problems"}, " "))
		assert.EqualExportedValues(t, judged.Names.Ops, done[i].Judged.Names.Ops)
		for f := range judged.Names.Funcs {
			assert.Equal(t, judged.Names.Held(f, 1<<30), done[i].Judged.Names.Held(f, 1<<30))
		}
		assert.Equal(t, judged.Files, done[i].Judged.Files)
		assert.Equal(t, judged.Declarations, done[i].Judged.Declarations)
		assert.Equal(t, judged.Synthetic, done[i].Judged.Synthetic)
		assert.Equal(t, judged.Prefix+judged.Setup, done[i].Judged.Prefix+done[i].Judged.Setup)
		assert.Equal(t, judged.Places, done[i].Judged.Places)
		assert.Equal(t, judged.Remarks, done[i].Judged.Remarks)
		assert.Equal(t, judged.Names.Things, done[i].Judged.Names.Things)
		assert.Equal(t, judged.Names.Classes, done[i].Judged.Names.Classes)
		assert.Equal(t, judged.Names.Accesses, done[i].Judged.Names.Accesses)
	}
}
