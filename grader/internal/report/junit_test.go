package report_test

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report"
	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// What a consumer reads.
type (
	junitCounts struct {
		Tests    int    `xml:"tests,attr"`
		Failures int    `xml:"failures,attr"`
		Errors   int    `xml:"errors,attr"`
		Skipped  int    `xml:"skipped,attr"`
		Time     string `xml:"time,attr"`
	}
	junitOutcome struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		File    string        `xml:"file,attr"`
		Line    int           `xml:"line,attr"`
		Time    string        `xml:"time,attr"`
		Failure *junitOutcome `xml:"failure"`
		Error   *junitOutcome `xml:"error"`
		Skipped *junitOutcome `xml:"skipped"`
	}
	junitSuite struct {
		junitCounts
		Name      string      `xml:"name,attr"`
		Timestamp string      `xml:"timestamp,attr"`
		Cases     []junitCase `xml:"testcase"`
	}
	junitRoot struct {
		junitCounts
		XMLName xml.Name     `xml:"testsuites"`
		Suites  []junitSuite `xml:"testsuite"`
	}
)

func readJUnit(t *testing.T, text string) junitRoot {
	t.Helper()
	dec := xml.NewDecoder(strings.NewReader(text))
	var root junitRoot
	require.NoError(t, dec.Decode(&root))
	for { // nothing but white space follows
		token, err := dec.Token()
		if err == io.EOF {
			return root
		}
		require.NoError(t, err)
		require.Empty(t, strings.TrimSpace(string(token.(xml.CharData))))
	}
}

func junit(t *testing.T, katas ...result.Kata) junitRoot {
	t.Helper()
	return readJUnit(t, write(t, report.JUnit, result.Result{Katas: katas}))
}

func TestTheSampleAsJUnit(t *testing.T) {
	reporttest.Golden(t, "junit.xml", write(t, report.JUnit, reporttest.Sample()))
}

func TestARowThatPassedIsAPlainCase(t *testing.T) { // rule 1
	c := junit(t, kata(result.Passed, row(result.Races, result.RowPass))).Suites[0].Cases
	assert.Equal(t, []junitCase{{Class: "katas.launch", Name: "races", File: "katas/launch/launch.go", Line: 1, Time: "0.000"}}, c)
}

func TestARowThatFailedTellsAllItsFindings(t *testing.T) { // rules 2 and 8
	k := kata(result.Failed, row(result.Correctness, result.RowPass), row(result.Races, result.RowFail))
	k.Findings = []result.Finding{
		{Kind: result.Race, Row: result.Races, Message: "Two writers.", Why: "race"},
		{Kind: result.Crash, Row: result.Races, Message: "It ended.", File: "katas/launch/more.go", Line: 7},
	}
	s := junit(t, k).Suites[0]
	assert.Equal(t, 1, s.Failures)
	c := s.Cases[1]
	assert.Equal(t, junitOutcome{
		Type: "data-race", Message: "Two writers.",
		Text: "race: Two writers.\nwhy: grader explain race\n\ncrash: It ended.\nat katas/launch/more.go:7\n",
	}, *c.Failure)
	assert.Equal(t, "katas/launch/more.go", c.File)
	assert.Equal(t, 7, c.Line)
}

func TestARowThatFailedWithoutFindingsStillFails(t *testing.T) { // rule 2
	c := junit(t, kata(result.Failed, row(result.Leaks, result.RowFail))).Suites[0].Cases[0]
	assert.Equal(t, "failed", c.Failure.Type)
	assert.Equal(t, "The row leaks failed: 0 of 2 points.", c.Failure.Message)
}

func TestARowThatIsNotEarnedIsSkipped(t *testing.T) { // rule 3
	c := junit(t, kata(result.Failed, row(result.Correctness, result.RowFail), row(result.Leaks, result.RowNotEarned))).Suites[0].Cases[1]
	assert.Contains(t, c.Skipped.Message, "Not earned")
	assert.Equal(t, c.Skipped.Message, c.Skipped.Text, "GitLab reads the text")
}

func TestAKataWithoutAnAnswerIsOneFailure(t *testing.T) { // rule 4
	for _, status := range []result.Status{result.NotStarted, result.Missing} {
		t.Run(string(status), func(t *testing.T) {
			s := junit(t, kata(status, row(result.Correctness, result.RowNotJudged), row(result.Races, result.RowNotJudged))).Suites[0]
			assert.Equal(t, junitCounts{Tests: 2, Failures: 1, Skipped: 1, Time: "0.000"}, s.junitCounts)
			assert.Equal(t, string(status), s.Cases[0].Failure.Type)
			assert.Contains(t, s.Cases[0].Failure.Message, "0 of 4 points")
			assert.NotNil(t, s.Cases[1].Skipped)
		})
	}
}

