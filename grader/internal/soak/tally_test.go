package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/kata/record"
)

func TestBubblesAreThoseThatTheHarnessCounted(t *testing.T) {
	var sum tally
	sum.add(grading.Case{}, execution.Outcome{Records: []record.Record{
		{Event: record.Begin}, {Event: record.End, Bubbles: 5},
		{Event: record.Begin}, {Event: record.End, Bubbles: 10},
		{Event: record.Done},
	}})
	sum.add(grading.Case{}, execution.Outcome{Records: []record.Record{
		{Event: record.Begin}, {Event: record.End, Bubbles: 3},
		{Event: record.Begin}, // it died in this check
	}})
	sum.add(grading.Case{}, execution.Outcome{})
	assert.Equal(t, 13, sum.bubbles())
	assert.Equal(t, 3, sum.processes)
}

func TestOnlyRightAnswersAreJudged(t *testing.T) {
	answers, err := rightAnswers("../../..", []string{"launch"})
	require.NoError(t, err)
	assert.Equal(t, "solutions/launch", answers[0].name)
	for _, a := range answers[1:] {
		assert.True(t, strings.HasPrefix(a.name, "solutions/launch/testdata/right/"), a.name)
	}
	assert.GreaterOrEqual(t, len(answers), 4)
}
