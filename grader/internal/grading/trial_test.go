package grading

import (
	"io/fs"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

func TestAPassNeedsEveryRecordAndNothingElse(t *testing.T) {
	rows := []string{"correctness", "leaks"}
	good := func() execution.Outcome {
		return execution.Outcome{Records: []record.Record{
			{Event: record.Row, Row: "correctness"}, {Event: record.Row, Row: "leaks"}, {Event: record.Done},
		}}
	}
	assert.True(t, flawless(good(), rows))
	for name, spoil := range map[string]func(o *execution.Outcome){
		"a row's record is missing":       func(o *execution.Outcome) { o.Records = o.Records[1:] },
		"a row's record is there twice":   func(o *execution.Outcome) { o.Records = append(o.Records, o.Records[0]) },
		"the end was not reached":         func(o *execution.Outcome) { o.Records = o.Records[:2] },
		"the end was reached twice":       func(o *execution.Outcome) { o.Records = append(o.Records, record.Record{Event: record.Done}) },
		"something was found":             func(o *execution.Outcome) { o.Records = append(o.Records, record.Record{Event: record.Finding}) },
		"somebody else wrote to the pipe": func(o *execution.Outcome) { o.Forged = true },
		"the exit code is not 0":          func(o *execution.Outcome) { o.ExitCode = 66 },
		"a signal ended it":               func(o *execution.Outcome) { o.ExitCode = -1 },
		"a limit ended it":                func(o *execution.Outcome) { o.Ended = execution.OutputLimit },
		"the output speaks of a race":     func(o *execution.Outcome) { o.Output = []byte("hello\nWARNING: DATA RACE\n") },
	} {
		t.Run(name, func(t *testing.T) {
			o := good()
			spoil(&o)
			assert.False(t, flawless(o, rows))
		})
	}
}

func TestTogether(t *testing.T) {
	leak := found{Finding: result.Finding{Kind: result.Leak, Row: result.Leaks}}
	wrong := found{Finding: result.Finding{Kind: result.WrongAnswer, Row: result.Correctness}}
	ourFault := found{Finding: result.Finding{Kind: result.GraderError, Row: result.Correctness}}
	for _, test := range []struct {
		name               string
		first, proof, want []found
	}{
		{"the proof has the word on a row that failed in both", []found{leak}, []found{leak}, []found{leak}},
		{"a row that failed first does not pass because it went well later", []found{leak}, nil, []found{leak}},
		{"also where another row fails in the proof", []found{leak}, []found{wrong}, []found{wrong, leak}},
		{"a fault of ours that the proof explains is none", []found{ourFault}, []found{leak}, []found{leak}},
		{"a fault of ours that nothing explains stays", []found{ourFault}, nil, []found{ourFault}},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, together(test.first, test.proof))
		})
	}
}

func TestDistinctKeepsOneOfEachAndNotTooMany(t *testing.T) {
	var all []found
	for line := range 20 {
		f := found{Finding: result.Finding{Kind: result.WrongAnswer, Row: result.Correctness, Line: line}}
		all = append(all, f, f)
	}
	ourFault := found{Finding: result.Finding{Kind: result.GraderError, Row: result.Correctness}}
	got := distinct(append(all, ourFault))
	assert.Len(t, got, maxPerRow+1)
	assert.Equal(t, result.GraderError, got[maxPerRow].Kind, "a fault of ours is never dropped: it is what makes it no grade")
}

func TestOfTheTimesOfOneCheckTheFirstIsTold(t *testing.T) {
	slow := func(check int, message string) found {
		return found{Finding: result.Finding{Kind: result.TooSlow, Row: result.Timing, Message: message}, InCheck: true, Test: "timing", Check: check}
	}
	early := slow(0, "10ms")
	early.Kind = result.TooEarly
	unknown := found{Finding: slow(0, "70ms").Finding}
	got := distinct([]found{slow(0, "20ms"), slow(0, "40ms"), early, slow(1, "40ms"), unknown, slow(0, "60ms")})
	assert.Equal(t, []found{slow(0, "20ms"), early, slow(1, "40ms"), unknown}, got)
}

func TestCompilerPlace(t *testing.T) {
	file, line, message := compilerPlace("# x\nkatas/launch/launch.go:31:2: stack frame too large\n")
	assert.Equal(t, "katas/launch/launch.go", file)
	assert.Equal(t, 31, line)
	assert.Equal(t, "stack frame too large", message)

	file, line, message = compilerPlace("internal compiler error: no place\n")
	assert.Empty(t, file)
	assert.Zero(t, line)
	assert.Contains(t, message, "internal compiler error")
}

// A folder that could not be read is no missing answer: it has the status error, and no
// row of it is failed.
func TestAnAnswerThatCannotBeReadIsOurFault(t *testing.T) {
	var v Verdict
	unread := trial{verdict: &v, Case: Case{
		Kata: catalogue.Kata{Name: "k", Points: map[result.RowName]int{result.Correctness: 4}}, Unread: fs.ErrPermission,
	}}
	rest, err := check(t.Context(), nil, []*trial{&unread}, func(*trial) {})
	require.NoError(t, err)
	assert.Empty(t, rest)
	assert.Equal(t, result.Error, v.Kata.Status)
	assert.Equal(t, result.RowNotJudged, v.Kata.Rows[0].Status)
	assert.Contains(t, v.Kata.Findings[0].Message, "permission denied")
}
