package diagnosis

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/racereport"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// side is one of the two accesses of a race, in the answer's own terms.
type side struct {
	place
	racereport.Access
	started place
	given   string         // the access is inside something that the answer was given: "`ask(…)`, called at line 9,"
	uses    []names.Access // what its line reads and writes
	ops     []names.Op     // and does with channels and WaitGroups
	held    []names.Op     // the locks that it holds for certain
}

func (s side) writes() bool { return s.Kind == racereport.Write || s.Kind == racereport.AtomicWrite }

// race explains one report of the race detector.
func (a Answer) race(report racereport.Report, r record.Record) Seen {
	var sides []side
	for _, access := range report.Accesses {
		s := side{place: a.at(access.Frames), Access: access}
		if creation, ok := report.Creation(access.Goroutine); ok {
			s.started = a.at(creation.Frames)
		}
		switch {
		case a.testAbove(goroutines.Goroutine{Frames: access.Frames}):
			s.given = a.given(s.place, "called")
		case !s.known() && inTest(access.Frames):
			// The go statement, or the timer, has started what the test has passed in.
			s.place = s.started
			s.given = a.given(s.place, "started")
		case !s.known():
			s.place = s.started
		}
		if s.known() && s.given != "" {
			sides = append(sides, s)
			continue
		}
		if s.known() {
			s.uses = a.Names.Uses(s.file, s.line)
			s.ops = a.Names.At(s.file, s.line, names.Close, names.Send, names.Receive, names.Range, names.Wait, names.Add, names.GoOf, names.Done)
			if f := a.Names.FuncAt(s.file, s.line); f >= 0 {
				if pos, ok := a.Names.Position(s.file, s.line); ok {
					if len(s.uses) > 0 {
						f = s.uses[len(s.uses)-1].Func
					}
					s.held = a.Names.Held(f, pos)
				}
			}
			sides = append(sides, s)
		}
	}
	if len(sides) == 0 {
		if seen, ok := a.raceOfAlarms(report, r); ok {
			return seen
		}
		return a.ours(r, "the race detector reported a race in which the answer has no part", frames(report))
	}
	// Which access came first is chance; the write is what the student has to see.
	slices.SortStableFunc(sides, func(x, y side) int {
		return cmp.Or(-boolCompare(x.writes(), y.writes()), comparePlaces(x.place, y.place), comparePlaces(x.started, y.started))
	})
	other := a.elsewhere(report)
	if seen, ok := a.raceOfGiven(sides, other, r); ok {
		return seen
	}
	if seen, ok := a.raceOfCopy(sides, r); ok {
		return seen
	}
	if seen, ok := a.raceOfChannel(sides, r); ok {
		return seen
	}
	what, declared := a.sharedBy(sides)
	sides = a.withAtomic(sides, what, report)
	message := a.raceMessage(what, sides, other) + a.lockHint(sides) + atomicHint(sides)
	if what.Name != "" && a.shared(a.Names.Things[what.Thing]) {
		message += fmt.Sprintf(" %s is declared outside of the functions (line %d), so all calls share it.", quoted(what.Name), a.Names.Things[what.Thing].Line)
	}
	told := raceTold{declared: declared, at: sides[0].place, message: message, record: r, pairs: [][2]place{pair(sides)}}
	for i, s := range sides {
		role := verb(s)
		if i > 0 {
			role = "the other access: " + role
		}
		told.sides = append(told.sides, s.as(role))
		told.others = append(told.others, s.started.as(starter(sides, s)))
	}
	if declared.known() {
		told.others = append(told.others, declared.as("declares "+quoted(what.Name)))
	}
	seen := a.finding(result.Race, r, told.at, message, "", slices.Concat(told.sides, told.others)...)
	seen.race = &told
	return seen
}

func boolCompare(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
}

// sharedBy finds what two accesses have in common, and where it is declared. The
// zero Access means that it is not certain.
func (a Answer) sharedBy(sides []side) (names.Access, place) {
	var best names.Access
	bestRank := 0
	for _, u := range sides[0].uses {
		rank := 1
		if u.Write == sides[0].writes() {
			rank += 4
		}
		if len(sides) > 1 {
			var other *names.Access
			for i, v := range sides[1].uses {
				if v.Thing == u.Thing && (other == nil || v.Write == sides[1].writes()) {
					other = &sides[1].uses[i]
				}
			}
			if other == nil {
				continue
			}
			if other.Write == sides[1].writes() {
				rank += 2
			}
		}
		if mapFrames(sides) != u.Map && mapFrames(sides) {
			rank -= 3
		}
		if t := a.Names.Things[u.Thing]; t.Field && strings.Contains(u.Name, ".") {
			rank++ // rather the field than the variable in front of the dot
		}
		if rank > bestRank {
			best, bestRank = u, rank
		}
	}
	if bestRank < 5 {
		// Handed on under another name: what is written is still certain, if it is one.
		writes := slices.DeleteFunc(slices.Clone(sides[0].uses), func(u names.Access) bool { return !u.Write })
		if !sides[0].writes() || len(writes) != 1 {
			return names.Access{}, place{}
		}
		return writes[0], place{}
	}
	t := a.Names.Things[best.Thing]
	return best, place{t.File, t.Line}
}

// mapFrames tells whether the race is inside of a map.
func mapFrames(sides []side) bool {
	for _, s := range sides {
		for _, f := range s.Frames[:min(3, len(s.Frames))] {
			if strings.HasPrefix(f.Func, "runtime.map") || strings.HasPrefix(f.Func, "internal/runtime/maps.") {
				return true
			}
		}
	}
	return false
}

// lostRace explains an exit code that the detector gave to a program that came to its
// end, where its report is torn apart by what the answer printed.
func (a Answer) lostRace(r record.Record) Seen {
	return a.finding(result.Race, r, place{},
		"Goroutines use the same memory at the same time, at least one of them writes, and nothing makes one wait for the other. (Where they do cannot be told, because too much was printed.)", "")
}

// frames lists a report's stacks, for a report that is not about the answer.
func frames(report racereport.Report) string {
	var b strings.Builder
	for _, access := range report.Accesses {
		fmt.Fprintf(&b, "%s by goroutine %d\n", access.Kind, access.Goroutine)
		for _, f := range access.Frames {
			fmt.Fprintf(&b, "  %s %s:%d\n", f.Func, f.File, f.Line)
		}
	}
	return b.String()
}
