package workspace

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

// space is a workspace whose modules are here.
func space(t *testing.T) *Workspace {
	t.Helper()
	tools, err := toolchain.Find(t.Context())
	require.NoError(t, err)
	w, err := New(tools, t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { w.Close() })
	require.NoError(t, w.Fetch(t.Context()))
	return w
}

// entry is an answer with a hidden test that calls it.
func entry(id, answer, hidden string) Entry {
	return Entry{
		ID: id, Kata: "k",
		Answer: []File{{Name: "k.go", Src: []byte("//line katas/k/k.go:1\npackage k\n" + answer)}},
		Hidden: []File{{Name: "k_test.go", Src: fmt.Appendf(nil,
			"package k_test\n\nimport (\n\t\"testing\"\n\n\t\"%s/solutions/k\"\n)\n\nfunc TestCorrectness(t *testing.T) { %s }\n", ModulePath, hidden)}},
		Rows: []Row{{Name: "correctness", Func: "TestCorrectness"}},
	}
}

// Whoever cannot be built is left out, whatever the reason, and the others are built.
func TestWhoCannotBeBuiltHurtsNobodyElse(t *testing.T) {
	w := space(t)
	w.bounds.Data = 500 << 20 // enough for the others, and sooner used up
	doubling := "const c0 = \"" + strings.Repeat("0123456789", 10) + "\"\n"
	for i := range 30 {
		doubling += fmt.Sprintf("const c%d = c%d + c%d\n", i+1, i, i)
	}
	p, err := w.Build(t.Context(), "judge1", []Entry{
		entry("good", "func F() {}", "k.F()"),
		entry("wrong", "func F() { return 1 }", "k.F()"),
		entry("bomb", doubling+"func F() { println(c30[1]) }", "k.F()"),
		entry("hidden", "func F() {}", "k.G()"),
		entry("better", "func F() {}", "k.F()"),
	})
	require.NoError(t, err)
	assert.FileExists(t, p.Path)
	require.Len(t, p.Broken, 3, "%v", p.Broken)
	assert.Contains(t, p.Broken["wrong"].Said, "too many return values")
	assert.False(t, p.Broken["wrong"].Ours)
	assert.Contains(t, p.Broken["bomb"].Said, "memory")
	assert.True(t, p.Broken["bomb"].Exhausted)
	assert.False(t, p.Broken["bomb"].Ours)
	assert.Contains(t, p.Broken["hidden"].Said, "undefined: k.G")
	assert.True(t, p.Broken["hidden"].Ours)
}

// The linker does not say whose fault it is.
func TestWhoCannotBeLinkedIsFound(t *testing.T) {
	w := space(t)
	huge := "var v [1 << 46]byte\n\nfunc F() { println(v[len(v)-1]) }"
	p, err := w.Build(t.Context(), "judge1", []Entry{
		entry("good", "func F() {}", "k.F()"),
		entry("huge", huge, "k.F()"),
	})
	require.NoError(t, err)
	assert.FileExists(t, p.Path)
	assert.Contains(t, p.Broken, "huge")
	assert.Len(t, p.Broken, 1)
}

func TestWhereNothingCanBeBuiltNobodyIsBlamed(t *testing.T) {
	w := space(t)
	require.NoError(t, os.WriteFile(w.dir+"/go.mod", []byte("nonsense\n"), 0o600))
	p, err := w.Build(t.Context(), "judge1", []Entry{entry("good", "func F() {}", "k.F()")})
	assert.ErrorContains(t, err, "building the judging program")
	assert.Empty(t, p.Broken)
}

// Nobody is blamed for what a machine lacks, whatever package the compiler was at.
func TestWhoIsToBlameForABuildThatFails(t *testing.T) {
	const memory = "fatal error: out of memory allocating heap arena metadata\n\nruntime stack:\nruntime.throw({0x10})\n"
	const kill = "x: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed\n"
	for name, test := range map[string]struct {
		folder, said string
		spent        bool
		want         Broken
	}{
		"a line of the answer's":        {"answers", "katas/k/k.go:7:2: undefined: x\n", false, Broken{}},
		"a line that speaks of memory":  {"answers", "katas/k/k.go:7:2: undefined: fatal error: out of memory\n", false, Broken{}},
		"a line of the hidden test":     {"hidden", "solutions/k/k_test.go:7:2: undefined: k.G\n", false, Broken{Ours: true}},
		"out of memory":                 {"answers", memory + kill, false, Broken{Exhausted: true}},
		"out of memory, with the tests": {"hidden", memory + kill, false, Broken{Exhausted: true}},
		"too deep":                      {"answers", "runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n", false, Broken{Exhausted: true}},
		"out of time":                   {"answers", kill, true, Broken{Exhausted: true}},
		"killed by somebody else":       {"answers", kill, false, Broken{Ours: true}},
		"something else":                {"answers", "open $WORK/b037: permission denied\n", false, Broken{Ours: true}},
	} {
		t.Run(name, func(t *testing.T) {
			test.want.Said = test.said
			f := failure{map[string]string{ModulePath + "/" + test.folder + "/k0_k": test.said}, test.spent}
			assert.Equal(t, map[string]Broken{"k0_k": test.want}, f.blame([]Entry{{ID: "k0_k"}, {ID: "k1_k"}}))
		})
	}
}
