package diagnosis

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

const file = "katas/launch/launch.go"

// answer is a made-up answer of ten lines; All is declared in line 3.
func answer(rows ...result.RowName) Answer {
	if len(rows) == 0 {
		rows = result.RowNames()
	}
	return Answer{
		Kata: "launch", Entry: "All", Rows: rows,
		Source: map[string][]string{file: strings.Split("package launch\n\nfunc All() {\n\tfor {\n\t\tstep()\n\t}\n}\n\nfunc step() {\n}", "\n")},
		Declared: func(name string) (string, int, bool) {
			return file, 3, name == "All"
		},
	}
}

func said(records ...record.Record) execution.Outcome {
	return execution.Outcome{Records: append(records, record.Record{Event: record.Done})}
}

func TestAFindingCountsInTheRowOfItsKind(t *testing.T) {
	for _, test := range []struct {
		name string
		kind result.Kind
		in   result.RowName
		rows []result.RowName
		want result.RowName
	}{
		{"a wrong answer counts where it was seen", result.WrongAnswer, result.Leaks, nil, result.Leaks},
		{"a leak counts in leaks", result.Leak, result.Correctness, nil, result.Leaks},
		{"a race counts in races", result.Race, result.Timing, nil, result.Races},
		{"too slow counts in timing", result.TooSlow, result.Correctness, nil, result.Timing},
		{"too early counts in timing", result.TooEarly, result.Races, nil, result.Timing},
		{"without a row of its own it counts where it was seen", result.TooSlow, result.Races, []result.RowName{result.Correctness, result.Races}, result.Races},
		{"outside of any test it counts in correctness", result.Crash, "", nil, result.Correctness},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, answer(test.rows...).rowOf(test.kind, string(test.in)))
		})
	}
}

func TestAWrongAnswerSaysTheRuleAndPointsAtTheDeclaration(t *testing.T) {
	seen := answer().Diagnose(said(record.Record{
		Event: record.Finding, Kind: "wrong-answer", Row: "correctness", Check: "in order", Phase: record.InBody,
		Message: "\n\tError Trace:\tsolutions/launch/launch_test.go:31\n\tError:      \tNot equal: \n\t            \texpected: []int{1}\n\t            \tactual  : []int{2}\n\tTest:       \tT\n\tMessages:   \tresults come in order\n",
	}))
	require.Len(t, seen, 1)
	assert.Equal(t, "This does not hold: results come in order.", seen[0].Message)
	assert.Equal(t, file, seen[0].File)
	assert.Equal(t, 3, seen[0].Line)
	assert.Contains(t, seen[0].Evidence, "expected: []int{1}")
	assert.NotContains(t, seen[0].Evidence, "launch_test.go", "where the hidden tests lie is nobody's business")
}

func TestALabelInsideAValueIsNoLabel(t *testing.T) {
	got := readAssertion("\n\tError:      \tNot equal:\n\t            \tMessages:   \tall is well\n\tMessages:   \tthe rule\n")
	assert.Equal(t, "the rule", got.rule)
}

func TestDeadlockNamesTheWaitingLine(t *testing.T) {
	dump := "goroutine 7 [chan receive (durable), synctest bubble 1]:\n" +
		"example/answers/k0.All()\n\t" + file + ":5 +0x1d\n" +
		"example/hidden/k0.TestCorrectness.func1()\n\tsolutions/launch/launch_test.go:20 +0x1d\n"
	seen := answer().Diagnose(said(record.Record{Event: record.Finding, Kind: "deadlock", Row: "correctness", Phase: record.InBody, Dump: dump, Root: 7}))
	require.Len(t, seen, 1)
	assert.Equal(t, result.Deadlock, seen[0].Kind)
	assert.Equal(t, 5, seen[0].Line)
	assert.Contains(t, seen[0].Message, "waits to receive from a channel")
}

