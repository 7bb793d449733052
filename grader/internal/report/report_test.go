package report_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report"
	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// all shows all that is known, under Classroom 50's runner.
var all = report.Options{Reveal: reveal.Full, Getenv: runner}

// runner is the environment of Classroom 50's autograder.
func runner(name string) string {
	return map[string]string{
		"CLASSROOM": "go-2026", "ASSIGNMENT": "katas", "SUBMISSION_TAG": "submit/2026-11-22T22-40-00Z-5f0c6b1",
		"COMMIT_URL": "https://github.example/o/r/commit/5f0c6b1", "RELEASE_URL": "https://github.example/o/r/releases/tag/x",
		"REVIEW_URL": "https://github.example/o/r/compare/1...2",
	}[name]
}

func TestParseTarget(t *testing.T) {
	for name, tt := range map[string]struct {
		give string
		want report.Target
		err  string
	}{
		"a format and a file":                   {give: "json=out/result.json", want: report.Target{Format: report.JSON, Path: "out/result.json"}},
		"a file with an equals sign":            {give: "junit=a=b.xml", want: report.Target{Format: report.JUnit, Path: "a=b.xml"}},
		"an unknown format lists all":           {give: "xml=a.xml", err: `unknown report format "xml" in "xml=a.xml": write FORMAT=FILE, where FORMAT is one of json, junit, markdown, github, classroom, classroom50, gradescope, html`},
		"a file without a format does too":      {give: "a.xml", err: `unknown report format "a.xml" in "a.xml": write FORMAT=FILE, where FORMAT is one of json, junit, markdown, github, classroom, classroom50, gradescope, html`},
		"nothing at all does too":               {give: "", err: `unknown report format "" in "": write FORMAT=FILE, where FORMAT is one of json, junit, markdown, github, classroom, classroom50, gradescope, html`},
		"a format alone needs a file":           {give: "junit", err: `no file in "junit": write FORMAT=FILE, for example junit=junit.xml`},
		"annotations go to the standard output": {give: "github=-", want: report.Target{Format: report.GitHub, Path: "-"}},
		"nothing else does":                     {give: "json=-", err: `only github=- goes to the standard output, where the table is too: write json=result.json, for example`},
		"an empty file is no file":              {give: "json=", err: `no file in "json=": write FORMAT=FILE, for example json=result.json`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := report.ParseTarget(tt.give)
			if tt.err != "" {
				assert.EqualError(t, err, tt.err)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, tt.want, got)
			assert.Equal(t, tt.give, got.String())
		})
	}
}

func TestEveryFormatCanBeWritten(t *testing.T) {
	for _, f := range report.Formats() {
		t.Run(string(f), func(t *testing.T) {
			target := report.Target{Format: f, Path: filepath.Join(t.TempDir(), "report")}
			require.NoError(t, report.WriteFile(target, reporttest.Sample(), all))
			got, err := os.ReadFile(target.Path)
			require.NoError(t, err)
			assert.Equal(t, write(t, f, reporttest.Sample()), string(got))
			assert.Equal(t, byte('\n'), got[len(got)-1])
		})
	}
}

func TestAnOldReportIsReplacedAndNothingElseIsLeft(t *testing.T) {
	folder := t.TempDir()
	target := report.Target{Format: report.JSON, Path: filepath.Join(folder, "result.json")}
	require.NoError(t, os.WriteFile(target.Path, []byte("old"), 0o600))
	require.NoError(t, report.WriteFile(target, result.Result{}, all))
	got, err := os.ReadFile(target.Path)
	require.NoError(t, err)
	assert.Contains(t, string(got), result.Schema)
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Len(t, entries, 1)
}

func TestAReportThatFailsLeavesTheOldOne(t *testing.T) {
	folder := t.TempDir()
	target := report.Target{Format: "odd", Path: filepath.Join(folder, "report")}
	require.NoError(t, os.WriteFile(target.Path, []byte("old"), 0o600))
	require.ErrorContains(t, report.WriteFile(target, result.Result{}, all), `unknown report format "odd"`)
	got, err := os.ReadFile(target.Path)
	require.NoError(t, err)
	assert.Equal(t, "old", string(got))
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Len(t, entries, 1)
}

func TestAPlaceThatCannotBeWrittenIsSaidBeforeTheWork(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	for path, want := range map[string]string{
		filepath.Join(folder, "no", "result.json"): "there is no folder " + filepath.Join(folder, "no") + ": create it first",
		filepath.Join(file, "result.json"):         "is not a folder",
		folder:                                     "is a folder: name a file in it",
	} {
		err := report.Target{Format: report.JSON, Path: path}.Check(all)
		assert.ErrorContains(t, err, want)
		assert.ErrorContains(t, err, "report json="+path)
		assert.Equal(t, err, report.WriteFile(report.Target{Format: report.JSON, Path: path}, result.Result{}, all))
	}
}

func TestALinkInAStudentsFolderLeadsNowhere(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("making a link needs a privilege there")
	}
	folder := t.TempDir()
	precious := filepath.Join(folder, "precious")
	require.NoError(t, os.WriteFile(precious, []byte("precious"), 0o600))
	link := filepath.Join(folder, "result.json")
	require.NoError(t, os.Symlink(precious, link))
	err := report.WriteFile(report.Target{Format: report.JSON, Path: link}, result.Result{}, all)
	assert.ErrorContains(t, err, "is not a regular file: remove it or choose another name")
	got, err := os.ReadFile(precious)
	require.NoError(t, err)
	assert.Equal(t, "precious", string(got))
}
