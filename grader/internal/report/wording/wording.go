// Package wording holds what all reports for people say in the same words: the
// names of outcomes, places, and which evidence belongs to which finding. All
// that it returns is clean, on one line unless said otherwise.
package wording

import (
	"fmt"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/clean"
	"github.com/concurrency-katas/go/grader/internal/result"
)

const (
	nameLimit     = 80
	placeLimit    = 300
	messageLimit  = 600
	evidenceLimit = 16_000
)

// Name returns the name of a kata or row: never empty.
func Name[S ~string](name S) string {
	if s := clean.Line(string(name), nameLimit); s != "" {
		return s
	}
	return "unnamed"
}

// Kind names a kind of finding: "wrong answer".
func Kind(k result.Kind) string {
	switch k {
	case result.OverLimit:
		return "over the limit"
	case result.Compile:
		return "does not compile"
	case result.GraderError:
		return "fault of the grader"
	case result.WrongAnswer, result.Panic, result.Deadlock, result.Hang, result.BusyWait, result.Leak,
		result.Race, result.TooSlow, result.TooEarly, result.Crash, result.RefusedSource:
	}
	return strings.ReplaceAll(Name(k), "-", " ")
}

// Status names the outcome of a kata: "does not compile".
func Status(s result.Status) string {
	if s == result.Error {
		return "grader error"
	}
	return strings.ReplaceAll(Name(s), "-", " ")
}

// Verdict says in one sentence why a kata without a judged row has no points.
func Verdict(k result.Kata) string {
	switch k.Status {
	case result.NotStarted:
		return "Not started: this is still the stub."
	case result.Missing:
		return fmt.Sprintf("Missing: there is no Go file in katas/%s.", Name(k.Name))
	case result.DoesNotCompile:
		return "It does not compile, so nothing could be run."
	case result.Refused:
		return "It uses something that is forbidden here, so nothing was run."
	case result.Error:
		return "The grader failed here: this is not your fault, and no grade is implied."
	case result.Passed, result.Failed:
	}
	return fmt.Sprintf("The kata has the status %q.", Name(k.Status))
}

// Message returns a finding's one sentence: never empty.
func Message(f result.Finding) string {
	if s := clean.Line(f.Message, messageLimit); s != "" {
		return s
	}
	return "There is no description of this " + Kind(f.Kind) + "."
}

// Remark returns what a piece of advice says.
func Remark(a result.Advice) string { return clean.Line(a.Message, messageLimit) }

// File returns a file's path.
func File(path string) string { return clean.Line(path, placeLimit) }

// Place returns "FILE:LINE", or less where less is known.
func Place(file string, line int) string {
	file = File(file)
	if file == "" || line <= 0 {
		return file
	}
	return fmt.Sprintf("%s:%d", file, line)
}

// Role says what happens at a further place: "previous write".
func Role(p result.Place) string { return clean.Line(p.Role, nameLimit) }

// Explain returns the command that shows the lesson behind a finding, or ""
// if it has none.
func Explain(f result.Finding) string {
	if topic := clean.Line(string(f.Why), nameLimit); topic != "" {
		return "grader explain " + topic
	}
	return ""
}

// Seen says how often the first fault of a kata showed, and how to see it again, or
// "". What shows in every schedule shows in the next run as well.
func Seen(run result.KataRun) string {
	seen := clean.Line(run.Seen, nameLimit)
	often, of, _ := strings.Cut(seen, " of ")
	switch {
	case seen != "" && often == of:
		return fmt.Sprintf("seen in each of %s schedules", of)
	case seen != "" && run.Schedule > 0:
		return fmt.Sprintf("seen in %s schedules; to see it again: --schedule %d", seen, run.Schedule)
	case seen != "":
		return fmt.Sprintf("seen in %s schedules", seen)
	case run.Schedule > 1:
		return fmt.Sprintf("seen in schedule %d; to see it again: --schedule %d", run.Schedule, run.Schedule)
	}
	return ""
}

// Evidence returns the lines of evidence for a kata's finding number i, without
// blank lines at either end, without the indent that all of them share, and
// with spaces for tabs.
func Evidence(run result.KataRun, i int) []string {
	if i < 0 || i >= len(run.Evidence) {
		return nil
	}
	text := strings.ReplaceAll(clean.Text(run.Evidence[i], evidenceLimit), "\t", "    ")
	lines := strings.Split(text, "\n")
	indent := -1
	for n, line := range lines {
		lines[n] = strings.TrimRight(line, " ")
		if lines[n] == "" {
			continue
		}
		if here := len(line) - len(strings.TrimLeft(line, " ")); indent < 0 || here < indent {
			indent = here
		}
	}
	if indent < 0 {
		return nil
	}
	for n, line := range lines {
		lines[n] = line[min(indent, len(line)):]
	}
	for lines[0] == "" {
		lines = lines[1:]
	}
	for lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// Quoted returns the lines of evidence for finding number i of a kata, without those
// that only repeat its message.
func Quoted(f result.Finding, run result.KataRun, i int) []string {
	lines := Evidence(run, i)
	if len(lines) == 1 && strings.HasSuffix(lines[0], Message(f)) {
		return nil
	}
	return lines
}

// NotEarned says why a row that stands on one that failed has no points.
const NotEarned = "Not earned: this row counts once the rows that it stands on pass."

// Withheld says that a report shows less than is known.
const Withheld = "Why points are missing is not shown here: that was chosen for this grading."

// Unexplained says at least which rows failed where no finding says why; or, of a kata
// that was not judged, why it was not.
func Unexplained(k result.Kata) string {
	if k.Status != result.Failed {
		return Verdict(k)
	}
	var rows []string
	for _, row := range k.Rows {
		if row.Status != result.RowPass {
			rows = append(rows, Name(row.Name))
		}
	}
	return "No finding says why it has no full marks at: " + strings.Join(rows, ", ") + "."
}

// Title returns a kata's title, or "".
func Title(k result.Kata) string { return clean.Line(k.Title, nameLimit) }

// Span is a part of a sentence: words, or code that stood between backquotes.
type Span struct {
	Text string
	Code bool
}

// Spans takes a sentence of ours apart. If its backquotes do not pair, all of it is
// words.
func Spans(text string) []Span {
	parts := strings.Split(text, "`")
	if len(parts)%2 == 0 {
		return []Span{{Text: text}}
	}
	var spans []Span
	for i, part := range parts {
		if part != "" {
			spans = append(spans, Span{Text: part, Code: i%2 == 1})
		}
	}
	return spans
}
