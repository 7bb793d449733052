package report_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/report/terminal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// hostileTexts are what a student's program may print, or a file be called.
var hostileTexts = map[string]string{
	"controls":          "word\x00\x01\x07\x08\x0b\x0c\x7f\u0085\u009b",
	"ANSI":              "\x1b[2J\x1b[31mword\x1b[0m \x1b]0;title\x07",
	"a link in ANSI":    "\x1b]8;;https://evil.example\x1b\\word\x1b]8;;\x1b\\",
	"workflow commands": "word\n::error file=x::owned\n  ::add-mask::word\n##[error]owned ##vso[task.complete]",
	"the end of CDATA":  "word ]]></failure></testcase> ]]]]>>",
	"invalid UTF-8":     "word \xff\xfe\xc0\x80\xed\xa0\x80",
	"Markdown":          "word | `x` **b** [l](javascript:x) ![i](x) <!-- @all #1 \n```\n</details>",
	"HTML":              `word <script>alert(1)</script><img src=x onerror=alert(1)>" ' onmouseover=x </style></svg>`,
	"right to left":     "\u202eword\u2066 \u200f",
	"not in XML":        "word \ufffe\uffff\ufeff \u2028\u2029",
	"many lines":        "word\r\nword\rword\n\n\n",
}

// withText is a result in which a text stands wherever a student can put one.
func withText(s string) result.Result {
	k := result.Kata{
		Name: "launch", Title: s, Chapter: 2, Status: result.Failed, Score: 2, MaxScore: 4,
		Rows: []result.Row{{Name: result.Correctness, Status: result.RowPass, Points: 2, MaxPoints: 2}, {Name: result.Races, Status: result.RowFail, MaxPoints: 2}},
		Findings: []result.Finding{
			{Kind: result.Race, Row: result.Races, Message: s, File: "katas/launch/" + s + ".go", Line: 3, Why: "race", Also: []result.Place{{File: s, Line: 1, Role: s}}},
			{Kind: result.Compile, Message: s},
		},
		Advice: []result.Advice{{File: s, Line: 2, Message: s, Explains: []result.Kind{result.Race}}},
	}
	lane := result.Lane{Number: 1, File: s, Line: 3, Steps: []result.Step{
		{State: result.Holding, Op: "lock", On: s, File: s, Line: 4}, {Order: 1, At: 1, State: result.Waiting, Op: "send", On: s, File: s, Line: 5},
	}}
	return result.Result{
		Suite: "sha256:0", Go: "go1.26", Score: 2, MaxScore: 4, Katas: []result.Kata{k},
		Run: result.Run{Katas: map[string]result.KataRun{"launch": {Evidence: []string{s, s}, Seen: s, Schedule: 3, Timeline: []result.Lane{lane}}}},
	}
}

// plain returns what the readers of a format see of it, as text.
func plain(t *testing.T, f report.Format, out string) string {
	t.Helper()
	switch f {
	case report.Classroom:
		text, err := base64.StdEncoding.DecodeString(out)
		require.NoError(t, err)
		return string(text)
	case report.JSON, report.JUnit, report.Markdown, report.GitHub, report.Classroom50, report.Gradescope, report.HTML:
	}
	return out
}

// requireHarmless fails if anything in a report could do more than be read: in a file
// that is shown on a terminal, or in a log that a CI server reads along.
func requireHarmless(t *testing.T, f report.Format, out string) {
	t.Helper()
	require.True(t, utf8.ValidString(out), "%s is not UTF-8", f)
	at := strings.IndexFunc(out, func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' && (r != '\t' || f != report.HTML) || unicode.Is(unicode.Bidi_Control, r)
	})
	require.Negative(t, at, "%q in %s", out[max(at, 0):min(max(at, 0)+4, len(out))], f)
	if f == report.GitHub {
		for _, c := range commands(t, out) {
			require.Contains(t, []string{"error", "notice"}, c.name)
		}
		return
	}
	require.NotRegexp(t, `(?m)^\s*::[a-z]|##\[|##[a-z]`, out, "%s gives a CI server a command", f)
	switch f {
	case report.JSON:
		require.Empty(t, readSchema(t).faults(readSchema(t), "", parse(t, out)))
	case report.JUnit:
		readJUnit(t, out)
	case report.Classroom:
		readClassroom(t, out)
	case report.Classroom50:
		readClassroom50(t, out)
	case report.Gradescope:
		readGradescope(t, out)
	case report.Markdown, report.GitHub, report.HTML: // the first and the last have tests of their own that render them
	}
}

func TestHostileTextComesOutHarmlessAndReadable(t *testing.T) {
	for name, text := range hostileTexts {
		for _, f := range report.Formats() {
			t.Run(name+", "+string(f), func(t *testing.T) {
				out := write(t, f, withText(text))
				requireHarmless(t, f, out)
				assert.Contains(t, plain(t, f, out), "word")
			})
		}
	}
}

func TestMegabytesBecomeAReportThatItsReadersTake(t *testing.T) {
	r := withText(strings.Repeat("many words ", 200_000))
	for i := range 30 {
		k := r.Katas[0]
		k.Name = fmt.Sprintf("k%d", i)
		r.Katas, r.Score, r.MaxScore = append(r.Katas, k), r.Score+2, r.MaxScore+4
		r.Run.Katas[k.Name] = r.Run.Katas["launch"]
	}
	most := map[report.Format]int{
		report.JUnit:    30 << 20, // GitLab
		report.Markdown: 65_536, report.GitHub: 1 << 16, report.Classroom: 128 << 10,
		report.Classroom50: 1 << 20, report.Gradescope: 4 << 20, report.HTML: 4 << 20,
	}
	for _, f := range report.Formats() {
		if f == report.JSON {
			continue // it loses nothing; what goes into it is bounded where it comes from
		}
		t.Run(string(f), func(t *testing.T) {
			require.Contains(t, most, f)
			out := write(t, f, r)
			assert.LessOrEqual(t, len(out), most[f])
			requireHarmless(t, f, out)
		})
	}
}

// Whatever stands in a result, every report of it is harmless at every level.
func FuzzAllFormats(f *testing.F) {
	for _, text := range hostileTexts {
		f.Add(text, "launch", uint8(0))
	}
	f.Add("word", "\x1b[31m", uint8(3))
	f.Fuzz(func(t *testing.T, text, name string, level uint8) {
		r := withText(text)
		r.Katas[0].Name = name
		r.Run.Katas[name] = r.Run.Katas["launch"]
		o := all
		o.Reveal = reveal.Levels()[int(level)%len(reveal.Levels())]
		for _, format := range report.Formats() {
			var b strings.Builder
			require.NoError(t, report.Write(&b, format, r, o))
			requireHarmless(t, format, b.String())
		}
		var b strings.Builder
		require.NoError(t, terminal.Write(&b, r, terminal.Options{Reveal: o.Reveal}))
		require.True(t, json.Valid([]byte(write(t, report.JSON, r))))
	})
}
