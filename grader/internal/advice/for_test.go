package advice_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/advice"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestForChoosesWhatBelongsToAFinding(t *testing.T) {
	remarks := []advice.Remark{
		{File: "katas/launch/a.go", Line: 3, Message: "Leaks.", Explains: []result.Kind{result.Leak, result.Hang}},
		{File: "katas/launch/a.go", Line: 5, Message: "Races.", Explains: []result.Kind{result.Race}, Mistake: true},
	}
	messages := func(kinds ...result.Kind) []string {
		var findings []result.Finding
		for _, k := range kinds {
			findings = append(findings, result.Finding{Kind: k})
		}
		var all []string
		for _, a := range advice.For(remarks, findings) {
			all = append(all, a.Message)
		}
		return all
	}
	assert.Equal(t, []string{"Races."}, messages(), "where nothing was found, only what is a mistake for certain")
	assert.Equal(t, []string{"Leaks.", "Races."}, messages(result.Leak))
	assert.Equal(t, []string{"Leaks.", "Races."}, messages(result.TooSlow, result.Hang, result.Race))
	assert.Equal(t, []string{"Races."}, messages(result.TooSlow, result.Race))
	assert.Empty(t, advice.For(nil, []result.Finding{{Kind: result.Leak}}))
}