func TestALiteralThatTheCompilerPutIntoATestBelongsToTheAnswer(t *testing.T) {
	dump := "goroutine 7 [chan receive (durable), synctest bubble 1]:\n" +
		"example/hidden/k0.TestCorrectness.running.func3.All.func4()\n\t" + file + ":5 +0x1d\n" +
		"example/hidden/k0.TestCorrectness.running.func3()\n\tsolutions/launch/launch_test.go:20 +0x1d\n"
	all := names.Func{Name: "All", File: file, Line: 3, EndLine: 7, Outer: -1, Exported: true}
	literal := names.Func{Name: "All", File: file, Line: 4, EndLine: 6, Literal: true}
	a := answer()
	a.Names = &names.Index{Funcs: []names.Func{all, literal}}
	seen := a.Diagnose(said(record.Record{Event: record.Finding, Kind: "deadlock", Row: "correctness", Phase: record.InBody, Dump: dump, Root: 7}))
	require.Len(t, seen, 1)
	assert.Contains(t, seen[0].Message, "call of `All` waits")
	assert.NotContains(t, seen[0].Message, "TestCorrectness")
}

func TestSpinningIsToldAtItsLoop(t *testing.T) {
	for name, line := range map[string]string{"seen in the loop": ":5", "seen between two instructions": ":1"} {
		t.Run(name, func(t *testing.T) {
			dump := "goroutine 7 [running, synctest bubble 1]:\nexample/answers/k0.All()\n\t" + file + line + " +0x1\n"
			seen := answer().Diagnose(said(record.Record{Event: record.Finding, Kind: "busy-wait", Row: "correctness", Phase: record.InBody, Dump: dump, Root: 7}))
			require.Len(t, seen, 1)
			assert.Equal(t, result.BusyWait, seen[0].Kind)
			assert.Equal(t, 4, seen[0].Line, "the for statement")
		})
	}
}

// The judged copy gives init a name, and an empty loop has instructions without a line.
func TestALoopInInitIsToldAtItsLine(t *testing.T) {
	for name, line := range map[string]string{"seen in the loop": ":4", "seen between two instructions": ":0"} {
		t.Run(name, func(t *testing.T) {
			a := answer()
			a.Source = map[string][]string{file: {"package launch", "", "func init() {", "\tfor {", "\t}", "}", "func All() {}"}}
			a.Synthetic = map[string]string{"grader_run0": "init"}
			dump := "goroutine 7 [runnable, synctest bubble 1]:\nexample/answers/k0.grader_run0()\n\t" + file + line + " +0x19\nexample/answers/k0.grader_setup()\n\texample/answers/k0/zz_setup.go:15 +0x31\n"
			seen := a.Diagnose(said(record.Record{Event: record.Finding, Kind: "busy-wait", Row: "correctness", Phase: record.InBody, Dump: dump, Root: 7}))
			require.Len(t, seen, 1)
			assert.Equal(t, 4, seen[0].Line, "the for statement")
		})
	}
}

func TestWhatStillSpinsAfterTheWorkIsALeak(t *testing.T) {
	seen := answer().Diagnose(said(record.Record{Event: record.Finding, Kind: "busy-wait", Row: "correctness", Phase: record.Closing}))
	require.Len(t, seen, 1)
	assert.Equal(t, result.Leak, seen[0].Kind)
	assert.Equal(t, result.Leaks, seen[0].Row)
}

func TestAnEndWithoutASignIsOurFault(t *testing.T) {
	for name, o := range map[string]execution.Outcome{
		"an exit code and no word":  {ExitCode: 7},
		"a signal":                  {ExitCode: -1, Signal: "killed"},
		"no verdict in a long time": {ExitCode: -1, Ended: execution.WallLimit},
		"a foreign record":          {Forged: true, Records: []record.Record{{Event: record.Done}}},
	} {
		t.Run(name, func(t *testing.T) {
			seen := answer().Diagnose(o)
			require.NotEmpty(t, seen)
			assert.Equal(t, result.GraderError, seen[len(seen)-1].Kind)
		})
	}
}

