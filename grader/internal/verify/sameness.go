package verify

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// Changed says how two verdicts on one answer differ in what is the same in each run;
// empty if they do not. Of an answer with full marks that is everything. Of another it
// is the status, and for each row outside of may the row's status and its first
// finding: the kind, and the place, but for a race, whose two accesses are told in the
// order in which they were seen. Where one bug shows in several ways, and chance has it
// which is seen first, the answer says so (varies), and only its statuses are compared.
func (e Expectation) Changed(first, again result.Kata) string {
	switch {
	case first.Status != again.Status:
		return fmt.Sprintf("the status was %s, and then %s", first.Status, again.Status)
	case first.Status == result.Passed && !reflect.DeepEqual(first, again):
		return "the result of an answer with full marks was not the same again"
	}
	for i, row := range first.Rows {
		if slices.Contains(e.May, row.Name) {
			continue
		}
		then := again.Rows[i]
		if row.Status != then.Status && !e.overruled(row, first) && !e.overruled(then, again) {
			return fmt.Sprintf("%s was %s, and then %s", row.Name, row.Status, then.Status)
		}
		if slices.Contains(e.Varies, row.Name) {
			continue
		}
		if was, is := told(first, row.Name), told(again, row.Name); was != is {
			return fmt.Sprintf("the first finding of %s was %s, and then %s (\"// varies: %[1]s\" in its first lines says that this is the nature of the bug)", row.Name, was, is)
		}
	}
	return ""
}

// told is what is the same each time of a row's first finding: "leak at katas/launch/launch.go:12".
func told(k result.Kata, row result.RowName) string {
	for _, f := range k.Findings {
		switch {
		case f.Row != row:
		case f.Kind == result.Race:
			return string(f.Kind)
		default:
			return fmt.Sprintf("%s at %s:%d", f.Kind, f.File, f.Line)
		}
	}
	return "none"
}
