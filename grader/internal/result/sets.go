package result

import "strings"

// Status is the outcome of a whole kata.
type Status string

// The outcomes of a kata. There are no others.
const (
	Passed         Status = "passed"
	Failed         Status = "failed"
	NotStarted     Status = "not-started"      // the same tokens as the stub
	Missing        Status = "missing"          // no folder, or no Go file in it
	DoesNotCompile Status = "does-not-compile" // the compiler, or a caller of the task's API, would refuse it
	Refused        Status = "refused"          // the source policy forbids something in it
	Error          Status = "error"            // a fault of the grader's: no grade is implied
)

// RowName names a line of the score sheet.
type RowName string

// The rows, in the order in which they are shown.
const (
	Correctness RowName = "correctness"
	Leaks       RowName = "leaks"
	Races       RowName = "races"
	Timing      RowName = "timing"
)

// RowNames lists all rows in the order in which they are shown.
func RowNames() []RowName { return []RowName{Correctness, Leaks, Races, Timing} }

// TestFunc is the name of the hidden test that judges a row: "TestLeaks".
func (r RowName) TestFunc() string { return "Test" + strings.ToUpper(string(r[:1])) + string(r[1:]) }

// RowStatus is the outcome of a row.
type RowStatus string

// The outcomes of a row. There are no others.
const (
	RowPass      RowStatus = "pass"
	RowFail      RowStatus = "fail"
	RowNotEarned RowStatus = "not-earned" // it stands on a row that failed
	RowNotJudged RowStatus = "not-judged" // nothing could be run
)

// Kind says what sort of thing a finding is.
type Kind string

// The kinds of findings. There are no others.
const (
	WrongAnswer   Kind = "wrong-answer"
	Panic         Kind = "panic"
	Deadlock      Kind = "deadlock"
	Hang          Kind = "hang"
	BusyWait      Kind = "busy-wait"
	Leak          Kind = "leak"
	Race          Kind = "race"
	TooSlow       Kind = "too-slow"
	TooEarly      Kind = "too-early"
	OverLimit     Kind = "over-limit"
	Crash         Kind = "crash"
	Compile       Kind = "compile"
	RefusedSource Kind = "refused"
	GraderError   Kind = "grader-error"
)

// Kinds lists all kinds of findings.
func Kinds() []Kind {
	return []Kind{
		WrongAnswer, Panic, Deadlock, Hang, BusyWait, Leak, Race, TooSlow, TooEarly,
		OverLimit, Crash, Compile, RefusedSource, GraderError,
	}
}

// Topic names a lesson of "grader explain".
type Topic string

// TopicOf returns the lesson behind a kind of finding.
func TopicOf(k Kind) Topic {
	switch k {
	case WrongAnswer:
		return "correctness"
	case Panic, Crash:
		return "panic"
	case Deadlock, Hang:
		return "deadlock"
	case BusyWait:
		return "busy-wait"
	case Leak:
		return "leak"
	case Race:
		return "race"
	case TooSlow, TooEarly:
		return "timing"
	case OverLimit:
		return "limits"
	case Compile:
		return "compile"
	case RefusedSource:
		return "policy"
	case GraderError:
		return "grader-error"
	}
	return "grader-error"
}
