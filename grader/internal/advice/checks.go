package advice

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/atomic"
	"golang.org/x/tools/go/analysis/passes/copylock"
	"golang.org/x/tools/go/analysis/passes/loopclosure"
	"golang.org/x/tools/go/analysis/passes/lostcancel"
	"golang.org/x/tools/go/analysis/passes/unusedresult"
	"golang.org/x/tools/go/analysis/passes/waitgroup"

	"github.com/concurrency-katas/go/grader/internal/advice/traps"
	"github.com/concurrency-katas/go/grader/internal/instrument/source"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// check is an analyzer with what its reports mean for a student.
type check struct {
	analyzer *analysis.Analyzer
	words    func(*source.Package, analysis.Diagnostic) string // "": nothing to say
	explains []result.Kind
	mistake  bool // Remark.Mistake
}

// stuck are the findings on code that does not come to its end.
var stuck = []result.Kind{result.Deadlock, result.Hang, result.Leak}

// checks are all that answers are read for. Those of go vet report what is wrong
// wherever it stands. Of our own, some see code that has sense in other programs,
// and speak only where something has failed that they explain.
func checks() []check {
	with := func(some []result.Kind, more ...result.Kind) []result.Kind {
		return append(append([]result.Kind{}, some...), more...)
	}
	unprotected := []result.Kind{result.Race, result.WrongAnswer, result.Panic, result.Crash}
	return []check{
		{copylock.Analyzer, copiedLock, with(stuck, unprotected...), true},
		{lostcancel.Analyzer, lostCancel, stuck, true},
		{waitgroup.Analyzer, say(traps.AddInside), with(unprotected, result.TooEarly, result.Leak), true},
		{loopclosure.Analyzer, say(traps.SharedVariable), with(stuck, unprotected...), true},
		{unusedresult.Analyzer, unusedResult, with(stuck, result.WrongAnswer), true},
		{atomic.Analyzer, assignedAtomic, unprotected, true},

		{traps.WaitGroupAdd, itself, with(unprotected, result.TooEarly, result.Leak), true},
		{traps.LoopVariable, itself, with(stuck, unprotected...), false},
		{traps.WaitInLoop, itself, []result.Kind{result.TooSlow, result.WrongAnswer, result.Deadlock, result.Hang}, false},
		{traps.SleepToWait, itself, with(unprotected, result.TooSlow, result.TooEarly, result.Leak), false},
		{traps.BreakInSelect, itself, with(stuck, result.BusyWait, result.OverLimit, result.WrongAnswer, result.TooSlow, result.Panic), false},
		{traps.ClosedInput, itself, with(stuck, result.BusyWait, result.OverLimit), false},
		{traps.SpinningDefault, itself, with(stuck, result.BusyWait), false},
		{traps.StuckSender, itself, stuck, false},
		{traps.DrainAfterStop, itself, stuck, false},
		{traps.EndlessTicks, itself, stuck, false},
		{traps.LenOfChannel, itself, stuck, false},
		{traps.LockedReturn, itself, stuck, false},
		{traps.LockTwice, itself, stuck, false},
		{traps.DeferInLoop, itself, stuck, false},
	}
}

// itself: our own analyzers report in a student's words.
func itself(_ *source.Package, d analysis.Diagnostic) string { return d.Message }

func say(message string) func(*source.Package, analysis.Diagnostic) string {
	return func(*source.Package, analysis.Diagnostic) string { return message }
}