func TestAKataThatCouldNotBeJudgedIsOneError(t *testing.T) { // rule 5
	for status, kind := range map[result.Status]result.Kind{
		result.DoesNotCompile: result.Compile, result.Refused: result.RefusedSource, result.Error: result.GraderError,
	} {
		t.Run(string(status), func(t *testing.T) {
			k := kata(status, row(result.Correctness, result.RowNotJudged), row(result.Races, result.RowNotJudged))
			assert.Equal(t, string(status), junit(t, k).Suites[0].Cases[0].Error.Type)

			k.Findings = []result.Finding{{Kind: kind, Message: "It is so.", File: "katas/launch/launch.go", Line: 9}}
			s := junit(t, k).Suites[0]
			assert.Equal(t, junitCounts{Tests: 2, Errors: 1, Skipped: 1, Time: "0.000"}, s.junitCounts)
			assert.Equal(t, string(kind), s.Cases[0].Error.Type)
			assert.Equal(t, "It is so.", s.Cases[0].Error.Message)
			assert.Equal(t, 9, s.Cases[0].Line)
		})
	}
}

func TestARowThatCouldNotBeJudgedIsAnError(t *testing.T) { // rule 6
	c := junit(t, kata(result.Failed, row(result.Correctness, result.RowFail), row(result.Timing, result.RowNotJudged))).Suites[0].Cases[1]
	assert.Equal(t, "not-judged", c.Error.Type)
}

func TestWhatNoRowTellsIsACaseOfItsOwn(t *testing.T) { // rule 7
	stray := []result.Finding{{Kind: result.Crash, Message: "It ended."}}
	for name, tt := range map[string]struct {
		kata             result.Kata
		failures, errors int
	}{
		"a finding without a row":                        {result.Kata{Status: result.Failed, Rows: []result.Row{row(result.Leaks, result.RowFail)}, Findings: stray}, 2, 0},
		"a finding in a kata that passed":                {result.Kata{Status: result.Passed, Rows: []result.Row{row(result.Leaks, result.RowPass)}, Findings: stray}, 1, 0},
		"a failed kata in which all rows passed":         {result.Kata{Status: result.Failed, Rows: []result.Row{row(result.Leaks, result.RowPass)}}, 1, 0},
		"a kata that was not started and has no rows":    {result.Kata{Status: result.NotStarted}, 1, 0},
		"a grader's fault after all rows had been known": {result.Kata{Status: result.Error, Rows: []result.Row{row(result.Leaks, result.RowPass)}}, 0, 1},
		"a status that nobody knows":                     {result.Kata{Status: "odd"}, 1, 0},
		"a kata that passed and has no rows":             {result.Kata{Status: result.Passed}, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := junit(t, tt.kata).Suites[0]
			assert.Equal(t, "kata", s.Cases[0].Name)
			assert.Equal(t, len(tt.kata.Rows)+1, s.Tests)
			assert.Equal(t, tt.failures, s.Failures)
			assert.Equal(t, tt.errors, s.Errors)
		})
	}
}

func TestTimesAreSecondsAndTheKatasTimeIsItsFirstCases(t *testing.T) { // rule 9
	root := readJUnit(t, write(t, report.JUnit, reporttest.Sample()))
	assert.Equal(t, "4.200", root.Time)
	launch := root.Suites[1]
	assert.Equal(t, "0.412", launch.Time)
	assert.Equal(t, "0.412", launch.Cases[0].Time)
	assert.Equal(t, "0.000", launch.Cases[1].Time)
	assert.Equal(t, "2026-11-22T22:40:00", launch.Timestamp)
}

func TestAFaultOfTheGradersIsNoZero(t *testing.T) { // rule 10
	points := `<property name="points" value="0">`
	rows := row(result.Races, result.RowNotJudged)
	assert.Equal(t, 2, strings.Count(write(t, report.JUnit, result.Result{Katas: []result.Kata{kata(result.Refused, rows)}}), points))
	assert.NotContains(t, write(t, report.JUnit, result.Result{Katas: []result.Kata{kata(result.Error, rows)}}), points)
}

