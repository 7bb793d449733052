package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// WriteJUnit writes the result as JUnit XML.
//
// One test suite is one kata, one test case one row of its score sheet, so
// that consumers which count show what is missing. A fault is told once: it
// would drown the others if every row of its kata repeated it.
//
//  1. A row that passed is a plain case.
//  2. A row that failed is a failure. Its type is the kind of its first
//     finding, its message that finding's, its text all findings of the row.
//  3. A row that is not earned is skipped, and says so.
//  4. A kata that is not started, or missing, is one failure, in its first row
//     that was not judged: its points are missing, and nobody may read an empty
//     submission as a green one. The other rows are skipped.
//  5. A kata that does not compile, that is refused, or on which the grader
//     failed is one error, in the same place: it could not be judged. The other
//     rows are skipped.
//  6. In a kata that was judged, a row that was not is an error.
//  7. Findings that no case has told by then, and the verdict of a kata without
//     full marks in which no case is a failure or an error, are a case of their
//     own, "kata".
//  8. A case's file and line are those of its first finding that has a place,
//     else line 1 of katas/NAME/NAME.go.
//  9. The rows of a kata run together, so its time is its first case's.
//
// 10. Points are properties of suites and cases; where the grader failed there
// are none. A case's category is its row.
//
// 11. The counts of suites and of the root are those of the cases in them, and
// no two cases have both class and name in common.
func WriteJUnit(w io.Writer, r result.Result) error {
	root := suites{Name: "katas", Time: seconds3(r.Run.Seconds)}
	started := timestamp(r.Run.Started)
	names := names{}
	for _, k := range r.Katas {
		run := r.Run.Katas[k.Name]
		s := suite{
			Name: names.unique(wording.Name(k.Name)), Time: seconds3(run.Seconds), Timestamp: started,
			Properties: append([]property{
				{"chapter", strconv.Itoa(k.Chapter)},
				{"status", wording.Name(k.Status)},
			}, points(k, k.Score, k.MaxScore)...),
			Cases: cases(k, run),
		}
		finish(&s)
		root.add(s.counts)
		root.Suites = append(root.Suites, s)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(root); err != nil {
		return fmt.Errorf("encoding JUnit XML: %w", err)
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// finish gives the cases what they owe to their suite: class, unique names,
// the time; and the suite what it owes to its cases: the counts.
func finish(s *suite) {
	names := names{}
	for i := range s.Cases {
		c := &s.Cases[i]
		c.Class, c.Name, c.Time = "katas."+s.Name, names.unique(c.Name), seconds3(0)
		if i == 0 {
			c.Time = s.Time
		}
		one := counts{Tests: 1}
		switch {
		case c.Error != nil:
			one.Errors = 1
		case c.Failure != nil:
			one.Failures = 1
		case c.Skipped != nil:
			one.Skipped = 1
		}
		s.add(one)
	}
}

// cases returns a kata's test cases by the rules of WriteJUnit.
func cases(k result.Kata, run result.KataRun) []testcase {
	var all []testcase
	told := make([]bool, len(k.Findings))
	bad := false // one of the cases is a failure or an error
	carrier := -1
	for _, row := range k.Rows {
		c := testcase{Name: wording.Name(row.Name)}
		c.Properties = append([]property{{"category", c.Name}}, points(k, row.Points, row.MaxPoints)...)
		take := func() evidence {
			return take(k, run, told, func(f result.Finding) bool { return f.Row == row.Name })
		}
		var found evidence
		switch row.Status {
		case result.RowPass: // rule 1
		case result.RowFail: // rule 2
			found = take()
			c.Failure = found.outcome("failed", fmt.Sprintf("The row %s failed: %d of %d points.", c.Name, row.Points, row.MaxPoints))
		case result.RowNotEarned: // rule 3
			found = take()
			c.Skipped = skipped(wording.NotEarned, found.text)
		default:
			switch {
			case judged(k): // rule 6
				found = take()
				c.Error = found.outcome("not-judged", fmt.Sprintf("The row %s could not be judged.", c.Name))
			case carrier < 0: // rules 4 and 5, below
				carrier = len(all)
			default:
				c.Skipped = skipped("Not judged. "+wording.Verdict(k), "")
			}
		}
		c.at(k, found)
		bad = bad || c.Failure != nil || c.Error != nil
		all = append(all, c)
	}
	rest := take(k, run, told, func(result.Finding) bool { return true })
	if carrier < 0 && rest.text == "" && (bad || k.Status == result.Passed && len(all) > 0) {
		return all
	}
	if carrier < 0 { // rule 7
		all = append([]testcase{{Name: "kata"}}, all...)
		carrier = 0
	}
	c := &all[carrier]
	c.at(k, rest)
	status := wording.Name(k.Status)
	switch k.Status {
	case result.DoesNotCompile, result.Refused, result.Error: // rule 5
		c.Error = rest.outcome(status, wording.Verdict(k))
	case result.Passed:
		if rest.text != "" {
			c.Failure = rest.outcome(status, "")
		}
	default: // rule 4
		c.Failure = rest.outcome(status, fmt.Sprintf("%s %d of %d points.", wording.Verdict(k), k.Score, k.MaxScore))
	}
	return all
}

// points is left out where the grader failed: a fault of ours is no zero.
func points(k result.Kata, points, most int) []property {
	all := []property{{"max-points", strconv.Itoa(most)}}
	if k.Status == result.Error {
		return all
	}
	return append([]property{{"points", strconv.Itoa(points)}}, all...)
}

// judged tells whether the rows were judged one by one.
func judged(k result.Kata) bool { return k.Status == result.Passed || k.Status == result.Failed }

// evidence is what some findings of one kata come to.
type evidence struct {
	kind, message string // of the first
	file          string // of the first that has a place
	line          int
	text          string
}

// take returns the findings that were not told yet and that want accepts.
func take(k result.Kata, run result.KataRun, told []bool, want func(result.Finding) bool) evidence {
	var e evidence
	var texts []string
	for i, f := range k.Findings {
		if told[i] || !want(f) {
			continue
		}
		told[i] = true
		if len(texts) == 0 {
			e.kind, e.message = kind(f.Kind), wording.Message(f)
		}
		if file := wording.File(f.File); e.file == "" && file != "" {
			e.file, e.line = file, max(f.Line, 1)
		}
		if len(texts) < maxTexts {
			texts = append(texts, text(f, run, i))
		} else if len(texts) == maxTexts {
			texts = append(texts, "… and more\n")
		}
	}
	e.text = strings.Join(texts, "\n")
	return e
}

// maxTexts bounds the findings that one case tells in full: a consumer may
// drop a file that is too large.
const maxTexts = 50

// text tells a finding with its places and its evidence.
func text(f result.Finding, run result.KataRun, i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", wording.Kind(f.Kind), wording.Message(f))
	if place := wording.Place(f.File, f.Line); place != "" {
		fmt.Fprintf(&b, "at %s\n", place)
	}
	for _, p := range f.Also[:min(len(f.Also), maxTexts)] {
		fmt.Fprintf(&b, "also at %s (%s)\n", wording.Place(p.File, p.Line), wording.Role(p))
	}
	for _, line := range wording.Evidence(run, i) {
		fmt.Fprintln(&b, strings.TrimRight("  | "+line, " "))
	}
	if seen := wording.Seen(run); seen != "" && i == 0 {
		fmt.Fprintln(&b, seen)
	}
	if explain := wording.Explain(f); explain != "" {
		fmt.Fprintf(&b, "why: %s\n", explain)
	}
	return b.String()
}

func kind(k result.Kind) string {
	if k == result.Race {
		return "data-race"
	}
	return wording.Name(k)
}

// outcome returns the findings as a failure or an error; or, where there are
// none, the given type and message.
func (e evidence) outcome(typ, message string) *outcome {
	if e.text == "" {
		return &outcome{Type: typ, Message: message, Text: message + "\n"}
	}
	return &outcome{Type: e.kind, Message: e.message, Text: e.text}
}

// skipped has its message in the text too, where some consumers look for it.
func skipped(message, text string) *outcome {
	if text == "" {
		text = message
	}
	return &outcome{Message: message, Text: text}
}

// at applies rule 8.
func (c *testcase) at(k result.Kata, e evidence) {
	c.File, c.Line = e.file, e.line
	if c.File == "" {
		name := wording.Name(k.Name)
		c.File, c.Line = "katas/"+name+"/"+name+".go", 1
	}
}

// names remembers which names are taken.
type names map[string]bool

// unique returns name, with a number behind it if it is taken.
func (n names) unique(name string) string {
	free := name
	for i := 2; n[free]; i++ {
		free = fmt.Sprintf("%s (%d)", name, i)
	}
	n[free] = true
	return free
}

func seconds3(s float64) string { return strconv.FormatFloat(seconds(s), 'f', 3, 64) }

// timestamp turns RFC 3339 into what JUnit wants: UTC, no zone.
func timestamp(started string) string {
	t, err := time.Parse(time.RFC3339, started)
	if err != nil {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04:05")
}

type counts struct {
	Tests    int `xml:"tests,attr"`
	Failures int `xml:"failures,attr"`
	Errors   int `xml:"errors,attr"`
	Skipped  int `xml:"skipped,attr"`
}

func (c *counts) add(d counts) {
	c.Tests += d.Tests
	c.Failures += d.Failures
	c.Errors += d.Errors
	c.Skipped += d.Skipped
}

type suites struct {
	XMLName xml.Name `xml:"testsuites"`
	Name    string   `xml:"name,attr"`
	counts
	Time   string `xml:"time,attr"`
	Suites []suite
}

type suite struct {
	XMLName xml.Name `xml:"testsuite"`
	Name    string   `xml:"name,attr"`
	counts
	Time       string     `xml:"time,attr"`
	Timestamp  string     `xml:"timestamp,attr,omitempty"`
	Properties []property `xml:"properties>property"`
	Cases      []testcase
}

type testcase struct {
	XMLName    xml.Name   `xml:"testcase"`
	Class      string     `xml:"classname,attr"`
	Name       string     `xml:"name,attr"`
	File       string     `xml:"file,attr"`
	Line       int        `xml:"line,attr"`
	Time       string     `xml:"time,attr"`
	Properties []property `xml:"properties>property"`
	Failure    *outcome   `xml:"failure"`
	Error      *outcome   `xml:"error"`
	Skipped    *outcome   `xml:"skipped"`
}

type property struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}

type outcome struct {
	Type    string `xml:"type,attr,omitempty"`
	Message string `xml:"message,attr"`
	Text    string `xml:",cdata"`
}
