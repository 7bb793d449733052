package result_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestAdviceBelongsToTheFindingAtItsLineElseToTheFirstOfItsKinds(t *testing.T) {
	a := result.Advice{File: "a.go", Line: 7, Explains: []result.Kind{result.Leak, result.Deadlock}}
	race := result.Finding{Kind: result.Race, File: "a.go", Line: 7}
	leak := result.Finding{Kind: result.Leak, File: "a.go", Line: 3}
	here := result.Finding{Kind: result.Deadlock, File: "a.go", Line: 7}
	startedHere := result.Finding{Kind: result.Leak, File: "a.go", Line: 9, Also: []result.Place{{File: "a.go", Line: 7}}}
	elsewhere := result.Finding{Kind: result.Leak, File: "b.go", Line: 7}
	for _, test := range []struct {
		name     string
		findings []result.Finding
		want     int
	}{
		{"nothing was found", nil, -1},
		{"another kind, at the same line", []result.Finding{race}, -1},
		{"its kind, at another line", []result.Finding{race, leak, elsewhere}, 1},
		{"its line", []result.Finding{leak, here}, 1},
		{"a further place of the finding", []result.Finding{leak, startedHere}, 1},
		{"the line of another file", []result.Finding{leak, elsewhere}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, a.ExplainsOneOf(test.findings))
		})
	}
}