func TestATimestampIsUTCWithoutZone(t *testing.T) {
	r := result.Result{Katas: []result.Kata{{}}, Run: result.Run{Started: "2026-11-23T00:40:00+02:00"}}
	assert.Equal(t, "2026-11-22T22:40:00", readJUnit(t, write(t, report.JUnit, r)).Suites[0].Timestamp)
}

// Whatever is in a result, the XML parses, has no character that XML forbids,
// and keeps rule 11.
func FuzzJUnit(f *testing.F) {
	f.Add("launch", "races", "Two writers.", "got 1\nwant 2", "failed", "fail", 2.5, uint8(3))
	f.Add("]]>", "\x00\x1b[31m", "\xff\ufffe<a b='&\">", "]]]]>>\r\n]]>", "error", "not-judged", -1.0, uint8(9))
	f.Add("", "", "", "", "passed", "pass", 0.0, uint8(0))
	f.Fuzz(func(t *testing.T, name, rowName, message, text, status, rowStatus string, secs float64, n uint8) {
		r := result.Result{Run: result.Run{Started: text, Seconds: secs, Katas: map[string]result.KataRun{
			name: {Seconds: secs, Evidence: []string{text, message}, Seen: text, Schedule: int(n)},
		}}}
		for i := range n % 4 {
			k := result.Kata{Name: name, Title: message, Status: result.Status(status), Score: int(n), MaxScore: 10}
			for j := range n / 4 % 5 {
				k.Rows = append(k.Rows, result.Row{Name: result.RowName(rowName), Status: result.RowStatus(rowStatus), Points: int(j)})
				k.Findings = append(k.Findings, result.Finding{
					Kind: result.Kind(rowStatus), Row: result.RowName(rowName), Message: message, File: text, Line: int(i) - 1,
					Why: result.Topic(name), Also: []result.Place{{File: message, Line: int(n), Role: text}},
				})
			}
			r.Katas = append(r.Katas, k)
		}
		out := write(t, report.JUnit, r)
		for _, c := range out {
			require.Truef(t, c == '\n' || c >= 0x20 && c != 0x7f && c&0xfffe != 0xfffe && (c < 0x80 || c > 0x9f), "%q", c)
		}
		root := readJUnit(t, out)
		require.Len(t, root.Suites, len(r.Katas))
		var all junitCounts
		seen := map[string]bool{}
		for i, s := range root.Suites {
			var own junitCounts
			for _, c := range s.Cases {
				own.Tests++
				switch {
				case c.Error != nil:
					own.Errors++
				case c.Failure != nil:
					own.Failures++
				case c.Skipped != nil:
					own.Skipped++
				}
				key := c.Class + "\x00" + c.Name
				require.False(t, seen[key], "class and name are not unique: %q", key)
				seen[key] = true
				require.NotEmpty(t, c.Name)
				require.NotEmpty(t, c.File)
				require.Positive(t, c.Line)
				requireSeconds(t, c.Time)
			}
			requireSeconds(t, s.Time)
			require.NotEmpty(t, s.Name)
			if s.Timestamp != "" {
				_, err := time.Parse("2006-01-02T15:04:05", s.Timestamp)
				require.NoError(t, err)
			}
			own.Time = s.Time
			require.Equal(t, own, s.junitCounts)
			if r.Katas[i].Status != result.Passed {
				require.Positive(t, s.Failures+s.Errors, "a kata that did not pass looks green")
			}
			all.Tests += own.Tests
			all.Failures += own.Failures
			all.Errors += own.Errors
			all.Skipped += own.Skipped
		}
		requireSeconds(t, root.Time)
		all.Time = root.Time
		require.Equal(t, all, root.junitCounts)
	})
}

func requireSeconds(t *testing.T, s string) {
	t.Helper()
	_, err := strconv.ParseFloat(s, 64)
	require.NoError(t, err)
	require.Regexp(t, `^\d+\.\d{3}$`, s)
}

func kata(status result.Status, rows ...result.Row) result.Kata {
	k := result.Kata{Name: "launch", Chapter: 2, Status: status, Rows: rows}
	for _, r := range rows {
		k.Score += r.Points
		k.MaxScore += r.MaxPoints
	}
	return k
}

func row(name result.RowName, status result.RowStatus) result.Row {
	r := result.Row{Name: name, Status: status, MaxPoints: 2}
	if status == result.RowPass {
		r.Points = 2
	}
	return r
}
