package reporttest

import (
	"strings"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// Sample returns a result with a kata of each status, a finding of each kind
// and text that means harm. All of it is the same at every call.
func Sample() result.Result {
	r := result.Result{
		Schema:      result.Schema,
		Suite:       "sha256:5f0c6b1e9a7d43c2b8e6f1a09d3c5b7e8f2a4c6d0b1e3f5a7c9d2e4f6a8b0c1d",
		Go:          "go1.26.8",
		Protections: []string{"landlock", "seccomp", "rlimits"},
		Schedules:   20,
		Seed:        1,
		Katas: []result.Kata{
			passed(), launch(), ticket(), gauge(),
			unjudged("closing", "Close a channel once", 3, result.NotStarted),
			unjudged("fanin", "Many channels into one", 3, result.NotStarted),
			pool(), steps(),
			unjudged("semaphore", "At most n at a time", 4, result.Missing),
			compile(), refused(), graderError(), hostile(),
		},
		Run: result.Run{
			Started: "2026-11-22T22:40:00Z",
			Seconds: 4.2,
			Katas: map[string]result.KataRun{
				"hello":   {Seconds: 0.004, Remembered: true},
				"launch":  {Seconds: 0.412, Evidence: []string{raceEvidence}, Seen: "3 of 12", Schedule: 7, Timeline: timeline("results", "katas/launch/launch.go")},
				"ticket":  {Seconds: 1.25, Evidence: []string{wrongEvidence, "", "goroutine 41 [chan send]:\n\tticket.(*Office).serve(0xc0000b4000)\n\t\tkatas/ticket/ticket.go:52 +0x1d4"}, Seen: "20 of 20", Schedule: 1},
				"gauge":   {Seconds: 2.5, Evidence: []string{"fatal error: all goroutines are asleep - deadlock!"}},
				"pool":    {Seconds: 0.75, Evidence: []string{"", "", "", longEvidence()}},
				"steps":   {Seconds: 0.5},
				"latch":   {Evidence: []string{"katas/latch/latch.go:9:2: undefined: sinc", "katas/latch/latch.go:14:9: cannot use 1 (untyped int constant) as string value in return statement"}},
				"relay":   {Seconds: 0.1, Evidence: []string{"fork/exec /tmp/katas/judge: resource temporarily unavailable"}},
				"hostile": {Seconds: 0.2, Evidence: []string{hostileText, strings.Repeat("漢字", 200)}, Timeline: timeline(hostileText, hostileText)},
			},
		},
	}
	for i := range r.Katas {
		k := &r.Katas[i]
		k.Score, k.MaxScore = 0, 0
		for _, row := range k.Rows {
			k.Score += row.Points
			k.MaxScore += row.MaxPoints
		}
		r.Score += k.Score
		r.MaxScore += k.MaxScore
	}
	return r
}

const raceEvidence = `
	Read at 0x00c0000b4018 by goroutine 12:
	  launch.Sum.func1()
	      katas/launch/launch.go:31 +0x64

	Previous write at 0x00c0000b4018 by goroutine 11:
	  launch.Sum.func1()
	      katas/launch/launch.go:28 +0x88
`

const wrongEvidence = `tickets sold:
	got  [1 2 2 4]
	want [1 2 3 4]`

const hostileText = "\x1b[2J\x1b[1;31m\x1b]0;owned\x07PASS\r\n\x00::error file=x::owned\n]]></failure><testcase name=\"won\"/>\n\u202egnihton\xff\xfe & <b>'\"\n## # | `table` | $HOME\n##[error]owned"

func longEvidence() string {
	var b strings.Builder
	for range 40 {
		b.WriteString("goroutine profile: total 1000000, and this line of it goes on and on until it is wider than any sensible terminal is, even one on a television\n")
	}
	return b.String()
}

// rows makes a score sheet of 4, 2, 2 and 2 points.
func rows(statuses ...result.RowStatus) []result.Row {
	var sheet []result.Row
	for i, name := range result.RowNames()[:len(statuses)] {
		row := result.Row{Name: name, Status: statuses[i], MaxPoints: 2}
		if name == result.Correctness {
			row.MaxPoints = 4
		}
		if row.Status == result.RowPass {
			row.Points = row.MaxPoints
		}
		sheet = append(sheet, row)
	}
	return sheet
}

func finding(kind result.Kind, row result.RowName, file string, line int, message string, also ...result.Place) result.Finding {
	return result.Finding{Kind: kind, Row: row, Message: message, File: file, Line: line, Why: result.TopicOf(kind), Also: also}
}

func passed() result.Kata {
	return result.Kata{
		Name: "hello", Title: "A goroutine and a wait", Chapter: 1, Status: result.Passed,
		Rows: rows(result.RowPass, result.RowPass, result.RowPass, result.RowPass),
		Advice: []result.Advice{{
			File: "katas/hello/hello.go", Line: 12,
			Message: "`sync.WaitGroup` has a method `Go` since Go 1.25: it adds, starts and counts down in one, and nothing can be forgotten.",
		}},
	}
}

func launch() result.Kata {
	return result.Kata{
		Name: "launch", Title: "Start many, wait for all", Chapter: 2, Status: result.Failed,
		Rows: rows(result.RowPass, result.RowPass, result.RowFail, result.RowPass),
		Findings: []result.Finding{
			finding(result.Race, result.Races, "katas/launch/launch.go", 31,
				"Two goroutines touch `results` at the same time, and nothing orders them.",
				result.Place{File: "katas/launch/launch.go", Line: 28, Role: "previous write"},
				result.Place{File: "katas/launch/launch.go", Line: 24, Role: "started here"}),
		},
	}
}

func ticket() result.Kata {
	return result.Kata{
		Name: "ticket", Title: "Never sell a seat twice", Chapter: 2, Status: result.Failed,
		Rows: rows(result.RowFail, result.RowFail, result.RowNotEarned, result.RowNotEarned),
		Findings: []result.Finding{
			finding(result.WrongAnswer, result.Correctness, "katas/ticket/ticket.go", 18, "Four customers bought tickets, and ticket 2 was sold twice."),
			finding(result.Panic, result.Correctness, "katas/ticket/office.go", 40, "It panics: send on closed channel."),
			finding(result.Leak, result.Leaks, "katas/ticket/ticket.go", 52, "One goroutine is still waiting to send when Close has returned.",
				result.Place{File: "katas/ticket/ticket.go", Line: 47, Role: "started here"}),
		},
	}
}

func gauge() result.Kata {
	return result.Kata{
		Name: "gauge", Title: "A number that many change", Chapter: 2, Status: result.Failed,
		Rows: rows(result.RowFail, result.RowFail, result.RowPass),
		Findings: []result.Finding{
			finding(result.Deadlock, result.Correctness, "katas/gauge/gauge.go", 22, "Everyone waits for someone else: no goroutine can ever go on.",
				result.Place{File: "katas/gauge/gauge.go", Line: 35, Role: "waits here"}),
			finding(result.Hang, result.Correctness, "katas/gauge/gauge.go", 29, "Add had not returned when the test gave up waiting."),
			finding(result.Crash, result.Leaks, "", 0, "The program ended before the test did: it called os.Exit."),
		},
		Advice: []result.Advice{{File: "katas/gauge/gauge.go", Line: 29, Message: "Unlock with `defer`, and no path can forget it.", Explains: []result.Kind{result.Hang}}},
	}
}

func pool() result.Kata {
	return result.Kata{
		Name: "pool", Title: "Three workers, twelve jobs", Chapter: 4, Status: result.Failed,
		Rows: rows(result.RowPass, result.RowPass, result.RowPass, result.RowFail),
		Findings: []result.Finding{
			finding(result.TooSlow, result.Timing, "katas/pool/pool.go", 17, "Twelve jobs of 100 ms took 1.2 s with three workers; 400 ms are enough."),
			finding(result.TooEarly, result.Timing, "katas/pool/pool.go", 17, "Run returned after 300 ms, before the last job was done."),
			finding(result.BusyWait, result.Timing, "katas/pool/pool.go", 33, "This loop spins instead of waiting, and burns a whole processor."),
			finding(result.OverLimit, result.Timing, "katas/pool/pool.go", 20, "It started more than 10,000 goroutines."),
		},
	}
}

// steps failed at one row only, and nobody knows why.
func steps() result.Kata {
	return result.Kata{
		Name: "steps", Title: "One after the other", Chapter: 4, Status: result.Failed,
		Rows: rows(result.RowPass, result.RowFail, result.RowNotJudged, result.RowPass),
	}
}

func unjudged(name, title string, chapter int, status result.Status, findings ...result.Finding) result.Kata {
	return result.Kata{
		Name: name, Title: title, Chapter: chapter, Status: status, Findings: findings,
		Rows: rows(result.RowNotJudged, result.RowNotJudged, result.RowNotJudged, result.RowNotJudged),
	}
}

func compile() result.Kata {
	return unjudged("latch", "Open once, for all", 5, result.DoesNotCompile,
		finding(result.Compile, "", "katas/latch/latch.go", 9, "undefined: sinc"),
		finding(result.Compile, "", "katas/latch/latch.go", 14, "cannot use 1 (untyped int constant) as string value in return statement"))
}

func refused() result.Kata {
	return unjudged("breaker", "Give up for a while", 5, result.Refused,
		finding(result.RefusedSource, "", "katas/breaker/breaker.go", 5, "The package unsafe may not be imported in a kata."))
}

func graderError() result.Kata {
	return unjudged("relay", "Pass it on", 6, result.Error,
		finding(result.GraderError, "", "", 0, "The judge's process could not be started."))
}

func hostile() result.Kata {
	return result.Kata{
		Name: "hostile", Title: "Text that means \x1b[31mharm", Chapter: 6, Status: result.Failed,
		Rows: rows(result.RowFail, result.RowNotEarned),
		Findings: []result.Finding{
			finding(result.WrongAnswer, result.Correctness, "katas/hostile/\x1b[31m\u202ehostile.go", 7, hostileText,
				result.Place{File: "katas/hostile/a_file_with_a_name_that_is_longer_than_most_terminals_are_wide_if_they_are_narrow.go", Line: 1, Role: hostileText}),
			finding(result.Panic, result.Correctness, "katas/hostile/hostile.go", 9, "panic: "+strings.Repeat("漢字", 40)),
		},
		Advice: []result.Advice{{File: "katas/hostile/hostile.go", Line: 3, Message: hostileText}},
	}
}

// timeline is that of a run in which one goroutine is left behind.
func timeline(name, file string) []result.Lane {
	const ms = 1_000_000
	return []result.Lane{
		{Test: true, File: file, Line: 24, Steps: []result.Step{
			{Order: 0, State: result.Did, Op: "go", File: file, Line: 24},
			{Order: 2, State: result.Waiting, Op: "receive", On: name, File: file, Line: 35},
			{Order: 5, At: 10 * ms, State: result.Did, Op: "receive", On: name, File: file, Line: 35},
		}},
		{Number: 1, File: file, Line: 24, Steps: []result.Step{
			{Order: 1, State: result.Started, Op: "start", File: file, Line: 24},
			{Order: 3, State: result.Holding, Op: "lock", On: name, File: file, Line: 27},
			{Order: 4, At: 10 * ms, State: result.Waiting, Op: "send", On: name, File: file, Line: 31},
			{Order: 6, At: 20 * ms, State: result.LeftBehind},
		}},
	}
}
