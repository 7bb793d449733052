package verify

import (
	"bufio"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/scoring"
)

// Expectation is what must come out of an answer. The zero value expects full
// marks.
type Expectation struct {
	Stub   bool             // compiles, and scores 0
	Status result.Status    // a status other than passed or failed
	Want   []result.RowName // rows that fail
	May    []result.RowName // rows that the bug can corrupt now and then
	Kinds  []result.Kind    // the first finding's kind is one of these; empty: any kind
	Varies []result.RowName // rows whose first finding is not the same in each run
	At     string           // where the first finding is, "launch.go:12"; empty: anywhere
}

// FullMarks tells whether it is full marks that must come out.
func (e Expectation) FullMarks() bool {
	return !e.Stub && e.Status == "" && len(e.Want) == 0
}

// ReadExpectation reads the first lines of a wrong answer's main file:
//
//	// want: leaks            (rows that fail, or a status; passed where all is right)
//	// may: correctness       (rows that may fail)
//	// kind: hang deadlock    (what the first finding may be)
//	// varies: leaks          (rows whose first finding depends on what a schedule shows first)
//	// at: launch.go:12       (where the first finding is)
func ReadExpectation(dir string, k catalogue.Kata) (Expectation, error) {
	var e Expectation
	f, err := os.Open(filepath.Join(dir, k.Name+".go"))
	if err != nil {
		return e, err
	}
	defer f.Close()
	said := false
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line, ok := strings.CutPrefix(strings.TrimSpace(lines.Text()), "//")
		if !ok {
			break
		}
		what, words, _ := strings.Cut(strings.TrimSpace(line), ":")
		for _, word := range strings.Fields(words) {
			switch what {
			case "want":
				said = true
				err = e.want(word, k)
			case "may":
				e.May, err = appendRow(e.May, what, word, k)
			case "varies":
				e.Varies, err = appendRow(e.Varies, what, word, k)
			case "kind":
				err = e.kind(word)
			case "at":
				e.At = word
			}
			if err != nil {
				return e, err
			}
		}
	}
	if !said {
		return e, fmt.Errorf("its first lines do not say what must come out (// want: …)")
	}
	return e, lines.Err()
}

func (e *Expectation) want(word string, k catalogue.Kata) error {
	switch status := result.Status(word); {
	case slices.Contains(k.Rows(), result.RowName(word)):
		e.Want = append(e.Want, result.RowName(word))
	case status == result.DoesNotCompile || status == result.Refused:
		e.Status = status
	case status == result.Passed:
	default:
		return fmt.Errorf("\"want: %s\" is neither a row of this kata (%v) nor does-not-compile, refused or passed", word, k.Rows())
	}
	return nil
}

func appendRow(rows []result.RowName, what, word string, k catalogue.Kata) ([]result.RowName, error) {
	if !slices.Contains(k.Rows(), result.RowName(word)) {
		return nil, fmt.Errorf("\"%s: %s\" is no row of this kata (%v)", what, word, k.Rows())
	}
	return append(rows, result.RowName(word)), nil
}

func (e *Expectation) kind(word string) error {
	if !slices.Contains(result.Kinds(), result.Kind(word)) {
		return fmt.Errorf("\"kind: %s\" is no kind of finding (%v)", word, result.Kinds())
	}
	e.Kinds = append(e.Kinds, result.Kind(word))
	return nil
}

// compare says how a verdict differs from what must come out; empty if it does not.
func (e Expectation) compare(k result.Kata) string {
	switch {
	case e.Stub:
		if k.Score != 0 || k.Status != result.Failed {
			return fmt.Sprintf("a stub compiles and scores 0; this one: %s, %d points", k.Status, k.Score)
		}
		return ""
	case e.Status != "":
		if k.Status != e.Status {
			return fmt.Sprintf("expected %s, got %s", e.Status, k.Status)
		}
		return ""
	case e.FullMarks():
		if k.Status != result.Passed || k.Score != k.MaxScore {
			return fmt.Sprintf("a right answer has full marks; this one: %s, %d of %d points", k.Status, k.Score, k.MaxScore)
		}
		return ""
	}
	if k.Status != result.Failed {
		return fmt.Sprintf("expected to fail in %v, got %s", e.Want, k.Status)
	}
	for _, row := range k.Rows {
		want, may := slices.Contains(e.Want, row.Name), slices.Contains(e.May, row.Name)
		failed := row.Status == result.RowFail
		switch {
		case want && !failed && !e.overruled(row, k):
			return fmt.Sprintf("%s has to fail and is %s", row.Name, row.Status)
		case !want && !may && failed:
			return fmt.Sprintf("%s fails, which is not declared", row.Name)
		}
	}
	if len(e.Kinds) > 0 && !slices.Contains(e.Kinds, k.Findings[0].Kind) {
		return fmt.Sprintf("the first finding is %s, and has to be one of %v", k.Findings[0].Kind, e.Kinds)
	}
	return ""
}

// overruled tells whether a wanted row is not earned only because a row that may
// fail did so this time.
func (e Expectation) overruled(row result.Row, k result.Kata) bool {
	return row.Status == result.RowNotEarned && slices.ContainsFunc(k.Rows, func(r result.Row) bool {
		return r.Status == result.RowFail && slices.Contains(e.May, r.Name)
	})
}

// Differs says how a verdict differs from what must come out in anything that is the
// same in each run: the status, the status of every row, the first finding's kind, and
// its place. Only that of a race is not.
func (e Expectation) Differs(k catalogue.Kata, got result.Kata) string {
	var want result.Kata
	if e.Status != "" {
		want = scoring.Unjudged(k, e.Status, nil)
	} else {
		var findings []result.Finding
		for _, row := range e.Want {
			findings = append(findings, result.Finding{Row: row})
		}
		want = scoring.Score(k, findings)
	}
	switch {
	case got.Status != want.Status:
		return fmt.Sprintf("the status is %s, expected %s", got.Status, want.Status)
	case !slices.Equal(got.Rows, want.Rows):
		return fmt.Sprintf("the rows are %v, expected %v", got.Rows, want.Rows)
	case len(e.Kinds) == 0 && len(got.Findings) == 0:
		return ""
	case len(got.Findings) == 0 || !slices.Contains(e.Kinds, got.Findings[0].Kind):
		return fmt.Sprintf("the first finding is %v, expected %v", got.Findings, e.Kinds)
	}
	first := got.Findings[0]
	at := path.Base(first.File)
	if first.Line > 0 {
		at = fmt.Sprintf("%s:%d", at, first.Line)
	}
	if e.At != "" && at != e.At {
		return fmt.Sprintf("the first finding is at %s, expected %s", at, e.At)
	}
	return ""
}
