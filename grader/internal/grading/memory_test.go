package grading

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/submission"
	"github.com/concurrency-katas/go/grader/internal/toolchain"
)

// setting is what one verdict was given in.
type setting struct {
	tools toolchain.Toolchain
	opts  Options
	trial trial
}

func usual() *setting {
	return &setting{
		tools: toolchain.Toolchain{Version: "go1.26.8"},
		opts:  Options{Schedules: 12, Seed: 1, Jobs: 2},
		trial: trial{
			id: "k0_k",
			Case: Case{
				Kata: catalogue.Kata{
					Name: "k", Entry: "F", Points: map[result.RowName]int{result.Correctness: 6, result.Leaks: 4},
					Hidden: []catalogue.File{{Name: "k_test.go", Src: []byte("package k_test\n")}},
				},
				Answer: submission.Answer{Files: []submission.File{{Name: "k.go", Src: []byte("package k // mine\n")}}},
			},
			judged:  instrument.Judged{Files: []instrument.File{{Name: "k.go", Src: []byte("package k\nvar _ = k0_k\n")}}},
			verdict: &Verdict{},
		},
	}
}

var leak = result.Finding{Kind: result.Leak, Row: result.Leaks, Message: "Left behind.", File: "katas/k/k.go", Line: 3, Why: "leak"}

func (s *setting) memory(dir string) memory {
	j := &Judge{Tools: &s.tools, CacheDir: dir}
	return j.openMemory(s.opts)
}

// keep remembers a verdict with one leak, and returns its file.
func (s *setting) keep(t *testing.T, dir string) string {
	s.trial.verdict.Kata = result.Kata{Status: result.Failed, Findings: []result.Finding{leak}}
	s.trial.verdict.Run.Evidence = []string{"goroutine 7"}
	m := s.memory(dir)
	m.keep(&s.trial)
	path := filepath.Join(m.dir, m.key(&s.trial)+".json")
	require.FileExists(t, path)
	return path
}

func (s *setting) recall(dir string) bool { return s.memory(dir).recall(&s.trial) }

func TestAVerdictIsRememberedUnderEverythingThatItDependsOn(t *testing.T) {
	dir := t.TempDir()
	usual().keep(t, dir)
	for name, test := range map[string]struct {
		change func(s *setting)
		known  bool
	}{
		"nothing":                     {func(s *setting) {}, true},
		"how many run at once":        {func(s *setting) { s.opts.Jobs = 8 }, true},
		"its place in the workspace":  {func(s *setting) { s.trial.id = "k7_k"; s.judged("package k\nvar _ = k7_k\n") }, true},
		"the judged code":             {func(s *setting) { s.judged("package k\nvar _ = 1\n") }, false},
		"a comment of the student's":  {func(s *setting) { s.trial.Answer.Files[0].Src = []byte("package k // ours\n") }, false},
		"the name of a file":          {func(s *setting) { s.trial.Answer.Files[0].Name = "l.go" }, false},
		"the hidden tests":            {func(s *setting) { s.trial.Case.Kata.Hidden[0].Src = []byte("package k_test // new\n") }, false},
		"the points":                  {func(s *setting) { s.trial.Case.Kata.Points[result.Leaks] = 2 }, false},
		"the gate":                    {func(s *setting) { s.trial.Case.Kata.Gate = result.Leaks }, false},
		"the name that findings have": {func(s *setting) { s.trial.Case.Kata.Entry = "G" }, false},
		"the Go version":              {func(s *setting) { s.tools.Version = "go1.26.9" }, false},
		"how many schedules":          {func(s *setting) { s.opts.Schedules = 20 }, false},
		"the first schedule":          {func(s *setting) { s.opts.First = 3 }, false},
		"the seed":                    {func(s *setting) { s.opts.Seed = 2 }, false},
		"schedules without hooks":     {func(s *setting) { s.opts.Plain = true }, false},
		"the wish to forget":          {func(s *setting) { s.opts.Fresh = true }, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := usual()
			test.change(s)
			require.Equal(t, test.known, s.recall(dir))
			if test.known {
				assert.Equal(t, []result.Finding{leak}, s.trial.verdict.Kata.Findings)
				assert.Equal(t, 6, s.trial.verdict.Kata.Score, "points are counted anew")
				assert.Equal(t, []string{"goroutine 7"}, s.trial.verdict.Run.Evidence)
				assert.True(t, s.trial.verdict.Run.Remembered)
			}
		})
	}
}

