package diagnosis

import (
	"cmp"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// raceTold is what a race was told from, so that more about the same memory can be added.
type raceTold struct {
	declared place // of what is shared; unknown where that is not certain
	at       place
	sides    []result.Place // the accesses, each with what it does
	others   []result.Place // what else is shown of it
	message  string
	record   record.Record
	pairs    [][2]place // the lines that race, this race's own first

	copied place // where a mutex is copied that is used meanwhile: the race is that copy's
}

// pair is a race's two lines, in the order of the source.
func pair(sides []side) [2]place {
	p := [2]place{sides[0].place, sides[len(sides)-1].place}
	if comparePlaces(p[0], p[1]) > 0 {
		p[0], p[1] = p[1], p[0]
	}
	return p
}

// OneRace joins races that one mend ends: those for the same memory which have a line in
// common. The detector reports each pair of lines, and each from both ends.
func (a Answer) OneRace(seen []Seen) []Seen {
	var kept []Seen
next:
	for _, s := range seen {
		if s.race != nil {
			for i := range kept {
				if k := &kept[i]; k.race != nil && k.Row == s.Row && k.race.takes(s.race) {
					continue next
				}
			}
			own := *s.race
			s.race = &own
		}
		kept = append(kept, s)
	}
	for i, k := range kept {
		if k.race != nil && len(k.race.pairs) > 1 {
			kept[i] = a.toldWithPairs(*k.race)
		}
	}
	return kept
}

// takes adds a race to this one, if it is the same or about the same.
func (t *raceTold) takes(other *raceTold) bool {
	if t.copied.known() || other.copied.known() {
		return t.copied == other.copied
	}
	if !t.declared.known() || t.declared != other.declared {
		return false
	}
	p := other.pairs[0]
	if slices.Contains(t.pairs, p) {
		return true
	}
	if !slices.ContainsFunc(t.pairs, func(q [2]place) bool {
		return q[0] == p[0] || q[0] == p[1] || q[1] == p[0] || q[1] == p[1]
	}) {
		return false
	}
	t.pairs = append(slices.Clone(t.pairs), p)
	t.sides = append(slices.Clone(t.sides), other.sides...)
	return true
}

// toldWithPairs tells a race again, with the further lines at which it is the same.
func (a Answer) toldWithPairs(t raceTold) Seen {
	first := t.pairs[0]
	more := slices.DeleteFunc(slices.Clone(t.pairs), func(p [2]place) bool {
		return slices.Contains(first[:], p[0]) && slices.Contains(first[:], p[1])
	})
	if len(more) > 0 {
		slices.SortFunc(more, func(x, y [2]place) int {
			return cmp.Or(comparePlaces(x[0], y[0]), comparePlaces(x[1], y[1]))
		})
		t.message += " " + a.clashes(first, more) + " in the same way."
	}
	return a.finding(result.Race, t.record, t.at, t.message, "", slices.Concat(t.sides, t.others)...)
}

// clashes names pairs of lines: "Lines 21 and 43 clash with line 26", if one line of first
// is in all of them, or else "The uses at lines 21, 43 and 50 clash".
func (a Answer) clashes(first [2]place, pairs [][2]place) string {
	const most = 5 // lines
	for _, common := range first {
		var others []string
		for _, p := range pairs {
			switch common {
			case p[0]:
				others = append(others, a.numbered(p[1]))
			case p[1]:
				others = append(others, a.numbered(p[0]))
			}
		}
		if len(others) == len(pairs) {
			line, clash := "Line ", " clashes"
			if len(others) > 1 {
				line, clash = "Lines ", " clash"
			}
			return line + enumerated(others, most) + clash + " with line " + a.numbered(common)
		}
	}
	var lines []place
	for _, p := range pairs {
		for _, at := range p {
			if !slices.Contains(first[:], at) && !slices.Contains(lines, at) {
				lines = append(lines, at)
			}
		}
	}
	slices.SortFunc(lines, comparePlaces)
	var others []string
	for _, at := range lines {
		others = append(others, a.numbered(at))
	}
	if len(others) == 1 {
		return "The use at line " + others[0] + " clashes"
	}
	return "The uses at lines " + enumerated(others, most) + " clash"
}

// numbered is the number of a line, with its file if there are several.
func (a Answer) numbered(p place) string {
	return strings.TrimPrefix(a.line(p), " at line ")
}
