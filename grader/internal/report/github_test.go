package report_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report"
	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestTheSampleAsAnnotations(t *testing.T) {
	reporttest.Golden(t, "github.txt", write(t, report.GitHub, reporttest.Sample()))
}

// command is what GitHub's runner makes of a line of output.
type command struct {
	name       string
	properties map[string]string
	data       string
}

// commands reads a step's output by the runner's rules: a line that begins with "::",
// white space aside, or has "##[" anywhere is a command.
func commands(t *testing.T, out string) []command {
	t.Helper()
	var all []command
	for out := range strings.Lines(out) {
		out = strings.TrimSuffix(out, "\n")
		require.NotContains(t, out, "##[")
		head, ok := strings.CutPrefix(strings.TrimSpace(out), "::")
		if !ok {
			continue
		}
		head, data, ok := strings.Cut(head, "::")
		require.True(t, ok, out)
		c := command{properties: map[string]string{}, data: unescape(data)}
		var properties string
		c.name, properties, _ = strings.Cut(head, " ")
		for p := range strings.SplitSeq(properties, ",") {
			key, value, ok := strings.Cut(p, "=")
			if properties == "" {
				break
			}
			require.True(t, ok, out)
			c.properties[key] = unescape(value)
		}
		all = append(all, c)
	}
	return all
}

func unescape(s string) string {
	return strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%").Replace(s)
}

func TestEachCauseIsOneErrorAtItsLine(t *testing.T) { // rule 1
	k := kata(result.Failed, row(result.Leaks, result.RowFail), row(result.Timing, result.RowFail))
	leak := result.Finding{Kind: result.Leak, Row: result.Leaks, Message: "It waits, 100 %: for ever.", File: "katas/launch/a,b:c.go", Line: 7, Why: "leak"}
	again := leak
	again.Row = result.Timing
	k.Findings = []result.Finding{leak, again, {Kind: result.Crash, Message: "It ended."}}
	got := commands(t, write(t, report.GitHub, result.Result{Katas: []result.Kata{k}, MaxScore: 4}))
	assert.Equal(t, []command{
		{"error", map[string]string{"title": "launch: crash"}, "It ended."},
		{"error", map[string]string{"file": "katas/launch/a,b:c.go", "line": "7", "endLine": "7", "title": "launch: leak"}, "It waits, 100 %: for ever.\nwhy: grader explain leak"},
		{"notice", map[string]string{"title": "Concurrency katas"}, "0 of 4 points · 0 of 1 kata passed"},
	}, got)
}

func TestTheBestNineAreShownAndHowManyMore(t *testing.T) { // rules 2 and 3
	var katas []result.Kata
	for i := range 6 {
		k := result.Kata{Name: fmt.Sprintf("k%d", i), Status: result.Failed, Advice: []result.Advice{{Message: "Advice."}}}
		for j := range 4 {
			k.Findings = append(k.Findings, result.Finding{Kind: result.Race, Message: fmt.Sprintf("finding %d", j)})
		}
		katas = append(katas, k)
	}
	got := commands(t, write(t, report.GitHub, result.Result{Katas: katas}))
	require.Len(t, got, 10)
	for i, c := range got[:9] {
		assert.Equal(t, "error", c.name)
		assert.Equal(t, fmt.Sprintf("finding %d", i/6), c.data)
		assert.Equal(t, fmt.Sprintf("k%d: race", i%6), c.properties["title"])
	}
	assert.Equal(t, "notice", got[9].name)
	assert.Contains(t, got[9].data, "15 more findings are in the summary")

	got = commands(t, write(t, report.GitHub, result.Result{Katas: katas[:2]}))
	require.Len(t, got, 10)
	assert.Equal(t, "notice", got[8].name, "room that is left is for advice")
	assert.NotContains(t, got[9].data, "more")
}

