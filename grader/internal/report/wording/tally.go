package wording

import (
	"fmt"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// Tally counts how the katas came out.
type Tally struct {
	Katas, Passed, NotStarted int
	Faults                    []string // names of those at which the grader failed
}

// Count counts how the katas came out.
func Count(katas []result.Kata) Tally {
	t := Tally{Katas: len(katas)}
	for _, k := range katas {
		switch k.Status {
		case result.Passed:
			t.Passed++
		case result.NotStarted:
			t.NotStarted++
		case result.Error:
			t.Faults = append(t.Faults, Name(k.Name))
		case result.Failed, result.Missing, result.DoesNotCompile, result.Refused:
		}
	}
	return t
}

// All tells whether there are katas and all of them passed.
func (t Tally) All() bool { return t.Katas > 0 && t.Passed == t.Katas }

// Parts says how the katas came out: "1 of 13 katas passed", "2 not started".
func (t Tally) Parts() []string {
	parts := []string{fmt.Sprintf("%d of %d %s passed", t.Passed, t.Katas, Plural(t.Katas, "kata", "katas"))}
	if t.NotStarted > 0 {
		parts = append(parts, fmt.Sprintf("%d not started", t.NotStarted))
	}
	return parts
}

// NoGrade says that a result in which the grader failed is no grade, and is empty for
// any other.
func (t Tally) NoGrade() string {
	if len(t.Faults) == 0 {
		return ""
	}
	return "The grader failed on " + strings.Join(t.Faults, ", ") + ". The points below are not a grade."
}

// Points says what was reached: "34 of 124 points".
func Points(r result.Result) string { return fmt.Sprintf("%d of %d points", r.Score, r.MaxScore) }

// KataPoints are "6/10"; a kata at which the grader failed has none.
func KataPoints(k result.Kata) string {
	if k.Status == result.Error {
		return fmt.Sprintf("–/%d", k.MaxScore)
	}
	return fmt.Sprintf("%d/%d", k.Score, k.MaxScore)
}

// Summary says in one line how it went.
func Summary(r result.Result) string {
	t := Count(r.Katas)
	if len(t.Faults) > 0 {
		return "No grade: the grader failed on " + strings.Join(t.Faults, ", ") + "."
	}
	return strings.Join(append([]string{Points(r)}, t.Parts()...), " · ")
}

// With says what was judged with: "go1.26.8 · 20 schedules, seed 1 · landlock · 4.2 s".
func With(r result.Result) string {
	return fmt.Sprintf("%s · %d %s, seed %d · %s · %.1f s", Name(r.Go), r.Schedules,
		Plural(r.Schedules, "schedule", "schedules"), r.Seed, protections(r), r.Run.Seconds)
}

func protections(r result.Result) string {
	var names []string
	for _, name := range r.Protections {
		names = append(names, Name(name))
	}
	if len(names) == 0 {
		return "no protections"
	}
	return strings.Join(names, ", ")
}

// Next names the first kata that has points to win.
func Next(katas []result.Kata) string {
	last := ""
	for _, k := range katas {
		name := Name(k.Name)
		switch k.Status {
		case result.Failed, result.NotStarted, result.DoesNotCompile, result.Refused:
			return "next: katas/" + name + "/README.md"
		case result.Missing:
			if last == "" || last == doctor {
				last = "next: bring back katas/" + name + "/" + name + ".go"
			}
		case result.Error:
			if last == "" {
				last = doctor
			}
		case result.Passed:
		}
	}
	switch {
	case last != "":
		return last
	case len(katas) == 0:
		return "No kata was graded."
	}
	return "Nothing is left to do here. Well done."
}

const doctor = "next: grader doctor"

// Plural returns one or many, as n wants it.
func Plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