// An answer may hand a function that it was given straight to time.AfterFunc: then no
// line of the answer's is in the report.
func TestARaceOfAFunctionThatTimersCallIsTheAnswers(t *testing.T) {
	report := func(first, second, by string) []byte {
		return []byte("==================\nWARNING: DATA RACE\n" +
			"Read at 0x00c0000a0188 by goroutine 14:\n  example/hidden/k0.TestRaces." + first + "()\n      solutions/launch/launch_test.go:30 +0x2e\n\n" +
			"Previous write at 0x00c0000a0188 by goroutine 12:\n  example/hidden/k0.TestRaces." + second + "()\n      solutions/launch/launch_test.go:30 +0x44\n\n" +
			"Goroutine 14 (running) created at:\n  " + by + "()\n      time/sleep.go:215 +0x44\n\n" +
			"Goroutine 12 (finished) created at:\n  " + by + "()\n      time/sleep.go:215 +0x44\n==================\n")
	}
	sets := answer()
	sets.Source = map[string][]string{file: {"package launch", "", "func All(f func()) {", "\ttime.AfterFunc(1, f)", "}"}}
	for _, test := range []struct {
		name   string
		answer Answer
		output []byte
		want   result.Kind
		line   int
	}{
		{"two calls of one function by timers", sets, report("func1.1", "func1.1", "time.goFunc"), result.Race, 4},
		{"two functions of the test", sets, report("func1.1", "func1.2", "time.goFunc"), result.GraderError, 0},
		{"goroutines of the test's", sets, report("func1.1", "func1.1", "example/hidden/k0.TestRaces"), result.GraderError, 0},
		{"an answer that sets no timer", answer(), report("func1.1", "func1.1", "time.goFunc"), result.GraderError, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := said()
			o.Records[0].Races = 1
			o.Output = test.output
			seen := test.answer.Diagnose(o)
			require.Len(t, seen, 1)
			assert.Equal(t, test.want, seen[0].Kind)
			assert.Equal(t, test.line, seen[0].Line)
		})
	}
}

// much is an answer in which there is something to say of most lines.
const much = `var mu sync.Mutex
var slots = make(chan int, 2)

type queue struct {
	sync.RWMutex
	values map[string]int
	wake   *sync.Cond
}

func F(ctx context.Context, in <-chan int, out chan<- int, ask func(context.Context) int) (<-chan int, error) {
	q := &queue{values: map[string]int{}}
	q.wake = sync.NewCond(q)
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	t := time.AfterFunc(time.Second, func() { q.wake.Signal() })
	results, quit := make(chan int), make(chan struct{})
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			q.Lock()
			for q.values["a"] < i {
				q.wake.Wait()
			}
			q.values["a"]++
			q.Unlock()
			select {
			case results <- ask(ctx):
			case slots <- 1:
				<-slots
			case <-quit:
				return
			}
			for range in {
				out <- len(q.values)
			}
		}()
	}
	mu.Lock()
	if len(q.values) > 9 {
		return nil, ctx.Err()
	}
	mu.Unlock()
	wg.Wait()
	t.Stop()
	cancel()
	for {
		select {
		case <-quit:
			break
		default:
			time.Sleep(time.Millisecond)
		}
	}
}`

func FuzzDiagnose(f *testing.F) {
	text, err := os.ReadFile("diagnosis.go")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("wrong-answer", "\n\tError: \tx\n\tMessages: \ty", "goroutine 1 [running]:\nmain.f()\n\t"+file+":3", []byte("panic: x\n\ngoroutine 1 [running]:\n"))
	f.Add("leak", "goroutines", "goroutine 3 [select]:\n", []byte("WARNING: DATA RACE\n"))
	f.Add("deadlock", string(text), "", text)
	f.Add(strings.Repeat("\xb8", 6000), "", "", []byte(nil))
	f.Add("too-slow", strings.Repeat("\xb8", 6000), "", []byte(nil))
	bare, rich := answer(), read(f, much)
	bare.Names = new(names.Index)
	for line := range strings.Count(much, "\n") + 3 {
		at := fmt.Sprintf("F.func1:%d", line)
		f.Add("deadlock", "", stack(root, "chan send (durable)", 0, "(*Mutex).Lock", at)+"\n"+stack(9, "select (durable)", line, at), []byte(nil))
		f.Add("leak", "goroutines", stack(9, "chan receive (nil chan)", 0, "(*Cond).Wait", at), []byte("panic: send on closed channel\n\n"+stack(9, "running", line, at)))
		f.Add("busy-wait", "", stack(root, "running", 0, at), []byte(reported(fmt.Sprintf("  k0.F()\n      %s:%d +0x1\n", file, line), bodyFrame, goFrame, harness)))
	}
	f.Fuzz(func(t *testing.T, kind, message, dump string, output []byte) {
		o := execution.Outcome{Output: output, ExitCode: 2, Records: []record.Record{
			{Event: record.Begin, Row: "correctness"},
			{Event: record.Finding, Kind: kind, Row: "correctness", Message: message, Dump: dump, Root: 1},
		}}
		for _, s := range append(bare.diagnose(o), rich.diagnose(o)...) {
			if len(s.Message) > 4000 || len(s.Also) > maxAlso || !strings.HasPrefix(s.File, "katas/") && s.File != "" {
				t.Fatalf("not bounded, or no place of the student's: %+v", s)
			}
		}
	})
}

