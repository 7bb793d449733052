// Package markdown writes a result as GitHub-flavoured Markdown: for the summary of a
// job, a comment on a pull request, the text of a release.
package markdown

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/causes"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// The most bytes that places on GitHub take. What is longer is dropped or refused as a
// whole, so the writer stops before.
const (
	Comment = 65_536  // a comment (and 125,000 characters are a release's text)
	Summary = 1 << 20 // a job's summary, by step
)

// Options say where the text goes, and how much of the result it may show.
type Options struct {
	Limit  int // bytes; 0 is Comment
	Reveal reveal.Level
}

// reserve is what the end of the text needs.
const reserve = 2_000

// How much is shown of one kata.
const (
	mostCauses   = 20
	mostPlaces   = 8
	mostEvidence = 4_000 // bytes, by finding
)

// Write writes the result to w: the score, a table of all katas, what is wrong with
// each, advice, and what was judged with. If it does not fit in the limit, the katas
// that do not are named and not told.
func Write(w io.Writer, r result.Result, o Options) error {
	r = o.Reveal.Of(r)
	if o.Limit <= 0 {
		o.Limit = Comment
	}
	d := &document{limit: o.Limit - reserve}
	d.head(r)
	d.table(r.Katas)
	var untold []string
	for _, k := range r.Katas {
		if !d.add(kata(k, r.Run.Katas[k.Name])) {
			untold = append(untold, wording.Name(k.Name))
		}
	}
	if !o.Reveal.Explains() && !wording.Count(r.Katas).All() {
		d.must(wording.Withheld + "\n\n")
	}
	if len(untold) > 0 {
		d.must(fmt.Sprintf("There is no room here for what is wrong with %d more %s, from %s on.\n\n",
			len(untold), wording.Plural(len(untold), "kata", "katas"), code(untold[0])))
	}
	d.must("<sub>" + escape(wording.With(r)) + "<br>suite " + escape(wording.Name(r.Suite)) + "</sub>\n")
	_, err := io.WriteString(w, d.text.String())
	return err
}

// document is a text that ends at a limit.
type document struct {
	text  strings.Builder
	limit int // bytes
}

// add adds a whole block, or nothing if it does not fit.
func (d *document) add(block string) bool {
	if d.text.Len()+len(block) > d.limit {
		return false
	}
	d.text.WriteString(block)
	return true
}

// must adds one of the few short lines that reserve was made for.
func (d *document) must(block string) { d.text.WriteString(block) }

func (d *document) head(r result.Result) {
	t := wording.Count(r.Katas)
	if no := t.NoGrade(); no != "" {
		d.add("> [!CAUTION]\n> **No grade.** " + escape(no) + "\n\n")
	}
	d.must("## " + wording.Points(r) + "\n\n" + strings.Join(t.Parts(), " · ") + "\n\n")
}

func (d *document) table(katas []result.Kata) {
	if len(katas) == 0 {
		return
	}
	var rows []result.RowName
	for _, name := range result.RowNames() {
		if slices.ContainsFunc(katas, func(k result.Kata) bool {
			return slices.ContainsFunc(k.Rows, func(r result.Row) bool { return r.Name == name })
		}) {
			rows = append(rows, name)
		}
	}
	var b strings.Builder
	b.WriteString("| | kata | chapter |")
	for _, name := range rows {
		b.WriteString(" " + string(name) + " |")
	}
	b.WriteString(" points |\n|---|:---|---:|" + strings.Repeat(":---:|", len(rows)) + "---:|\n")
	d.add(b.String())
	for i, k := range katas {
		b.Reset()
		fmt.Fprintf(&b, "| %s | %s | %d |", glyph(k.Status), escape(wording.Name(k.Name)), k.Chapter)
		if told := k.Status == result.Passed || k.Status == result.Failed; !told && len(rows) > 0 {
			b.WriteString(" " + escape(wording.Status(k.Status)) + " |" + strings.Repeat(" |", len(rows)-1))
		} else {
			for _, name := range rows {
				b.WriteString(" " + mark(k, name) + " |")
			}
		}
		b.WriteString(" " + wording.KataPoints(k) + " |\n")
		if !d.add(b.String()) {
			d.must(fmt.Sprintf("| | and %d more katas |\n", len(katas)-i))
			break
		}
	}
	d.must("\n")
	if len(rows) > 0 {
		d.must("<sub>✅ passed · ❌ failed · ➖ not earned: it stands on a row that failed · ⬜ not judged</sub>\n\n")
	}
}

