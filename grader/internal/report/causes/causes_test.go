package causes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/report/causes"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestFindingsOfOneCauseAreToldOnce(t *testing.T) {
	leak := result.Finding{Kind: result.Leak, Row: result.Leaks, File: "a.go", Line: 3, Message: "It waits."}
	inTiming := leak
	inTiming.Row, inTiming.Message = result.Timing, "It waits still."
	elsewhere := leak
	elsewhere.Line = 9
	wrong := result.Finding{Kind: result.WrongAnswer, Row: result.Correctness, Message: "Two."}
	otherwise := wrong
	otherwise.Message = "Three."
	all := []result.Finding{leak, wrong, inTiming, elsewhere, otherwise, leak}
	assert.Equal(t, []causes.Cause{
		{Finding: wrong, Index: 1, Members: []int{1}},
		{Finding: otherwise, Index: 4, Members: []int{4}},
		{Finding: leak, Index: 0, Members: []int{0, 2, 5}, AlsoIn: []string{"timing"}},
		{Finding: elsewhere, Index: 3, Members: []int{3}},
	}, causes.Fold(all))
	assert.Len(t, causes.Each(all), 6)
}
