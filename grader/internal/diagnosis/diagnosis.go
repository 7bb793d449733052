// Package diagnosis turns what a judged program left (the harness's records, its
// last words, the race detector's reports) into findings: each with the student's
// own file and line and one plain sentence.
package diagnosis

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/panictext"
	"github.com/concurrency-katas/go/grader/internal/diagnosis/racereport"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// Seen is a finding with the evidence for it.
type Seen struct {
	result.Finding
	Evidence string

	// The check in which it was seen, if it was in one.
	InCheck bool
	Test    string // the row whose test it is in
	Check   int    // its index there

	race *raceTold // of a race
}

// Answer is what a diagnosis needs to know about the code that was judged.
type Answer struct {
	Kata   string // its name
	Entry  string // the exported name that findings point at when nothing better is known
	Rows   []result.RowName
	Source map[string][]string // lines of each file, by display path ("katas/launch/launch.go")

	Names *names.Index // what stands where; nil if that is not known

	// Synthetic tells what functions of the judged copy stand for that the student has
	// not written: "grader_init0" is "the initialiser of queue".
	Synthetic map[string]string

	// Declared finds the declaration of an exported name ("All", "Queue.Push").
	Declared func(name string) (file string, line int, ok bool)
}

// Diagnose reads one process's outcome. Nothing found means nothing more than
// that: whether a row passed is for its records to say.
//
// Code stranger than foreseen may cost an explanation, but never the finding: where
// the explanations stumble, the findings are told without them.
func (a Answer) Diagnose(o execution.Outcome) (seen []Seen) {
	if a.Names == nil {
		a.Names = new(names.Index)
	}
	defer func() {
		if recover() != nil {
			a.Names = new(names.Index)
			seen = a.diagnose(o)
		}
	}()
	return a.diagnose(o)
}

func (a Answer) diagnose(o execution.Outcome) []Seen {
	var seen []Seen
	running := record.Record{}
	finished, counted := false, 0
	for _, r := range o.Records {
		counted = r.Races
		switch r.Event {
		case record.Begin:
			running = r
		case record.End:
			running = record.Record{}
		case record.Finding:
			if kind := result.Kind(r.Kind); o.Printed > chatty && (kind == result.BusyWait || kind == result.Hang) && a.prints(r) {
				seen = append(seen, a.outputBomb(r))
				continue
			}
			seen = append(seen, a.fromRecord(r)...)
		case record.Done:
			finished = true
		}
	}
	var races []Seen
	if !finished || counted > 0 || o.ExitedOnRace() {
		races = a.races(o, running)
	} // else all that looks like a report is what the answer has printed
	if len(races) == 0 && finished && o.ExitedOnRace() {
		races = append(races, a.lostRace(running))
	}
	if finished && o.Ended == execution.ByItself {
		seen = append(seen, races...)
	} else {
		seen = append(seen, a.broken(o, running, seen, races, counted)...)
	}
	if o.Forged {
		seen = append(seen, a.ours(running, "something else than the harness wrote to the grader's private pipe", ""))
	}
	return seen
}

// broken explains a process that did not reach its end; seen is what the harness has
// said of it, races what looks like reports of the detector's. Where nobody has counted
// a race, a report in which the answer has no part is most likely something that the
// answer has printed: it counts only if the end has no reason without it.
func (a Answer) broken(o execution.Outcome, running record.Record, seen, races []Seen, counted int) []Seen {
	if counted == 0 && !o.ExitedOnRace() {
		answers := slices.DeleteFunc(slices.Clone(races), func(s Seen) bool { return s.Kind == result.GraderError })
		end := a.ending(o, running, len(seen)+len(answers) > 0)
		if len(seen)+len(answers)+len(end) > 0 && !ours(end) {
			return append(answers, end...)
		}
	}
	return append(races, a.ending(o, running, len(seen)+len(races) > 0)...)
}

// ours tells whether a fault of the grader's is among the findings.
func ours(seen []Seen) bool {
	return slices.ContainsFunc(seen, func(s Seen) bool { return s.Kind == result.GraderError })
}

// chatty is how many bytes a program has printed at least that was ended because it
// was busy printing: how many more it would have got out depends on the machine.
const chatty = 64 << 10

