package diagnosis

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// deadlock explains a bubble in which everything waits for ever.
func (a Answer) deadlock(r record.Record) Seen {
	bubble := ofBubble(r.Dump, r.Root)
	all := a.waiters(bubble, r.Root)
	if len(all) == 0 {
		return a.nothingComes(r, bubble)
	}
	lead := all[0]
	for _, w := range all[1:] {
		if a.rankOf(w) < a.rankOf(lead) {
			lead = w
		}
	}
	var evidence []string
	var also []result.Place
	also = append(also, lead.also...)
	also = append(also, lead.started.as("starts the goroutine"))
	also = append(also, a.callers(lead.g.Frames)...)
	for _, w := range all {
		if len(all) > 1 || w.n > 1 {
			evidence = append(evidence, a.story(w))
		}
		if w.at != lead.at {
			also = append(also, w.at.as(w.what))
		}
	}
	message := fmt.Sprintf("Nothing can go on any more. %s %s%s%s.", a.who(lead), lead.what, a.line(lead.at), lead.tail)
	if lead.rank > 0 { // there may be more to say of the one who called the answer
		lead.why = cmp.Or(a.notReturnedYet(all), lead.why, a.notSentYet(r, bubble, all), lead.maybe)
	}
	if lead.why != "" {
		message += " " + lead.why
	}
	return a.finding(result.Deadlock, r, lead.at, message, bullets(evidence), also...)
}

// callers are the places of the answer's own calls that lead to its innermost frame,
// from there outwards.
func (a Answer) callers(frames []goroutines.Frame) []result.Place {
	const most = 2
	var places []result.Place
	inner := a.innermost(frames)
	if inner < 0 {
		return nil
	}
	for i, f := range frames {
		if i <= inner || !a.own(f) || f.Line < 2 || len(places) == most {
			continue
		}
		if callee := frames[i-1]; a.own(callee) && !literal(callee) {
			places = append(places, place{f.File, f.Line}.as("calls "+quoted(function(callee))))
		}
	}
	return places
}

// notReturnedYet says that a caller which would use a channel still waits for it.
func (a Answer) notReturnedYet(all []waiter) string {
	for _, w := range all {
		if !w.root || w.given {
			continue
		}
		for i, f := range a.Names.Funcs {
			channel := slices.ContainsFunc(f.Results, func(t int) bool { return len(a.Names.On(t, names.Make)) > 0 })
			if f.Exported && !f.Literal && channel && slices.ContainsFunc(w.g.Frames, func(fr goroutines.Frame) bool { return a.isIn(fr, i) }) {
				return fmt.Sprintf("%s has not returned yet, and until it does its caller can neither send nor receive: it %s%s.", quoted(f.Name), w.what, a.line(w.at))
			}
		}
	}
	return ""
}

// notSentYet says what keeps a value from a caller who waits for one of the channel that
// the answer has returned.
func (a Answer) notSentYet(r record.Record, bubble []goroutines.Goroutine, all []waiter) string {
	f, ok := a.funcNamed(a.entryOf(r.Subject))
	if !ok || len(f.Results) == 0 || f.Results[0] < 0 {
		return ""
	}
	out := f.Results[0]
	sends := a.Names.On(out, names.Send)
	for _, g := range bubble {
		receives := strings.HasPrefix(g.State, "chan receive") || strings.HasPrefix(g.State, "select")
		if g.ID != r.Root || !receives || a.innermost(g.Frames) >= 0 || len(sends) == 0 || len(a.Names.On(out, names.Make)) == 0 {
			continue
		}
		name := quoted(sends[0].Name)
		if where := a.busyElsewhere(&waiter{g: g}, sends, "sends on "+name, "send on "+name, all); where != "" {
			return fmt.Sprintf("The caller waits for a value of %s, which %s has returned. %s", name, quoted(f.Name), where)
		}
	}
	return ""
}

