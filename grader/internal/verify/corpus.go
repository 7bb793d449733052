// Package verify is the content's own proof: what a suite holds, judged against
// what it says of itself.
package verify

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/submission"
)

// Problem is something that does not hold.
type Problem struct {
	Where string // a folder or file of the suite
	What  string
}

func (p Problem) String() string { return p.Where + ": " + p.What }

// Corpus is every answer that a suite holds, with what must come out.
type Corpus []Example

// Example is one of them.
type Example struct {
	Dir    string // in the suite: "solutions/launch/testdata/wrong/serial"
	Expect Expectation
	Case   grading.Case
}

// The numbers that make a kata complete (catalogue, "What every kata has").
const (
	leastRight = 3
	leastWrong = 6
)

// Collect reads the answers of the katas in the suite at dir, and checks that
// nothing is missing; with whole (katas are all that the suite has), also that nothing
// is left over and that the course's page lists them.
func Collect(dir string, katas []catalogue.Kata, whole bool) (Corpus, []Problem) {
	var (
		corpus   Corpus
		problems []Problem
	)
	add := func(k catalogue.Kata, at string, expect Expectation) {
		answer, err := submission.Read(filepath.Join(dir, filepath.FromSlash(at)))
		if err != nil {
			problems = append(problems, Problem{at, err.Error()})
			return
		}
		if slices.ContainsFunc(answer.Files, func(f submission.File) bool { return marked(f.Src) != nil }) {
			return // unwritten says so, and to judge it would say nothing more
		}
		corpus = append(corpus, Example{Dir: at, Expect: expect, Case: grading.Case{Kata: k, Answer: answer, AlsoUntouched: true}})
	}
	for _, k := range katas {
		problems = append(problems, missingParts(dir, k)...)
		add(k, "katas/"+k.Name, Expectation{Stub: true})
		add(k, "solutions/"+k.Name, Expectation{})
		for _, kind := range []struct {
			name  string
			least int
		}{{"right", leastRight}, {"wrong", leastWrong}} {
			at := "solutions/" + k.Name + "/testdata/" + kind.name
			names := folders(filepath.Join(dir, filepath.FromSlash(at)))
			if len(names) < kind.least {
				problems = append(problems, Problem{at, fmt.Sprintf("there are %d %s answers, and at least %d are needed", len(names), kind.name, kind.least)})
			}
			for _, name := range names {
				var expect Expectation
				if kind.name == "wrong" {
					var err error
					expect, err = ReadExpectation(filepath.Join(dir, filepath.FromSlash(at), name), k)
					if err == nil && expect.FullMarks() {
						err = errors.New("it is among the wrong answers, and says that it passes")
					}
					if err != nil {
						problems = append(problems, Problem{at + "/" + name, err.Error()})
						continue
					}
				}
				add(k, at+"/"+name, expect)
			}
		}
	}
	problems = append(problems, packedStubs(dir, katas, whole)...)
	if whole {
		problems = append(problems, leftOver(dir, katas)...)
		problems = append(problems, coursePage(dir, katas)...)
	}
	return corpus, problems
}

func folders(dir string) []string {
	var names []string
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	return names
}

// leftOver finds folders that belong to no kata.
func leftOver(dir string, katas []catalogue.Kata) []Problem {
	var problems []Problem
	for _, side := range []string{"katas", "solutions"} {
		for _, name := range folders(filepath.Join(dir, side)) {
			known := slices.ContainsFunc(katas, func(k catalogue.Kata) bool { return k.Name == name })
			if !known && name != "testdata" {
				problems = append(problems, Problem{side + "/" + name, "there is no such kata in katas/catalogue.json"})
			}
		}
	}
	return problems
}

// Judge judges the whole corpus, as often as it is told to, and says where it does not
// come out as it must, or not as it did the first time.
func (c Corpus) Judge(ctx context.Context, judge *grading.Judge, opts grading.Options, times int) ([]Problem, error) {
	cases := make([]grading.Case, len(c))
	for i, e := range c {
		cases[i] = e.Case
	}
	opts.Fresh = opts.Fresh || times > 1 // a remembered verdict proves nothing twice
	var problems []Problem
	var first []grading.Verdict
	var faults faults
	for range times {
		verdicts, err := judge.Judge(ctx, cases, opts)
		if err != nil {
			return nil, err
		}
		if first == nil {
			first = verdicts
		}
		for i, v := range verdicts {
			if faults.toldBefore(c[i].Dir, v.Kata) {
				continue
			}
			if what := c[i].Expect.compare(v.Kata); what != "" {
				problems = append(problems, Problem{c[i].Dir, what + "\n" + summary(v)})
			} else if what := c[i].Expect.Changed(first[i].Kata, v.Kata); what != "" {
				problems = append(problems, Problem{c[i].Dir, what + "\n" + summary(first[i]) + "\n" + summary(v)})
			}
		}
	}
	return append(problems, faults.untold()...), nil
}

// summary shows a verdict to the author of a kata.
func summary(v grading.Verdict) string {
	var b strings.Builder
	fmt.Fprintf(&b, "    %s", v.Kata.Status)
	for _, r := range v.Kata.Rows {
		fmt.Fprintf(&b, "  %s %s", r.Name, r.Status)
	}
	for i, f := range v.Kata.Findings {
		fmt.Fprintf(&b, "\n    %s (%s) %s:%d %s", f.Kind, f.Row, f.File, f.Line, f.Message)
		if i < len(v.Run.Evidence) && v.Run.Evidence[i] != "" {
			fmt.Fprintf(&b, "\n        %s", strings.ReplaceAll(v.Run.Evidence[i], "\n", "\n        "))
		}
	}
	return b.String()
}
