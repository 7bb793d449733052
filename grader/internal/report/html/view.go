package html

import (
	"fmt"
	"html/template"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/lessons"
	"github.com/concurrency-katas/go/grader/internal/report/causes"
	"github.com/concurrency-katas/go/grader/internal/report/clean"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// view is what the page's template is filled with. All text in it is clean.
type view struct {
	Style    template.CSS
	Policy   string
	Score    int
	MaxScore int
	Ring     ring
	Perfect  bool
	NoGrade  string
	Passed   string // how many katas passed
	Rest     string // and what else there is to count
	Withheld string
	Next     string
	When     string
	With     string
	Suite    string
	Rows     bool // the score sheets are shown
	Chapters []chapterView
}

// ring is the share of the points as a part of a circle.
type ring struct{ Dash, Rest string }

type chapterView struct {
	Number int
	Title  string
	Katas  []kataView
}

type kataView struct {
	ID       string
	Name     string
	Title    string
	Status   string // classes: "passed", "failed partly"
	Outcome  string // in words
	Glyph    string
	Points   string
	Rows     []rowView
	Told     bool // there is more to say than the outcome
	Verdict  string
	Findings []findingView
	More     int // findings that there was no room for
	Advice   []adviceView
}

type rowView struct {
	Name, Status, Glyph, Words string
	Points                     string
}

type findingView struct {
	Kind     string
	Place    string
	Message  []wording.Span
	AlsoIn   []string
	Seen     string
	Excerpts []excerpt
	Also     []placeView // those that stand in no excerpt
	Race     *racePicture
	Picture  *picture
	Evidence []string
	Advice   []adviceView
	Lesson   *lessonView // at the last finding of a kata that has it
	Explain  string
}

type placeView struct {
	Place string
	Role  []wording.Span
}

type adviceView struct {
	Place   string
	Message []wording.Span
}

type lessonView struct {
	Title    []wording.Span
	What     [][]wording.Span
	Examples []exampleView
	Look     [][]wording.Span
	Links    []string
}

type exampleView struct {
	Heading string
	Class   string
	Lines   []codeLine
}

// How much is shown of one kata.
const (
	mostFindings = 12
	mostAdvice   = 12
	mostEvidence = 60 // lines
	mostRows     = 20
	mostKatas    = 500
)

func newView(r result.Result, o Options) view {
	t := wording.Count(r.Katas)
	v := view{
		Score: r.Score, MaxScore: r.MaxScore, Ring: newRing(r.Score, r.MaxScore), Perfect: t.All(),
		NoGrade: t.NoGrade(), Passed: t.Parts()[0], Rest: strings.Join(t.Parts()[1:], " · "), Next: wording.Next(r.Katas),
		When: when(r.Run.Started), With: wording.With(r), Suite: wording.Name(r.Suite),
	}
	if !o.Reveal.Explains() && !t.All() {
		v.Withheld = wording.Withheld
	}
	taken := map[string]bool{}
	for i, k := range r.Katas[:min(len(r.Katas), mostKatas)] {
		n := len(v.Chapters)
		if n == 0 || v.Chapters[n-1].Number != k.Chapter {
			v.Chapters = append(v.Chapters, chapterView{Number: k.Chapter, Title: clean.Line(o.Chapters[k.Chapter], 80)})
			n++
		}
		kv := newKata(k, r.Run.Katas[k.Name], o)
		kv.ID = id(kv.Name, i)
		if taken[kv.ID] {
			kv.ID = id("", i)
		}
		taken[kv.ID] = true
		v.Rows = v.Rows || len(kv.Rows) > 0
		v.Chapters[n-1].Katas = append(v.Chapters[n-1].Katas, kv)
	}
	return v
}

// The ring has a radius of 52.
const around = 326.7

func newRing(score, most int) ring {
	share := 0.0
	if most > 0 {
		share = min(max(float64(score)/float64(most), 0), 1)
	}
	return ring{Dash: fmt.Sprintf("%.1f", share*around), Rest: fmt.Sprintf("%.1f", around)}
}

func when(started string) string {
	at, err := time.Parse(time.RFC3339, started)
	if err != nil {
		return ""
	}
	return at.UTC().Format("2 January 2006, 15:04 UTC")
}

var plainName = regexp.MustCompile(`^[a-z][a-z0-9]{0,40}$`)

// id names a kata's place in the page.
func id(name string, i int) string {
	if plainName.MatchString(name) {
		return name
	}
	return fmt.Sprintf("kata-%d", i+1)
}

func newKata(k result.Kata, run result.KataRun, o Options) kataView {
	v := kataView{
		Name: wording.Name(k.Name), Title: wording.Title(k), Status: class(k.Status), Outcome: wording.Status(k.Status),
		Glyph: glyph(k.Status), Points: wording.KataPoints(k),
	}
	for _, row := range k.Rows[:min(len(k.Rows), mostRows)] {
		v.Rows = append(v.Rows, newRow(row))
	}
	told := causes.Fold(k.Findings)
	shown := map[string]bool{}
	for n, c := range told {
		if n == mostFindings {
			v.More = len(told) - n
			break
		}
		f := newFinding(c, run, slices.Contains(c.Members, 0), o)
		if marks := marks(c.Finding); shown[marks] {
			f.Excerpts = nil // once is enough
		} else {
			shown[marks] = true
		}
		if n+1 == len(told) || told[n+1].Finding.Why != c.Finding.Why {
			f.Lesson = newLesson(c.Finding.Why)
		}
		v.Findings = append(v.Findings, f)
	}
	for _, a := range k.Advice[:min(len(k.Advice), mostAdvice)] {
		av := adviceView{Place: wording.Place(a.File, a.Line), Message: wording.Spans(wording.Remark(a))}
		explained, found := a.ExplainsOneOf(k.Findings), false
		for n := range v.Findings {
			for _, m := range told[n].Members {
				if m == explained && !found {
					v.Findings[n].Advice = append(v.Findings[n].Advice, av)
					found = true
				}
			}
		}
		if !found {
			v.Advice = append(v.Advice, av)
		}
	}
	switch k.Status {
	case result.DoesNotCompile, result.Refused, result.Error, result.Missing:
		v.Verdict = wording.Verdict(k)
	case result.Failed:
		if len(told) == 0 && o.Reveal.Explains() {
			v.Verdict = wording.Unexplained(k)
		}
	case result.Passed, result.NotStarted:
	}
	v.Told = v.Verdict != "" || len(v.Findings) > 0 || len(v.Advice) > 0
	if k.Status == result.Failed && k.Score > 0 {
		v.Status, v.Glyph = "failed partly", "◐"
	}
	return v
}

// marks names what is marked in a finding's source.
func marks(f result.Finding) string {
	all := wording.Place(f.File, f.Line)
	for _, p := range f.Also[:min(len(f.Also), mostRows)] {
		all += "\n" + wording.Place(p.File, p.Line) + " " + wording.Role(p)
	}
	return all
}

func newFinding(c causes.Cause, run result.KataRun, first bool, o Options) findingView {
	f := c.Finding
	v := findingView{
		Kind: wording.Kind(f.Kind), Place: wording.Place(f.File, f.Line), Message: wording.Spans(wording.Message(f)),
		AlsoIn: c.AlsoIn, Explain: wording.Explain(f),
	}
	v.Excerpts, v.Also = excerpts(f, o.Source)
	v.Evidence = wording.Quoted(f, run, c.Index)
	if more := len(v.Evidence) - mostEvidence; more > 0 {
		v.Evidence = append(v.Evidence[:mostEvidence:mostEvidence], fmt.Sprintf("… and %d more lines", more))
	}
	if f.Kind == result.Race {
		v.Race = newRacePicture(f)
	}
	if first {
		v.Seen = wording.Seen(run)
		v.Picture = newPicture(run.Timeline)
	}
	return v
}

func newRow(row result.Row) rowView {
	v := rowView{Name: wording.Name(row.Name), Points: fmt.Sprintf("%d/%d", row.Points, row.MaxPoints)}
	switch row.Status {
	case result.RowPass:
		v.Status, v.Glyph, v.Words = "pass", "✓", "passed"
	case result.RowFail:
		v.Status, v.Glyph, v.Words = "fail", "✗", "failed"
	case result.RowNotEarned:
		v.Status, v.Glyph, v.Words = "held", "–", "not earned: it stands on a row that failed"
	case result.RowNotJudged:
		v.Status, v.Glyph, v.Words = "none", "·", "not judged"
	default:
		v.Status, v.Glyph, v.Words = "none", "·", "unknown"
	}
	return v
}

// class keeps what is no status out of the page's classes.
func class(s result.Status) string {
	switch s {
	case result.Passed, result.Failed, result.NotStarted, result.Missing, result.DoesNotCompile, result.Refused, result.Error:
		return string(s)
	}
	return "failed"
}

func glyph(s result.Status) string {
	switch s {
	case result.Passed:
		return "✓"
	case result.NotStarted:
		return "○"
	case result.Error:
		return "!"
	case result.Failed, result.Missing, result.DoesNotCompile, result.Refused:
	}
	return "✗"
}

func newLesson(topic result.Topic) *lessonView {
	l, err := lessons.Find(string(topic))
	if err != nil {
		return nil // a finding without a lesson is still a finding
	}
	v := &lessonView{Title: wording.Spans(l.Title), What: all(l.What), Look: all(l.Look), Links: l.Links}
	for _, e := range l.Examples {
		ev := exampleView{Heading: e.Heading, Class: "example"}
		switch e.Heading {
		case "Before":
			ev.Class = "example before"
		case "After":
			ev.Class = "example after"
		}
		for n, line := range paint(e.Lines, e.Language == "go") {
			ev.Lines = append(ev.Lines, codeLine{Number: n + 1, Parts: line})
		}
		v.Examples = append(v.Examples, ev)
	}
	return v
}

func all(paragraphs []string) [][]wording.Span {
	var spans [][]wording.Span
	for _, p := range paragraphs {
		spans = append(spans, wording.Spans(p))
	}
	return spans
}