// rankOf orders waiters by how near to the cause they are: first those of whom it is
// certain that nothing can wake them, last those that wait for the others to end.
func (a Answer) rankOf(w waiter) int {
	rank := 4 * w.rank
	if w.given {
		rank += 2
	}
	if !w.root {
		rank++
	}
	return rank
}

// nothingComes explains a test that waits where no goroutine of the answer's is left.
func (a Answer) nothingComes(r record.Record, bubble []goroutines.Goroutine) Seen {
	const end = " No goroutine of this answer is left to do it."
	receiving, isNil := false, false
	for _, g := range bubble {
		receiving = receiving || strings.HasPrefix(g.State, "chan receive") || strings.HasPrefix(g.State, "select")
		isNil = isNil || strings.HasPrefix(g.State, "chan receive (nil chan)")
	}
	entry := a.entryOf(r.Subject)
	if f, ok := a.funcNamed(entry); ok && receiving && len(f.Results) > 0 && f.Results[0] >= 0 {
		out := f.Results[0]
		closes := a.Names.On(out, names.Close)
		makes := a.Names.On(out, names.Make)
		var also []result.Place
		for _, o := range closes {
			also = append(also, placeOf(o).as("closes it"))
		}
		called := "the channel that " + quoted(entry) + " returns"
		if len(makes) == 1 {
			also = append(also, placeOf(makes[0]).as("makes it"))
			called += " (" + quoted(makes[0].Name) + ")"
		}
		switch {
		case isNil:
			return a.finding(result.Deadlock, r, place{}, "Nothing can go on any more. The caller receives from what "+quoted(entry)+
				" has returned, and that is nil: a nil channel is never ready.", "", also...)
		case len(closes) == 0 && !a.Names.Unseen(out).Closes:
			return a.finding(result.Deadlock, r, place{}, "Nothing can go on any more. The caller waits for "+called+
				" to be closed, and nothing in this answer ever closes it.", "", also...)
		case len(closes) > 0:
			return a.finding(result.Deadlock, r, place{}, "Nothing can go on any more. The caller waits to receive from "+called+
				": no value comes, and it is not closed, either."+end, "", also...)
		}
	}
	waits := "Nothing can go on any more. The caller of " + quoted(entry) + " waits for something that this answer should do."
	if channel, why, ok := a.neverClosed(entry); ok {
		return a.finding(result.Deadlock, r, place{}, waits+why, "", place{channel.File, channel.Line}.as("declares "+quoted(channel.Name)))
	}
	return a.finding(result.Deadlock, r, place{}, waits+end, "")
}

// neverClosed finds a channel that an exported function was given and sends on, or that
// one returns, and that nothing in the answer closes: first one of the named function.
func (a Answer) neverClosed(entry string) (channel names.Thing, why string, ok bool) {
	for _, all := range []bool{false, true} {
		for i, f := range a.Names.Funcs {
			if f.Literal || !f.Exported || !all && f.Name != entry {
				continue
			}
			if out, ok := a.unclosed(i); ok {
				return out, fmt.Sprintf(" Nothing in this answer closes %s, the channel that %s was given.", quoted(out.Name), quoted(f.Name)), true
			}
			for _, out := range f.Results {
				if out >= 0 && len(a.Names.On(out, names.Make)) > 0 && len(a.Names.On(out, names.Close)) == 0 && !a.Names.Unseen(out).Closes {
					t := a.Names.Things[out]
					return t, fmt.Sprintf(" Nothing in this answer closes the channel that %s returns.", quoted(f.Name)), true
				}
			}
		}
	}
	return names.Thing{}, "", false
}

// entryOf is the exported name that a check was about.
func (a Answer) entryOf(subject string) string {
	if _, _, ok := a.Declared(subject); ok {
		return subject
	}
	return a.Entry
}

func (a Answer) funcNamed(name string) (names.Func, bool) {
	if a.Names == nil {
		return names.Func{}, false
	}
	for _, f := range a.Names.Funcs {
		if !f.Literal && f.Name == name {
			return f, true
		}
	}
	return names.Func{}, false
}

func base(file string) string { return path.Base(file) }