// prints tells whether a goroutine of the student's was printing.
func (a Answer) prints(r record.Record) bool {
	return slices.ContainsFunc(ofBubble(r.Dump, r.Root), func(g goroutines.Goroutine) bool {
		return strings.Contains(strings.ToLower(a.sourceLine(a.at(g.Frames))), "print")
	})
}

// fromRecord explains what the harness itself found.
func (a Answer) fromRecord(r record.Record) []Seen {
	kind := result.Kind(r.Kind)
	if r.Phase == record.Closing && (kind == result.BusyWait || kind == result.Hang || kind == result.Deadlock) {
		// The body had returned: whatever still runs then was left behind.
		return a.spinningLeak(r)
	}
	switch kind {
	case result.WrongAnswer:
		return []Seen{a.wrongAnswer(r)}
	case result.TooSlow, result.TooEarly:
		return []Seen{a.timing(r, kind)}
	case result.Panic:
		return []Seen{a.recoveredPanic(r)}
	case result.Deadlock:
		return []Seen{a.deadlock(r)}
	case result.BusyWait, result.Hang:
		return []Seen{a.endless(r, kind)}
	case result.Leak:
		return a.leaks(r)
	case result.OverLimit:
		return []Seen{a.overLimit(r)}
	}
	return []Seen{a.ours(r, fmt.Sprintf("the harness reported a finding of an unknown kind %q", oneLine(r.Kind)), r.Message)}
}

// races explains the race detector's reports. A report counts as the answer's if a
// frame of the answer's stands in the stack of either access, or in the one that
// started either goroutine: code that was passed in and that the answer has started,
// or has called and not waited for, is for the answer to order. A report without any
// is not passed over: it makes the verdict an error of ours, unless the same process
// has shown races that are the answer's. Memory that races is no basis for more.
func (a Answer) races(o execution.Outcome, running record.Record) []Seen {
	var seen []Seen
	for _, report := range racereport.Parse(o.Output) {
		race := a.race(report, running)
		if race.Kind == result.GraderError && report.Truncated {
			// The process died while the detector was writing. Of what, ending says.
			continue
		}
		seen = append(seen, race)
	}
	if slices.ContainsFunc(seen, func(s Seen) bool { return s.Kind == result.Race }) {
		seen = slices.DeleteFunc(seen, func(s Seen) bool { return s.Kind == result.GraderError })
	}
	return seen
}

// ending explains a process that did not reach its end, where what was already
// found does not.
func (a Answer) ending(o execution.Outcome, running record.Record, explained bool) []Seen {
	switch o.Ended {
	case execution.OutputLimit:
		return []Seen{a.outputBomb(running)}
	case execution.CPULimit:
		return []Seen{a.finding(result.Hang, running, place{}, "This never comes to an end, and used up all its processor time.", "")}
	case execution.WallLimit:
		return []Seen{a.ours(running, "the judging program had not ended after a long time, though it had not used much processor time either", tail(o.Output))}
	case execution.RecordsLimit:
		return []Seen{a.ours(running, "the judging program sent more records than there can be", "")}
	}
	if o.ExitedByWatch() && explained || o.ExitedOnRace() && explained {
		return nil
	}
	crash, ok := panictext.Parse(o.Output)
	if !ok {
		return []Seen{a.silentEnd(o, running)}
	}
	return []Seen{a.crash(crash, o, running)}
}

// ours is a fault of the grader's: never a grade.
func (a Answer) ours(r record.Record, message, evidence string) Seen {
	return Seen{
		Finding: result.Finding{
			Kind: result.GraderError, Row: a.rowOf(result.GraderError, r.Row), Message: message + ".",
			Why: result.TopicOf(result.GraderError),
		},
		Evidence: evidence,
	}
}

// finding puts a finding together; without a place it points at the declaration
// that the test was about.
func (a Answer) finding(kind result.Kind, r record.Record, at place, message, evidence string, also ...result.Place) Seen {
	here := at
	if !at.known() {
		at = a.subject(r.Subject)
	}
	lines := a.excerpt(here, also)
	also = slices.DeleteFunc(also, func(p result.Place) bool { return p.File == "" || p.File == at.file && p.Line == at.line })
	also = firstPlaces(also, maxAlso)
	if len(message) > maxMessage {
		message = strings.ToValidUTF8(message[:maxMessage], "?") + "…"
	}
	return Seen{
		Finding: result.Finding{
			Kind: kind, Row: a.rowOf(kind, r.Row), Message: message,
			File: at.file, Line: at.line, Why: result.TopicOf(kind), Also: also,
		},
		Evidence: inCheck(r, lines, evidence),
		InCheck:  r.Check != "", Test: r.Row, Check: r.Index,
	}
}