func glyph(s result.Status) string {
	switch s {
	case result.Passed:
		return "✅"
	case result.NotStarted:
		return "⬜"
	case result.Error:
		return "⚠️"
	case result.Failed, result.Missing, result.DoesNotCompile, result.Refused:
	}
	return "❌"
}

func mark(k result.Kata, name result.RowName) string {
	for _, row := range k.Rows {
		if row.Name != name {
			continue
		}
		switch row.Status {
		case result.RowPass:
			return "✅"
		case result.RowFail:
			return "❌"
		case result.RowNotEarned:
			return "➖"
		case result.RowNotJudged:
		}
		return "⬜"
	}
	return ""
}

// kata tells what is wrong with a kata, and advice; it is empty if there is nothing
// to tell.
func kata(k result.Kata, run result.KataRun) string {
	told := causes.Fold(k.Findings)
	fault := k.Status == result.Error || k.Status == result.Missing
	if len(told) == 0 && len(k.Advice) == 0 && !fault {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "### %s: %s\n\n", escape(wording.Name(k.Name)), wording.KataPoints(k))
	if fault {
		b.WriteString("**" + escape(wording.Verdict(k)) + "**\n\n")
	}
	for n, c := range told {
		if n == mostCauses {
			fmt.Fprintf(&b, "- … and %d more findings\n\n", len(told)-n)
			break
		}
		finding(&b, c, run)
	}
	for n, a := range k.Advice {
		if n == mostCauses {
			break
		}
		fmt.Fprintf(&b, "- *advice, costs no points*%s: %s\n\n", at(a.File, a.Line), sentence(wording.Remark(a)))
	}
	return b.String()
}

func finding(b *strings.Builder, c causes.Cause, run result.KataRun) {
	f := c.Finding
	fmt.Fprintf(b, "- **%s**%s: %s", escape(wording.Kind(f.Kind)), at(f.File, f.Line), sentence(wording.Message(f)))
	if len(c.AlsoIn) > 0 {
		fmt.Fprintf(b, " The same in: %s.", escape(strings.Join(c.AlsoIn, ", ")))
	}
	b.WriteString("\n")
	for i, p := range f.Also {
		if i == mostPlaces {
			fmt.Fprintf(b, "  - … and %d more places\n", len(f.Also)-i)
			break
		}
		fmt.Fprintf(b, "  - also%s (%s)\n", at(p.File, p.Line), escape(wording.Role(p)))
	}
	if seen := wording.Seen(run); seen != "" && slices.Contains(c.Members, 0) {
		fmt.Fprintf(b, "  - %s\n", escape(seen))
	}
	if why := wording.Explain(f); why != "" {
		fmt.Fprintf(b, "  - why: %s\n", code(why))
	}
	b.WriteString("\n")
	if lines := short(wording.Quoted(f, run, c.Index)); len(lines) > 0 {
		b.WriteString("<details><summary>What was seen</summary>\n\n" + fence(lines) + "\n</details>\n\n")
	}
}

func at(file string, line int) string {
	if place := wording.Place(file, line); place != "" {
		return " at " + code(place)
	}
	return ""
}

// short cuts evidence where it gets long.
func short(lines []string) []string {
	size := 0
	for i, line := range lines {
		if size += len(line) + 1; size > mostEvidence {
			return append(slices.Clone(lines[:i]), fmt.Sprintf("… and %d more lines", len(lines)-i))
		}
	}
	return lines
}
