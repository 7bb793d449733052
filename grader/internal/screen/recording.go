// Package screen keeps what wrong answers were seen to do when they were judged, so
// that its tests can show what a student sees of it, word for word, without running
// anything. Package record beside it makes the recordings.
package screen

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// Recording is what one answer did.
type Recording struct {
	Kata     string        `json:"kata"`
	Outcomes []Outcome     `json:"outcomes"` // of its processes, in their order
	Seen     string        `json:"seen,omitempty"`
	Schedule int           `json:"schedule,omitempty"`
	Timeline []result.Lane `json:"timeline,omitempty"`
}

// Outcome is the part of an execution.Outcome that a diagnosis looks at, as text that
// a person can read.
type Outcome struct {
	Records  []record.Record `json:"records,omitempty"`
	Output   string          `json:"output,omitempty"`
	Printed  int             `json:"printed,omitempty"`
	ExitCode int             `json:"exit_code"`
	Signal   string          `json:"signal,omitempty"`
	Ended    execution.Ended `json:"ended,omitempty"`
}

// Keep shortens an outcome to what is recorded: checks in which nothing was found
// only make a recording long.
func Keep(o execution.Outcome) Outcome {
	short := Outcome{Output: string(o.Output), Printed: o.Printed, ExitCode: o.ExitCode, Signal: o.Signal, Ended: o.Ended}
	for _, r := range o.Records {
		r.Nonce, r.Dump = "", ofBubble(r.Dump, r.Root)
		if n := len(short.Records); r.Event == record.End && n > 0 && short.Records[n-1].Event == record.Begin {
			short.Records = short.Records[:n-1]
			continue
		}
		short.Records = append(short.Records, r)
	}
	return short
}

// ofBubble keeps the goroutines of a dump that share a bubble with root: those of
// bubbles which have died before stay in the process, and nobody looks at them.
func ofBubble(dump string, root int) string {
	begins := fmt.Sprintf("goroutine %d [", root)
	bubble := ""
	all := strings.Split(dump, "\n\n")
	for _, g := range all {
		if first, _, _ := strings.Cut(g, "\n"); strings.HasPrefix(first, begins) {
			_, bubble, _ = strings.Cut(first, "synctest bubble ")
		}
	}
	if bubble == "" {
		return dump
	}
	all = slices.DeleteFunc(all, func(g string) bool {
		first, _, _ := strings.Cut(g, "\n")
		return !strings.HasSuffix(first, "synctest bubble "+bubble)
	})
	return strings.Join(all, "\n\n")
}

// Whole is the outcome again, as far as it was kept.
func (o Outcome) Whole() execution.Outcome {
	return execution.Outcome{
		Records: o.Records, Output: []byte(o.Output), Printed: o.Printed, ExitCode: o.ExitCode, Signal: o.Signal, Ended: o.Ended,
	}
}

const file = "recording.json"

// Read reads the recording in a folder.
func Read(dir string) (Recording, error) {
	var r Recording
	text, err := os.ReadFile(filepath.Join(dir, file))
	if err == nil {
		err = json.Unmarshal(text, &r)
	}
	if err != nil {
		return Recording{}, fmt.Errorf("reading the recording in %s: %w", dir, err)
	}
	return r, nil
}

// Write writes it there.
func (r Recording) Write(dir string) error {
	text, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, file), append(text, '\n'), 0o644)
}