// Whoever prints what the detector would say gains nothing by it, and hurts nobody.
func TestAReportThatNobodyCountedIsWhatTheAnswerPrinted(t *testing.T) {
	printed := []byte("==================\nWARNING: DATA RACE\nWrite at 0x1 by goroutine 7:\n  somebody.else()\n      elsewhere.go:1 +0x1\n==================\n")
	panics := "panic: at last\n\ngoroutine 7 [running]:\nexample/answers/k0.All()\n\t" + file + ":5 +0x1d\n"
	begun := record.Record{Event: record.Begin, Row: "races"}
	for _, test := range []struct {
		name string
		o    execution.Outcome
		want []result.Kind
	}{
		{"in a process that came to its end", execution.Outcome{Output: printed, Records: []record.Record{begun, {Event: record.Done}}}, nil},
		{"in one that has counted a race", execution.Outcome{Output: printed, Records: []record.Record{begun, {Event: record.Done, Races: 1}}}, []result.Kind{result.GraderError}},
		{"before a panic", execution.Outcome{Output: append(printed, panics...), ExitCode: 2, Records: []record.Record{begun}}, []result.Kind{result.Panic}},
		{"before a limit", execution.Outcome{Output: printed, ExitCode: -1, Ended: execution.OutputLimit, Records: []record.Record{begun}}, []result.Kind{result.OverLimit}},
		{"before an end without a reason", execution.Outcome{Output: printed, ExitCode: 7, Records: []record.Record{begun}}, []result.Kind{result.GraderError, result.GraderError}},
		{"where the detector ended the process", execution.Outcome{Output: printed, ExitCode: 66, Records: []record.Record{begun}}, []result.Kind{result.GraderError}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var kinds []result.Kind
			for _, s := range answer().Diagnose(test.o) {
				kinds = append(kinds, s.Kind)
			}
			assert.Equal(t, test.want, kinds)
		})
	}
}

// Where the machine has no more threads, the C library ends the program, and whichever of
// the answer's goroutines was running at that moment stands first in the dump.
func TestAMachineWithoutThreadsIsNoFaultOfTheAnswers(t *testing.T) {
	output := "runtime/cgo: pthread_create failed: Resource temporarily unavailable\nSIGABRT: abort\nPC=0x7f m=3 sigcode=18446744073709551610\n\n" +
		"goroutine 7 [running]:\nexample/answers/k0.All()\n\t" + file + ":5 +0x1d\n"
	died := func(bytes int64) []Seen {
		return answer(result.Correctness).Diagnose(execution.Outcome{Output: []byte(output), ExitCode: 2, MaxRSS: bytes,
			Records: []record.Record{{Event: record.Begin, Row: "correctness"}}})
	}
	seen := died(100 << 20)
	require.Len(t, seen, 1)
	assert.Equal(t, result.GraderError, seen[0].Kind)
	assert.Contains(t, seen[0].Evidence, "pthread_create failed")
	assert.NotEqual(t, result.GraderError, died(2 << 30)[0].Kind, "who has taken all the memory has left none for a thread")
}