func (s *setting) judged(src string) { s.trial.judged.Files[0].Src = []byte(src) }

func TestOnlyVerdictsOfOursAreRemembered(t *testing.T) {
	for _, status := range []result.Status{result.Error, result.Refused, result.DoesNotCompile, result.Missing, result.NotStarted, ""} {
		dir := t.TempDir()
		s := usual()
		s.trial.verdict.Kata.Status = status
		s.memory(dir).keep(&s.trial)
		assert.False(t, usual().recall(dir), string(status))
	}
}

func TestWhatNoGraderHasWrittenIsIgnored(t *testing.T) {
	spoilt := func(change func(r map[string]any)) func(t *testing.T, path string) {
		return func(t *testing.T, path string) {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			var r map[string]any
			require.NoError(t, json.Unmarshal(data, &r))
			change(r)
			data, err = json.Marshal(r)
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(path, data, 0o600))
		}
	}
	finding := func(field string, value any) func(t *testing.T, path string) {
		return spoilt(func(r map[string]any) { r["findings"].([]any)[0].(map[string]any)[field] = value })
	}
	text := func(text string) func(t *testing.T, path string) {
		return func(t *testing.T, path string) { require.NoError(t, os.WriteFile(path, []byte(text), 0o600)) }
	}
	for name, spoil := range map[string]func(t *testing.T, path string){
		"an empty file":             text(""),
		"an empty object":           text("{}"),
		"no JSON":                   text("\x00\xff all is well"),
		"half a file":               func(t *testing.T, path string) { require.NoError(t, os.Truncate(path, 40)) },
		"another verdict's text":    spoilt(func(r map[string]any) { r["key"] = "0" }),
		"findings without evidence": spoilt(func(r map[string]any) { r["evidence"] = nil }),
		"evidence without findings": spoilt(func(r map[string]any) { r["findings"] = nil }),
		"a row that the kata lacks": finding("row", "timing"),
		"no row":                    finding("row", ""),
		"a kind that there is not":  finding("kind", "praise"),
		"a fault of the grader's":   finding("kind", "grader-error"),
		"far too much":              func(t *testing.T, path string) { require.NoError(t, os.Truncate(path, 1<<40)) },
		"a folder": func(t *testing.T, path string) {
			require.NoError(t, os.Remove(path))
			require.NoError(t, os.Mkdir(path, 0o700))
		},
		"a link": func(t *testing.T, path string) {
			require.NoError(t, os.Rename(path, path+".else"))
			require.NoError(t, os.Symlink(path+".else", path))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := usual().keep(t, dir)
			require.True(t, usual().recall(dir))
			spoil(t, path)
			assert.False(t, usual().recall(dir))
		})
	}
}

func TestTheMemoryIsBounded(t *testing.T) {
	dir := t.TempDir()
	usual().keep(t, dir)
	verdicts := filepath.Join(dir, "verdicts")
	for i := range maxRemembered + 100 {
		require.NoError(t, os.WriteFile(filepath.Join(verdicts, fmt.Sprintf("%05d.json", i)), nil, 0o600))
	}
	old := time.Now().Add(-30 * 24 * time.Hour)
	require.NoError(t, os.Chtimes(filepath.Join(verdicts, "00001.json"), old, old))

	usual().memory(dir)

	left, err := os.ReadDir(verdicts)
	require.NoError(t, err)
	assert.LessOrEqual(t, len(left), maxRemembered)
	assert.NotEmpty(t, left)
	assert.NoFileExists(t, filepath.Join(verdicts, "00001.json"), "what nobody has asked for lately goes first")

	s := usual()
	s.trial.verdict.Kata = result.Kata{Status: result.Failed, Findings: []result.Finding{leak}}
	s.trial.verdict.Run.Evidence = []string{strings.Repeat("x", maxRememberedBytes)}
	s.trial.Answer.Files[0].Src = []byte("package k // too much to say\n")
	m := s.memory(dir)
	m.keep(&s.trial)
	assert.NoFileExists(t, filepath.Join(m.dir, m.key(&s.trial)+".json"), "a verdict that takes megabytes is not kept")
}

func TestWithoutAFolderNothingIsRemembered(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	s := usual()
	s.trial.verdict.Kata.Status = result.Passed
	s.memory(file).keep(&s.trial)
	assert.False(t, s.recall(file))
}