// firstPlaces keeps the first places, each once, in the order of the source.
func firstPlaces(all []result.Place, most int) []result.Place {
	kept := []result.Place{}
	for _, p := range all {
		if len(kept) < most && !slices.ContainsFunc(kept, func(k result.Place) bool { return k.File == p.File && k.Line == p.Line }) {
			kept = append(kept, p)
		}
	}
	slices.SortStableFunc(kept, func(x, y result.Place) int {
		return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Line, y.Line))
	})
	return kept
}

// maxMessage bounds what one finding says, in bytes: names in it are the answer's.
const maxMessage = 2000

// maxAlso bounds the further places of one finding: more teach nothing.
const maxAlso = 4

// rowOf says in which row a finding counts: a race in Races, a leak in Leaks, a
// breach of time in Timing, wherever it was seen; everything else, and what has no
// row of its own in this kata, in the row whose test it was in.
func (a Answer) rowOf(kind result.Kind, test string) result.RowName {
	row := result.RowName(test)
	switch kind {
	case result.Race:
		row = result.Races
	case result.Leak:
		row = result.Leaks
	case result.TooSlow, result.TooEarly:
		row = result.Timing
	}
	for _, candidate := range []result.RowName{row, result.RowName(test), result.Correctness} {
		if slices.Contains(a.Rows, candidate) {
			return candidate
		}
	}
	return result.Correctness
}

// inCheck begins the evidence with the check that was running and the lines of the
// answer's source that the finding is about.
func inCheck(r record.Record, lines, evidence string) string {
	var b strings.Builder
	if r.Check != "" {
		fmt.Fprintf(&b, "in the check %q\n", r.Check)
	}
	b.WriteString(lines + evidence)
	return strings.TrimRight(b.String(), "\n")
}

// excerpt shows the lines of the answer's source that a finding is about, each with
// what happens there.
func (a Answer) excerpt(at place, also []result.Place) string {
	const widest, least, room = 36, 20, 74 // characters: of a line of source, and of all
	type row struct{ where, text, role string }
	if at.known() {
		here := "here"
		if i := slices.IndexFunc(also, func(p result.Place) bool { return p.File == at.file && p.Line == at.line }); i >= 0 {
			here = also[i].Role
		}
		also = append([]result.Place{at.as(here)}, also...)
	}
	also = slices.DeleteFunc(slices.Clone(also), func(p result.Place) bool { return p.File == "" })
	var rows []row
	var where, text, role int
	for _, p := range firstPlaces(also, maxAlso+1) {
		r := row{fmt.Sprintf("%s:%d", path.Base(p.File), p.Line), a.sourceLine(place{p.File, p.Line}), p.Role}
		where, text, role = max(where, utf8.RuneCountInString(r.where)), max(text, utf8.RuneCountInString(r.text)), max(role, utf8.RuneCountInString(r.role))
		rows = append(rows, r)
	}
	text = min(text, max(least, min(widest, room-where-role-4)))
	var b strings.Builder
	for _, r := range rows {
		if utf8.RuneCountInString(r.text) > text {
			r.text = string([]rune(r.text)[:text-1]) + "…"
		}
		b.WriteString(strings.TrimRight(fmt.Sprintf("%-*s  %-*s  %s", where, r.where, text, r.text, r.role), " ") + "\n")
	}
	return b.String()
}

// Lines shows lines of the answer's source, each with its role.
func (a Answer) Lines(places []result.Place) string {
	return strings.TrimRight(a.excerpt(place{}, places), "\n")
}

func (a Answer) sourceLine(at place) string {
	lines := a.Source[at.file]
	if at.line < 1 || at.line > len(lines) {
		return ""
	}
	return strings.TrimSpace(lines[at.line-1])
}

// tail is the end of a program's output, for a fault of ours.
func tail(output []byte) string {
	const most = 2000 // bytes
	return strings.ToValidUTF8(string(output[max(0, len(output)-most):]), "?")
}
