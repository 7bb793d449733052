// Package report writes a result for the outside world: one file for each
// format, each a function of a writer and the result. The screen is in the
// package terminal beside it, and what happens while the grader works in
// progress.
//
// All of them take their scores from the result and compute none, so that two
// reports of one grading can never differ.
package report

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/html"
	"github.com/concurrency-katas/go/grader/internal/report/markdown"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// Format names a format that a report can be written in.
type Format string

// The formats.
const (
	JSON        Format = "json"        // the result itself, schema "katas/result/v1"
	JUnit       Format = "junit"       // JUnit XML, as CI servers read it
	Markdown    Format = "markdown"    // for a comment or a release
	GitHub      Format = "github"      // annotations; and the summary and outputs of a step of GitHub Actions
	Classroom   Format = "classroom"   // the payload of GitHub Classroom's autograding reporter
	Classroom50 Format = "classroom50" // Classroom 50's result.json; its release-body.md lies beside it
	Gradescope  Format = "gradescope"  // Gradescope's results.json
	HTML        Format = "html"        // a page for the student
)

// Formats lists all formats.
func Formats() []Format {
	return []Format{JSON, JUnit, Markdown, GitHub, Classroom, Classroom50, Gradescope, HTML}
}

// Options say how much a report may show, and where a writer finds what is not in
// the result.
type Options struct {
	Reveal reveal.Level
	Stdout io.Writer                // where "-" writes to
	Getenv func(name string) string // what the service that the grader runs in has set

	// For people who want to see their own code: its source, by the name in findings
	// ("katas/NAME/FILE.go"), and the titles of the chapters.
	Source   func(file string) (src []byte, ok bool)
	Chapters map[int]string
}

// stdout is the path that stands for the standard output.
const stdout = "-"

// Target is one report to write: the flag --report FORMAT=FILE.
type Target struct {
	Format Format
	Path   string
}

// String returns the target as it is written on the command line.
func (t Target) String() string { return string(t.Format) + "=" + t.Path }

// ParseTarget reads the value of a --report flag.
func ParseTarget(value string) (Target, error) {
	format, path, _ := strings.Cut(value, "=")
	t := Target{Format: Format(format), Path: path}
	switch {
	case !slices.Contains(Formats(), t.Format):
		return Target{}, fmt.Errorf("unknown report format %q in %q: write FORMAT=FILE, where FORMAT is one of %s", format, value, Known())
	case path == "":
		return Target{}, fmt.Errorf("no file in %q: write FORMAT=FILE, for example %s=%s", value, t.Format, example(t.Format))
	case path == stdout && t.Format != GitHub:
		return Target{}, fmt.Errorf("only github=- goes to the standard output, where the table is too: write %s=%s, for example", t.Format, example(t.Format))
	}
	return t, nil
}

// Known lists the names of all formats.
func Known() string {
	var names []string
	for _, f := range Formats() {
		names = append(names, string(f))
	}
	return strings.Join(names, ", ")
}

func example(f Format) string {
	switch f {
	case JUnit:
		return "junit.xml"
	case Markdown:
		return "result.md"
	case GitHub:
		return stdout
	case Classroom:
		return "classroom.txt"
	case Gradescope:
		return "results.json"
	case HTML:
		return "result.html"
	case JSON, Classroom50:
	}
	return "result.json"
}

// Write writes what o reveals of the result to w in the given format.
func Write(w io.Writer, f Format, r result.Result, o Options) error {
	r = o.Reveal.Of(r)
	switch f {
	case JSON:
		return WriteJSON(w, r)
	case JUnit:
		return WriteJUnit(w, r)
	case Markdown:
		return markdown.Write(w, r, markdown.Options{Reveal: o.Reveal})
	case GitHub:
		return WriteGitHub(w, r)
	case Classroom:
		return WriteClassroom(w, r)
	case Classroom50:
		return WriteClassroom50(w, r, o.Getenv)
	case Gradescope:
		return WriteGradescope(w, r)
	case HTML:
		return html.Write(w, r, html.Options{Reveal: o.Reveal, Chapters: o.Chapters, Source: o.Source})
	}
	return fmt.Errorf("unknown report format %q: known are %s", f, Known())
}

// ToStdout tells whether the target is the standard output.
func (t Target) ToStdout() bool { return t.Path == stdout }

// Check says whether WriteFile could write the target: call it before the work
// that the report is about.
func (t Target) Check(o Options) error {
	if t.Format == Classroom50 {
		if _, err := classroom50Environment(o.Getenv); err != nil {
			return fmt.Errorf("report %s: %w", t, err)
		}
	}
	if t.ToStdout() {
		return nil
	}
	folder := filepath.Dir(t.Path)
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("report %s: there is no folder %s: create it first", t, folder)
	case err != nil:
		return fmt.Errorf("report %s: %w", t, err)
	case !info.IsDir():
		return fmt.Errorf("report %s: %s is not a folder: choose another place", t, folder)
	}
	info, err = os.Lstat(t.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("report %s: %w", t, err)
	case info.IsDir():
		return fmt.Errorf("report %s: %s is a folder: name a file in it", t, t.Path)
	case !info.Mode().IsRegular():
		// Often the folder is a student's. A link there must not lead the
		// report elsewhere, nor a pipe keep the grader waiting.
		return fmt.Errorf("report %s: %s is not a regular file: remove it or choose another name", t, t.Path)
	}
	return nil
}

// WriteFile writes the target, and what else belongs to its format. A file is written as
// a whole or not at all: readers see the old file or the new one, never a half.
func WriteFile(t Target, r result.Result, o Options) error {
	if t.ToStdout() {
		if err := Write(o.Stdout, t.Format, r, o); err != nil {
			return fmt.Errorf("report %s: %w", t, err)
		}
		return writeExtras(t, r, o)
	}
	if err := t.Check(o); err != nil {
		return err
	}
	err := replace(t.Path, func(w io.Writer) error { return Write(w, t.Format, r, o) })
	if err != nil {
		return fmt.Errorf("report %s: %w", t, err)
	}
	return writeExtras(t, r, o)
}

func replace(path string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(file.Name()))
		}
	}()
	if err := errors.Join(write(file), file.Chmod(0o644), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
