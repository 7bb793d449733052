package grading

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/scoring"
)

// memory keeps verdicts under the hash of everything that they depend on, so that
// what did not change is not judged again. It is a convenience: whatever goes wrong
// with it, answers are simply judged.
type memory struct {
	dir  string // empty: remembers nothing
	base []byte // of the hash: grader, Go, settings
	look bool
}

// The folder is bounded: it holds so many files, and those of the run that goes on,
// each of at most so many bytes. (A few kilobytes are usual.)
const (
	maxRemembered      = 5000
	maxRememberedBytes = 4 << 20
)

func (j *Judge) openMemory(opts Options) memory {
	m := memory{dir: filepath.Join(j.CacheDir, "verdicts"), look: !opts.Fresh}
	h := sha256.New()
	if err := hashOwnProgram(h); err != nil || os.MkdirAll(m.dir, 0o700) != nil {
		return memory{}
	}
	fmt.Fprintln(h, j.Tools.Version, opts.First, opts.Schedules, opts.Seed, opts.Plain, opts.Story, execution.Protections())
	m.base = h.Sum(nil)
	m.trim()
	return m
}

// hashOwnProgram stands for the harness, the drop-in and every rule in here: they
// are all part of this program.
func hashOwnProgram(h hash.Hash) error {
	path, err := os.Executable()
	if err != nil {
		return err
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(h, f)
	return err
}

// remembered is a verdict as it is kept. Points are not: they are counted in one
// place only.
type remembered struct {
	Key      string           `json:"key"`
	Findings []result.Finding `json:"findings"`
	Evidence []string         `json:"evidence"`
	Story    story            `json:"story"`
}

func (m memory) key(t *trial) string {
	h := sha256.New()
	h.Write(m.base)
	k := t.Case.Kata
	fmt.Fprintln(h, k.Name, k.Points, k.Gate, k.Entry)
	for _, f := range t.judged.Files {
		// The copy names its place in the workspace, which says nothing about it.
		fmt.Fprintln(h, f.Name, strings.ReplaceAll(string(f.Src), t.id, ""))
	}
	for _, f := range t.Answer.Files { // comments too: evidence quotes lines
		fmt.Fprintln(h, f.Name, len(f.Src), string(f.Src))
	}
	for _, f := range k.Hidden {
		fmt.Fprintln(h, f.Name, len(f.Src), string(f.Src))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// recall gives t the verdict that its code had before, if there is one.
func (m memory) recall(t *trial) bool {
	if m.dir == "" || !m.look {
		return false
	}
	key := m.key(t)
	data, err := readBounded(filepath.Join(m.dir, key+".json"))
	if err != nil {
		return false
	}
	var r remembered
	if json.Unmarshal(data, &r) != nil || r.Key != key || !r.possible(t.Case.Kata) {
		return false
	}
	var seen []found
	for i, f := range r.Findings {
		seen = append(seen, found{Finding: f, Evidence: r.Evidence[i]})
	}
	t.finish(scoring.Score(t.Case.Kata, findings(seen)), seen)
	t.tell(r.Story)
	t.verdict.Run.Remembered = true
	now := time.Now()
	os.Chtimes(filepath.Join(m.dir, key+".json"), now, now)
	return true
}

// readBounded reads a file of the folder, if it is one that keep could have written.
func readBounded(path string) ([]byte, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxRememberedBytes {
		return nil, fmt.Errorf("%s is no verdict", path)
	}
	return os.ReadFile(path)
}

// possible tells whether keep could have written r: findings of the known kinds in the
// kata's rows, each with its evidence, and no fault of ours.
func (r remembered) possible(k catalogue.Kata) bool {
	if len(r.Evidence) != len(r.Findings) {
		return false
	}
	return !slices.ContainsFunc(r.Findings, func(f result.Finding) bool {
		return !slices.Contains(k.Rows(), f.Row) || !slices.Contains(result.Kinds(), f.Kind) || f.Kind == result.GraderError
	})
}

// keep remembers a verdict, unless it is a fault of ours or was never run.
func (m memory) keep(t *trial) {
	status := t.verdict.Kata.Status
	if m.dir == "" || status != result.Passed && status != result.Failed {
		return
	}
	key := m.key(t)
	data, err := json.Marshal(remembered{
		key, t.verdict.Kata.Findings, t.verdict.Run.Evidence,
		story{t.verdict.Run.Seen, t.verdict.Run.Schedule, t.verdict.Run.Timeline},
	})
	if err != nil || len(data) > maxRememberedBytes {
		return
	}
	tmp, err := os.CreateTemp(m.dir, "new-")
	if err != nil {
		return
	}
	_, err = tmp.Write(data)
	if closeErr := tmp.Close(); err != nil || closeErr != nil || os.Rename(tmp.Name(), filepath.Join(m.dir, key+".json")) != nil {
		os.Remove(tmp.Name())
	}
}

// trim drops verdicts when there are too many: any of them can be had again.
func (m memory) trim() {
	entries, err := os.ReadDir(m.dir)
	if err != nil || len(entries) <= maxRemembered {
		return
	}
	old := time.Now().Add(-7 * 24 * time.Hour)
	for i, e := range entries {
		info, err := e.Info()
		if err == nil && (info.ModTime().Before(old) || i%2 == 0) {
			os.Remove(filepath.Join(m.dir, e.Name()))
		}
	}
}
