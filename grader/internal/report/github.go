package report

import (
	"crypto/rand"
	"fmt"
	"io"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/causes"
	"github.com/concurrency-katas/go/grader/internal/report/markdown"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// mostAnnotations is one less than GitHub shows of each level in one step: the last
// one says how many more there are.
const mostAnnotations = 9

// WriteGitHub writes annotations as workflow commands, which GitHub shows beside the
// lines of a commit.
//
//  1. Each cause of a failure is one error, at the student's line where it has one.
//  2. There are nine at most, the first cause of each kata before the second of any,
//     and in the catalogue's order; room that is left is for advice, as notices.
//  3. A last notice has the points, and says how many findings were not shown.
//  4. Whatever a student wrote stands in a command's data or properties, escaped: no
//     line begins with it.
func WriteGitHub(w io.Writer, r result.Result) error {
	all := annotations(r)
	var b strings.Builder
	for _, a := range all[:min(len(all), mostAnnotations)] {
		b.WriteString(a.String())
	}
	last := annotation{level: "notice", title: "Concurrency katas", message: wording.Summary(r)}
	if more := len(all) - mostAnnotations; more > 0 {
		last.message += fmt.Sprintf(" · %d more %s in the summary", more, wording.Plural(more, "finding is", "findings are"))
	}
	b.WriteString(last.String())
	_, err := io.WriteString(w, b.String())
	return err
}

// annotations returns all that could be shown, the best first. Advice only fills the
// room that errors leave.
func annotations(r result.Result) []annotation {
	var ranks [][]annotation // the first cause of each kata, the second of each, …
	for _, k := range r.Katas {
		for i, c := range causes.Fold(k.Findings) {
			if i == len(ranks) {
				ranks = append(ranks, nil)
			}
			f := c.Finding
			message := wording.Message(f)
			if why := wording.Explain(f); why != "" {
				message += "\nwhy: " + why
			}
			ranks[i] = append(ranks[i], annotation{
				level: "error", file: wording.File(f.File), line: f.Line,
				title: wording.Name(k.Name) + ": " + wording.Kind(f.Kind), message: message,
			})
		}
	}
	var all []annotation
	for _, rank := range ranks {
		all = append(all, rank...)
	}
	for _, k := range r.Katas {
		for _, a := range k.Advice {
			if len(all) >= mostAnnotations {
				return all
			}
			all = append(all, annotation{
				level: "notice", file: wording.File(a.File), line: a.Line,
				title: wording.Name(k.Name) + ": advice, costs no points", message: wording.Remark(a),
			})
		}
	}
	return all
}

type annotation struct {
	level   string // "error", "notice"
	file    string // empty where there is no place
	line    int
	title   string
	message string
}

// String returns the annotation as one line.
func (a annotation) String() string {
	properties := "title=" + escapeProperty(a.title)
	if a.file != "" {
		place := "file=" + escapeProperty(a.file)
		if a.line > 0 {
			place += fmt.Sprintf(",line=%d,endLine=%d", a.line, a.line)
		}
		properties = place + "," + properties
	}
	return "::" + a.level + " " + properties + "::" + escapeData(a.message) + "\n"
}

// The escapes are those of GitHub's own toolkit.
var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func escapeData(s string) string     { return dataEscapes.Replace(s) }
func escapeProperty(s string) string { return propertyEscapes.Replace(s) }

// StopCommands has GitHub's runner take nothing that write writes for a command, by a
// token that nobody can guess. It sees to it that the runner listens again, also if
// write fails.
func StopCommands(w io.Writer, write func(io.Writer) error) (err error) {
	token := rand.Text()
	if _, err := fmt.Fprintf(w, "::stop-commands::%s\n", token); err != nil {
		return err
	}
	defer func() {
		if _, last := fmt.Fprintf(w, "\n::%s::\n", token); err == nil {
			err = last
		}
	}()
	return write(w)
}

// verdict is the outcome in one word, as Classroom 50 has them.
func verdict(r result.Result) string {
	switch {
	case len(wording.Count(r.Katas).Faults) > 0:
		return "error"
	case r.Score == r.MaxScore:
		return "success"
	}
	return "failure"
}

// githubOutputs are the outputs of the step: how it went, in one word and in one line,
// and the points, unless there is no grade.
func githubOutputs(r result.Result) string {
	outputs := output("status", verdict(r)) + output("summary", wording.Summary(r))
	if verdict(r) == "error" {
		return outputs
	}
	return outputs + output("score", fmt.Sprint(r.Score)) + output("max-score", fmt.Sprint(r.MaxScore))
}

// output returns the line for one output of a step. The value is one clean line.
func output(name, value string) string { return name + "=" + value + "\n" }

// githubSummary is the step's summary. Other steps of the job may write theirs, and
// each has the whole room.
func githubSummary(w io.Writer, r result.Result, o Options) error {
	return markdown.Write(w, r, markdown.Options{Limit: markdown.Summary - 1, Reveal: o.Reveal})
}
