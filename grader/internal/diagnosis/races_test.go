package diagnosis

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// Frames as the detector writes them.
const (
	testFrame = "  example/hidden/k0.TestRaces.func1.1()\n      solutions/launch/launch_test.go:20 +0x1\n"
	bodyFrame = "  example/hidden/k0.TestRaces.func1()\n      solutions/launch/launch_test.go:30 +0x1\n"
	ownFrame  = "  example/answers/k0.All.func1()\n      " + file + ":5 +0x1\n"
	goFrame   = "  example/answers/k0.All()\n      " + file + ":4 +0x1\n"
	timer     = "  time.goFunc()\n      time/sleep.go:215 +0x1\n"
	library   = "  sync.(*WaitGroup).Go()\n      sync/waitgroup.go:238 +0x1\n"
	harness   = "  testing/synctest.testingSynctestTest()\n      testing/testing.go:2150 +0x1\n"
)

// reported is a report of the detector's on goroutines 8 and 9.
func reported(write, read, created8, created9 string) string {
	return "==================\nWARNING: DATA RACE\n" +
		"Write at 0x00c000012345 by goroutine 8:\n" + write + "\n" +
		"Previous read at 0x00c000012345 by goroutine 9:\n" + read + "\n" +
		"Goroutine 8 (running) created at:\n" + created8 + "\n" +
		"Goroutine 9 (running) created at:\n" + created9 + "==================\n"
}

func racing(reports ...string) execution.Outcome {
	return execution.Outcome{
		ExitCode: 66, Output: []byte(strings.Join(reports, "")),
		Records: []record.Record{{Event: record.Begin, Row: "races", Check: "many at once"}},
	}
}

func TestWhoseRaceAReportIs(t *testing.T) {
	byTestAlone := library + bodyFrame
	for _, test := range []struct {
		name   string
		report string
		want   result.Kind
		line   int
	}{
		{"an access is in the answer", reported(ownFrame, bodyFrame, byTestAlone, harness), result.Race, 5},
		{"the other access is", reported(bodyFrame, ownFrame, harness, byTestAlone), result.Race, 5},
		{"an access is in what the answer has called", reported(testFrame+ownFrame, bodyFrame, byTestAlone, harness), result.Race, 5},
		{"the answer has started what was passed in", reported(testFrame, bodyFrame, goFrame+bodyFrame, harness), result.Race, 4},
		{"the answer has started it with a WaitGroup", reported(testFrame, bodyFrame, library+goFrame+bodyFrame, harness), result.Race, 4},
		{"the answer has set the timer that calls it", reported(testFrame, testFrame, timer+goFrame+bodyFrame, timer+goFrame+bodyFrame), result.Race, 4},
		{"the answer has started the other one", reported(bodyFrame, testFrame, harness, goFrame+bodyFrame), result.Race, 4},
		{"the answer has no part in it", reported(testFrame, bodyFrame, byTestAlone, harness), result.GraderError, 0},
		{"a timer of the test's", reported(testFrame, bodyFrame, timer+bodyFrame, harness), result.GraderError, 0},
		{"nothing but the library", reported(harness, library, harness, harness), result.GraderError, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			seen := answer().Diagnose(racing(test.report))
			require.Len(t, seen, 1)
			assert.Equal(t, test.want, seen[0].Kind)
			assert.Equal(t, test.line, seen[0].Line)
			if test.want == result.Race {
				assert.Equal(t, file, seen[0].File)
				assert.Equal(t, result.Races, seen[0].Row)
			}
		})
	}
}

func TestWhatRacesInPassedInCodeIsSaidOfTheLineThatStartedIt(t *testing.T) {
	seen := answer().Diagnose(racing(reported(testFrame, bodyFrame, goFrame+bodyFrame, harness)))
	require.Len(t, seen, 1)
	assert.Equal(t, "The function that is started at line 4 writes memory at the same time as the caller reads it: nothing makes the caller wait until that call is over.", seen[0].Message)

	seen = answer().Diagnose(racing(reported(testFrame+ownFrame, testFrame+ownFrame, goFrame, goFrame)))
	require.Len(t, seen, 1)
	assert.Equal(t, "Two functions that are called at line 5 use the same memory at the same time, and nothing makes one wait for the other.", seen[0].Message)
}

// Memory that races is no basis for anything more.
func TestAReportWithoutALineOfTheAnswersIsExplainedByAnother(t *testing.T) {
	mine, foreign := reported(ownFrame, bodyFrame, goFrame, harness), reported(testFrame, bodyFrame, library+bodyFrame, harness)
	for _, reports := range [][]string{{mine, foreign}, {foreign, mine}} {
		seen := answer().Diagnose(racing(reports...))
		require.Len(t, seen, 1)
		assert.Equal(t, result.Race, seen[0].Kind)
	}
	seen := answer().Diagnose(racing(foreign, foreign))
	require.NotEmpty(t, seen)
	for _, s := range seen {
		assert.Equal(t, result.GraderError, s.Kind, "alone it is no grade")
	}
}

func TestTypeParametersAreNoPartOfAName(t *testing.T) {
	for give, want := range map[string]string{
		"Queue[go.shape.int].Pop":                         "Queue.Pop",
		"Map[go.shape.string,go.shape.[]uint8].Get":       "Map.Get",
		"Box[go.shape.struct { a.b int; c [2]int }].Open": "Box.Open",
		"All": "All", "": "", "a]b": "ab", "a[": "a",
	} {
		assert.Equal(t, want, withoutTypes(give))
	}
}
