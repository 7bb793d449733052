// Package result is the model that the whole grader shares: what was judged,
// what came out, and why. It knows nobody; everything else knows it. The JSON
// form of Result is a contract with the outside world (schema "katas/result/v1").
package result

import "slices"

// Schema names the JSON form of a Result.
const Schema = "katas/result/v1"

// Result is one grading of one submission. Everything that may differ between
// two gradings of the same submission lies under Run.
type Result struct {
	Schema      string   `json:"schema"`
	Suite       string   `json:"suite"` // content hash of the suite: "sha256:…"
	Go          string   `json:"go"`    // version of the toolchain that built the answers
	Protections []string `json:"protections"`
	Schedules   int      `json:"schedules"`
	Seed        uint64   `json:"seed"`
	Score       int      `json:"score"`
	MaxScore    int      `json:"max_score"`
	Katas       []Kata   `json:"katas"` // in the catalogue's order
	Run         Run      `json:"run"`
}

// Kata is the verdict on one kata.
type Kata struct {
	Name     string    `json:"name"`
	Title    string    `json:"-"`
	Chapter  int       `json:"chapter"`
	Status   Status    `json:"status"`
	Score    int       `json:"score"`
	MaxScore int       `json:"max_score"`
	Rows     []Row     `json:"rows"`
	Findings []Finding `json:"findings"`
	Advice   []Advice  `json:"advice"`
}

// Row is one line of a kata's score sheet.
type Row struct {
	Name      RowName   `json:"name"`
	Status    RowStatus `json:"status"`
	Points    int       `json:"points"`
	MaxPoints int       `json:"max_points"`
}

// Finding is one thing that is wrong, at a place of the student's.
type Finding struct {
	Kind    Kind    `json:"kind"`
	Row     RowName `json:"row,omitempty"` // empty where no row was reached (compile, refused)
	Message string  `json:"message"`       // one plain sentence
	File    string  `json:"file"`          // "katas/NAME/FILE.go", or empty where there is no place
	Line    int     `json:"line"`          // from 1; 0 where there is no place
	Why     Topic   `json:"why"`           // the lesson: grader explain TOPIC
	Also    []Place `json:"also,omitempty"`
}

// Place is a further place in the student's code that belongs to a finding.
type Place struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Role string `json:"role"` // "previous write", "started here", "waits here"
}

// Advice is a remark that costs no points.
type Advice struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Message string `json:"message"`
	// Explains lists the kinds of findings that the advice may be the reason of.
	Explains []Kind `json:"-"`
}

// ExplainsOneOf returns the index of the finding that the advice belongs to, or
// -1: the first of a kind that it explains, but rather one at its own line.
func (a Advice) ExplainsOneOf(findings []Finding) int {
	first := -1
	for i, f := range findings {
		if !slices.Contains(a.Explains, f.Kind) {
			continue
		}
		here := f.File == a.File && f.Line == a.Line ||
			slices.ContainsFunc(f.Also, func(p Place) bool { return p.File == a.File && p.Line == a.Line })
		if here {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

// Run holds all that may vary from run to run.
type Run struct {
	Started string             `json:"started"` // RFC 3339, UTC
	Seconds float64            `json:"seconds"` // wall clock of the whole grading
	Katas   map[string]KataRun `json:"katas"`
}

// KataRun is the part of a kata's verdict that may vary from run to run.
type KataRun struct {
	Seconds    float64  `json:"seconds"`
	Remembered bool     `json:"remembered,omitempty"` // the verdict is an earlier one, of the same code
	Evidence   []string `json:"evidence"`             // one text for each finding, in the order of Findings

	// Of the kata's first finding, where known.
	Seen     string `json:"seen,omitempty"`     // how often it showed: "3 of 12" schedules
	Schedule int    `json:"schedule,omitempty"` // the first that shows it, from 1
	Timeline []Lane `json:"timeline,omitempty"` // what the goroutines did under it
}
