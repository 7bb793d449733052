package terminal_test

import (
	"cmp"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"charm.land/lipgloss/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/report/terminal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

var ansi = regexp.MustCompile("\x1b\\[[0-9;]*m")

// write shows all that is known, unless told otherwise.
func write(t *testing.T, r result.Result, o terminal.Options) string {
	t.Helper()
	o.Reveal = cmp.Or(o.Reveal, reveal.Full)
	var b strings.Builder
	require.NoError(t, terminal.Write(&b, r, o))
	return b.String()
}

func TestTheSampleLooksAsItShould(t *testing.T) {
	for name, o := range map[string]terminal.Options{
		"width-100.txt":         {Width: 100},
		"width-80.txt":          {Width: 80},
		"width-80-color.txt":    {Width: 80, Color: true},
		"width-40.txt":          {Width: 40},
		"width-100-verbose.txt": {Width: 100, Verbose: true},
	} {
		t.Run(name, func(t *testing.T) {
			reporttest.Golden(t, name, write(t, reporttest.Sample(), o))
		})
	}
}

func TestWithoutColourThereIsNoControlCharacter(t *testing.T) {
	for _, r := range write(t, reporttest.Sample(), terminal.Options{}) {
		assert.Falsef(t, unicode.IsControl(r) && r != '\n', "%q", r)
	}
}

func TestColourChangesNothingButColour(t *testing.T) {
	plain := write(t, reporttest.Sample(), terminal.Options{})
	colored := write(t, reporttest.Sample(), terminal.Options{Color: true})
	assert.NotEqual(t, plain, colored)
	assert.Equal(t, plain, ansi.ReplaceAllString(colored, ""))
}

func TestALessonIsNamedByTheCommandThatShowsIt(t *testing.T) {
	usual := write(t, reporttest.Sample(), terminal.Options{})
	assert.Contains(t, usual, "why: grader explain race\n")
	assert.Equal(t, strings.ReplaceAll(usual, "why: grader ", "why: bin/grader "), write(t, reporttest.Sample(), terminal.Options{Command: "bin/grader"}))
}

func TestNoLineIsWiderThanTheTerminal(t *testing.T) {
	for w := 40; w <= 120; w++ {
		for line := range strings.Lines(write(t, reporttest.Sample(), terminal.Options{Width: w})) {
			if strings.Contains(line, "katas/") { // a place stays whole, so that it can be clicked
				continue
			}
			assert.LessOrEqualf(t, lipgloss.Width(line), w, "at width %d: %s", w, line)
		}
	}
}

func TestTheLastLineSaysWhatToDoNext(t *testing.T) {
	kata := func(name string, s result.Status) result.Kata { return result.Kata{Name: name, Status: s} }
	passed := kata("hello", result.Passed)
	for name, tt := range map[string]struct {
		katas []result.Kata
		want  string
	}{
		"the first kata that has not passed":              {[]result.Kata{passed, kata("launch", result.Failed), kata("closing", result.NotStarted)}, "next: katas/launch/README.md"},
		"a kata that is not started":                      {[]result.Kata{passed, kata("closing", result.NotStarted)}, "next: katas/closing/README.md"},
		"a kata whose task is there before a missing one": {[]result.Kata{kata("pool", result.Missing), kata("closing", result.Refused)}, "next: katas/closing/README.md"},
		"a missing kata comes back":                       {[]result.Kata{passed, kata("pool", result.Missing)}, "next: bring back katas/pool/pool.go"},
		"the grader's faults are nothing to work on":      {[]result.Kata{kata("relay", result.Error), kata("latch", result.DoesNotCompile)}, "next: katas/latch/README.md"},
		"a fault of the grader's alone is for its doctor": {[]result.Kata{passed, kata("relay", result.Error)}, "next: grader doctor"},
		"a missing kata comes before the grader's doctor": {[]result.Kata{kata("relay", result.Error), kata("pool", result.Missing)}, "next: bring back katas/pool/pool.go"},
		"nothing is left":                                 {[]result.Kata{passed}, "Nothing is left to do here. Well done."},
		"no kata at all":                                  {nil, "No kata was graded."},
	} {
		t.Run(name, func(t *testing.T) {
			lines := strings.Split(strings.TrimSpace(write(t, result.Result{Katas: tt.katas}, terminal.Options{})), "\n")
			assert.Equal(t, tt.want, lines[len(lines)-1])
		})
	}
}

func TestAFaultOfTheGradersIsNoGrade(t *testing.T) {
	out := write(t, result.Result{Katas: []result.Kata{{Name: "relay", Status: result.Error, MaxScore: 10}}}, terminal.Options{})
	assert.Contains(t, out, "–/10")
	assert.NotContains(t, out, "0/10")
	assert.Contains(t, out, "NO GRADE\nThe grader failed on relay. The points below are not a grade.\n")
}

func TestAKataThatIsNotStartedIsOneQuietLine(t *testing.T) {
	out := write(t, result.Result{Katas: []result.Kata{{Name: "closing", Status: result.NotStarted, MaxScore: 10}}}, terminal.Options{})
	assert.Equal(t, 2, strings.Count(out, "closing"), "once in the table, once in what to do next:\n%s", out)
}

func TestManyFindingsAreCountedInsteadOfShown(t *testing.T) {
	k := result.Kata{Name: "launch", Status: result.DoesNotCompile}
	for i := range 50 {
		k.Findings = append(k.Findings, result.Finding{Kind: result.Compile, Message: "undefined: sinc", Line: i, File: "katas/launch/launch.go"})
	}
	r := result.Result{Katas: []result.Kata{k}}
	assert.Contains(t, write(t, r, terminal.Options{}), "  … and 42 more findings. (--report json=FILE lists all of them.)\n")
	assert.Equal(t, 50, strings.Count(write(t, r, terminal.Options{Verbose: true}), "undefined: sinc"))
}

func TestAdviceStandsBelowTheFindingThatItExplains(t *testing.T) {
	leak := result.Finding{Kind: result.Leak, File: "katas/launch/launch.go", Line: 7, Message: "It stays behind.", Why: "leak"}
	race := result.Finding{Kind: result.Race, File: "katas/launch/launch.go", Line: 9, Message: "Two at once.", Why: "race"}
	k := result.Kata{
		Name: "launch", Status: result.Failed, Findings: []result.Finding{leak, race},
		Advice: []result.Advice{
			{File: "katas/launch/launch.go", Line: 5, Message: "Make room.", Explains: []result.Kind{result.Leak}},
			{File: "katas/launch/launch.go", Line: 6, Message: "Use a pointer.", Explains: []result.Kind{result.Panic}},
		},
	}
	out := write(t, result.Result{Katas: []result.Kata{k}}, terminal.Options{})
	assert.Contains(t, out, "    It stays behind.\n    advice katas/launch/launch.go:5\n      Make room.\n    why: grader explain leak\n")
	assert.Contains(t, out, "advice  costs no points\n  katas/launch/launch.go:6\n    Use a pointer.\n")
	assert.Equal(t, 1, strings.Count(out, "Make room."))

	// Where the finding is not shown, the advice is.
	k.Findings = nil
	for line := range 20 {
		k.Findings = append(k.Findings, result.Finding{Kind: result.Compile, File: "katas/launch/launch.go", Line: 10 + line, Message: "No."})
	}
	k.Findings = append(k.Findings, leak)
	out = write(t, result.Result{Katas: []result.Kata{k}}, terminal.Options{})
	assert.NotContains(t, out, "It stays behind.")
	assert.Contains(t, out, "advice  costs no points\n  katas/launch/launch.go:5\n    Make room.\n")
}

func TestOneCauseIsToldOnce(t *testing.T) {
	at := func(kind result.Kind, row result.RowName, line int, message string) result.Finding {
		return result.Finding{Kind: kind, Row: row, File: "katas/launch/launch.go", Line: line, Message: message, Why: result.TopicOf(kind)}
	}
	k := result.Kata{Name: "launch", Status: result.Failed, Findings: []result.Finding{
		at(result.Panic, result.Correctness, 9, "`out` is closed here."),
		at(result.WrongAnswer, result.Correctness, 3, "Each task is called once."),
		at(result.WrongAnswer, result.Correctness, 3, "Results are in order."),
		at(result.Panic, result.Leaks, 9, "`out` is closed here, by the goroutine started at line 7."),
		at(result.Panic, result.Leaks, 12, "`in` is nil here."),
		at(result.Panic, result.Timing, 9, "`out` is closed here."),
		at(result.Panic, result.Timing, 9, "`out` is closed here."),
	}}
	run := result.KataRun{Evidence: []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh"}}
	r := result.Result{Katas: []result.Kata{k}, Run: result.Run{Katas: map[string]result.KataRun{"launch": run}}}
	out := write(t, r, terminal.Options{})
	assert.Equal(t, 4, strings.Count(out, "✗ panic")+strings.Count(out, "✗ wrong answer"), out)
	assert.Contains(t, out, "    `out` is closed here.\n    | first\n    The same in: leaks, timing.\n  ✗ panic")
	assert.Contains(t, out, "    `in` is nil here.\n    | fifth\n    why: grader explain panic\n", "each with its own evidence")
	assert.Equal(t, 7, strings.Count(write(t, r, terminal.Options{Verbose: true}), "    | "), "all of them where all are asked for")
}

func TestTheNameOfTheCheckIsNotCutOff(t *testing.T) {
	check := "in the check \"no goroutine is left when the stream has been read to its end and nobody looks any more\""
	r := result.Result{
		Katas: []result.Kata{{Name: "launch", Status: result.Failed, Findings: []result.Finding{{Kind: result.Leak, Message: "Left."}}}},
		Run:   result.Run{Katas: map[string]result.KataRun{"launch": {Evidence: []string{check + "\nlaunch.go:9  " + strings.Repeat("x ", 90)}}}},
	}
	out := write(t, r, terminal.Options{})
	assert.Contains(t, strings.Join(strings.Fields(strings.ReplaceAll(out, "|", "")), " "), check)
	assert.Contains(t, out, "…", "code is cut, not wrapped")
}

func TestEvidenceThatRepeatsTheMessageIsLeftOut(t *testing.T) {
	r := result.Result{
		Katas: []result.Kata{{Name: "launch", Status: result.DoesNotCompile, Findings: []result.Finding{{Kind: result.Compile, Message: "undefined: sinc"}}}},
		Run:   result.Run{Katas: map[string]result.KataRun{"launch": {Evidence: []string{"katas/launch/launch.go:9:2: undefined: sinc"}}}},
	}
	assert.NotContains(t, write(t, r, terminal.Options{}), "|")
}

func TestAPlaceWhoseLineIsShownIsNotNamedAgain(t *testing.T) {
	r := result.Result{
		Katas: []result.Kata{{Name: "launch", Status: result.Failed, Findings: []result.Finding{{
			Kind: result.Leak, Message: "Left.", File: "katas/launch/launch.go", Line: 9,
			Also: []result.Place{{File: "katas/launch/launch.go", Line: 7, Role: "starts it"}, {File: "katas/launch/launch.go", Line: 70, Role: "closes it"}},
		}}}},
		Run: result.Run{Katas: map[string]result.KataRun{"launch": {Evidence: []string{"launch.go:7  go f()  starts it\nlaunch.go:9  <-c      here"}}}},
	}
	out := write(t, r, terminal.Options{})
	assert.Equal(t, 1, strings.Count(out, "starts it"), out)
	assert.Contains(t, out, "also katas/launch/launch.go:70  closes it")
	r.Run = result.Run{}
	assert.Contains(t, write(t, r, terminal.Options{}), "also katas/launch/launch.go:7  starts it", "without the lines it is")
}

func FuzzWrite(f *testing.F) {
	f.Add("launch", "Two writers.", "got 1\nwant 2", "failed", 80, true)
	f.Add("\x1b[31m", "::error::x ##[error]", strings.Repeat("漢", 99), "error", 1, false)
	f.Fuzz(func(t *testing.T, name, message, evidence, status string, w int, color bool) {
		r := result.Result{
			Katas: []result.Kata{{
				Name: name, Title: message, Status: result.Status(status),
				Rows:     []result.Row{{Name: result.RowName(name)}, {Name: result.Races, Status: result.RowStatus(message)}},
				Findings: []result.Finding{{Kind: result.Kind(message), Message: message, File: name, Why: result.Topic(name), Also: []result.Place{{File: evidence, Role: message}}}},
				Advice:   []result.Advice{{File: name, Message: evidence}, {File: name, Message: evidence, Explains: []result.Kind{result.Kind(message)}}},
			}},
			Run: result.Run{Katas: map[string]result.KataRun{name: {Evidence: []string{evidence}, Seen: message}}},
		}
		out := write(t, r, terminal.Options{Width: w % 300, Color: color})
		for _, c := range ansi.ReplaceAllString(out, "") {
			require.Falsef(t, unicode.IsControl(c) && c != '\n', "%q in %q", c, out)
		}
		if !color {
			require.NotRegexp(t, `(?m)^\s*::[a-z]|##\[`, out)
		}
	})
}
