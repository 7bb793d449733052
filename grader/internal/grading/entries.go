package grading

import (
	"github.com/concurrency-katas/go/grader/internal/workspace"
)

// entries are the trials as the workspace knows them.
func entries(trials []*trial) []workspace.Entry {
	var all []workspace.Entry
	for _, t := range trials {
		e := workspace.Entry{ID: t.id, Kata: t.Case.Kata.Name}
		for _, f := range t.judged.Files {
			e.Answer = append(e.Answer, workspace.File(f))
		}
		for _, f := range t.Case.Kata.Hidden {
			e.Hidden = append(e.Hidden, workspace.File(f))
		}
		for _, row := range t.Case.Kata.Rows() {
			e.Rows = append(e.Rows, workspace.Row{Name: string(row), Func: row.TestFunc()})
		}
		all = append(all, e)
	}
	return all
}