func TestNobodyElseGivesTheRunnerCommands(t *testing.T) { // rule 4
	r := reporttest.Sample()
	for _, hostile := range []string{"::error::x", "a\n::add-mask::x", "##[error]x", "\r\n::set-output name=a::b", ",line=1,file=x::y", "%0A::error::x"} {
		r.Katas = []result.Kata{{Name: hostile, Status: result.Failed,
			Findings: []result.Finding{{Kind: result.Kind(hostile), Message: hostile, File: hostile, Line: 1, Why: result.Topic(hostile)}},
			Advice:   []result.Advice{{Message: hostile, File: hostile}}}}
		got := commands(t, write(t, report.GitHub, r))
		require.Len(t, got, 3)
		for i, name := range []string{"error", "notice", "notice"} {
			assert.Equal(t, name, got[i].name)
		}
	}
}

func TestWhatAStudentPrintedIsFencedOff(t *testing.T) {
	var b strings.Builder
	require.NoError(t, report.StopCommands(&b, func(w io.Writer) error {
		_, err := io.WriteString(w, "::error::x")
		return err
	}))
	fenced := regexp.MustCompile(`^::stop-commands::([A-Z2-7]{20,})\n::error::x\n::([A-Z2-7]{20,})::\n$`).FindStringSubmatch(b.String())
	require.Len(t, fenced, 3)
	assert.Equal(t, fenced[1], fenced[2])
	var again strings.Builder
	require.ErrorContains(t, report.StopCommands(&again, func(io.Writer) error { return errors.New("no") }), "no")
	assert.NotContains(t, again.String(), fenced[1], "another time, another token")
	assert.Regexp(t, `::[A-Z2-7]{20,}::\n$`, again.String(), "the runner listens again")
}

// service is the environment of a step: files that other steps have begun.
func service(t *testing.T) (o report.Options, read func(name string) string) {
	t.Helper()
	folder := t.TempDir()
	for _, name := range []string{"GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte("earlier=1\n"), 0o600))
	}
	o = report.Options{Reveal: reveal.Full, Stdout: new(strings.Builder), Getenv: func(name string) string {
		if strings.HasPrefix(name, "GITHUB_") {
			return filepath.Join(folder, name)
		}
		return runner(name)
	}}
	return o, func(name string) string {
		text, err := os.ReadFile(filepath.Join(folder, name))
		require.NoError(t, err)
		later, ok := strings.CutPrefix(string(text), "earlier=1\n")
		require.True(t, ok, "what was there is kept")
		return later
	}
}

func TestTheSummaryAndTheOutputsAreWhereTheServiceSays(t *testing.T) {
	o, read := service(t)
	r := reporttest.Sample()
	r.Katas = r.Katas[:3]
	require.NoError(t, report.WriteFile(report.Target{Format: report.GitHub, Path: "-"}, r, o))
	assert.Equal(t, write(t, report.GitHub, r), o.Stdout.(*strings.Builder).String())
	assert.Equal(t, write(t, report.Markdown, r), read("GITHUB_STEP_SUMMARY"))
	assert.Equal(t, "status=failure\nsummary=34 of 124 points · 1 of 3 katas passed\nscore=34\nmax-score=124\n", read("GITHUB_OUTPUT"))
}

func TestAFaultOfTheGradersIsNoScoreInTheOutputs(t *testing.T) {
	o, read := service(t)
	require.NoError(t, report.WriteFile(report.Target{Format: report.GitHub, Path: "-"}, reporttest.Sample(), o))
	assert.Equal(t, "status=error\nsummary=No grade: the grader failed on relay.\n", read("GITHUB_OUTPUT"))
}

func TestOutsideOfTheServiceNothingMoreIsWritten(t *testing.T) {
	folder := t.TempDir()
	for _, f := range report.Formats() {
		require.NoError(t, report.WriteFile(report.Target{Format: f, Path: filepath.Join(folder, string(f))}, reporttest.Sample(), all))
	}
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Len(t, entries, len(report.Formats())+1, "and Classroom 50's release-body.md")
}

func TestTheSummaryObeysReveal(t *testing.T) {
	o, read := service(t)
	o.Reveal = reveal.Score
	require.NoError(t, report.WriteFile(report.Target{Format: report.GitHub, Path: "-"}, sampleWithoutFault(), o))
	assert.NotContains(t, read("GITHUB_STEP_SUMMARY"), "goroutine")
	assert.Equal(t, 1, strings.Count(o.Stdout.(*strings.Builder).String(), "\n"))
}
