//go:build unix

package main

import (
	"encoding/base64"
	"encoding/json"
	"encoding/xml"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// What scripts ask of reports.

// checkResult is "result FILE KATA KEY=VALUE…". The keys: status and score of the
// kata; row:NAME, that row's status; remembered; findings, how many there are; and
// kind, row, file and line of its first finding. Values separated by | are
// alternatives.
func checkResult(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: result FILE KATA KEY=VALUE…")
	}
	var r result.Result
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &r))
	i := slices.IndexFunc(r.Katas, func(k result.Kata) bool { return k.Name == args[1] })
	if i < 0 {
		ts.Fatalf("%s is not in the result", args[1])
	}
	k, run := r.Katas[i], r.Run.Katas[args[1]]
	for _, arg := range args[2:] {
		key, want, _ := strings.Cut(arg, "=")
		got, known := property(k, run, key)
		if !known {
			ts.Fatalf("unknown key %q", key)
		}
		if !slices.Contains(strings.Split(want, "|"), got) {
			ts.Fatalf("%s: %s is %q, expected %q\nrows: %+v\nfindings: %+v\nevidence: %q", k.Name, key, got, want, k.Rows, k.Findings, run.Evidence)
		}
	}
}

func property(k result.Kata, run result.KataRun, key string) (value string, known bool) {
	if name, ok := strings.CutPrefix(key, "row:"); ok {
		for _, r := range k.Rows {
			if string(r.Name) == name {
				return string(r.Status), true
			}
		}
		return "", false
	}
	var first result.Finding
	if len(k.Findings) > 0 {
		first = k.Findings[0]
	}
	switch key {
	case "status":
		return string(k.Status), true
	case "score":
		return strconv.Itoa(k.Score), true
	case "remembered":
		return strconv.FormatBool(run.Remembered), true
	case "findings":
		return strconv.Itoa(len(k.Findings)), true
	case "kind":
		return string(first.Kind), true
	case "row":
		return string(first.Row), true
	case "file":
		return first.File, true
	case "line":
		return strconv.Itoa(first.Line), true
	}
	return "", false
}

// checkSame is "same FILE FILE": two results agree in all but what may vary.
func checkSame(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: [!] same FILE FILE")
	}
	var contents [2]string
	for i, file := range args {
		var fields map[string]json.RawMessage
		ts.Check(json.Unmarshal([]byte(ts.ReadFile(file)), &fields))
		delete(fields, "run")
		text, err := json.MarshalIndent(fields, "", " ")
		ts.Check(err)
		contents[i] = string(text)
	}
	if same := contents[0] == contents[1]; same == neg {
		ts.Fatalf("the same: %v\n%s\n%s", same, contents[0], contents[1])
	}
}

// checkJUnit is "junit XML JSON": the XML is well formed, its counts are true, and it
// tells of the same points as the JSON.
func checkJUnit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: junit XML JSON")
	}
	type counts struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Skipped  int `xml:"skipped,attr"`
	}
	var report struct {
		counts
		Suites []struct {
			counts
			Name       string `xml:"name,attr"`
			Properties []struct {
				Name  string `xml:"name,attr"`
				Value string `xml:"value,attr"`
			} `xml:"properties>property"`
			Cases []struct {
				File     string   `xml:"file,attr"`
				Line     int      `xml:"line,attr"`
				Failures []string `xml:"failure"`
				Errors   []string `xml:"error"`
				Skips    []string `xml:"skipped"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	ts.Check(xml.Unmarshal([]byte(ts.ReadFile(args[0])), &report))
	var r result.Result
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[1])), &r))
	if len(report.Suites) != len(r.Katas) {
		ts.Fatalf("%d suites for %d katas", len(report.Suites), len(r.Katas))
	}
	var all counts
	for i, s := range report.Suites {
		k, inside := r.Katas[i], counts{Tests: len(s.Cases)}
		for _, c := range s.Cases {
			inside.Failures += len(c.Failures)
			inside.Errors += len(c.Errors)
			inside.Skipped += len(c.Skips)
			if !strings.HasPrefix(c.File, "katas/"+k.Name) || c.Line < 1 {
				ts.Fatalf("a case of %s is at %s:%d", k.Name, c.File, c.Line)
			}
		}
		if s.Name != k.Name || s.counts != inside {
			ts.Fatalf("suite %s of kata %s: counts %+v, in it are %+v", s.Name, k.Name, s.counts, inside)
		}
		for _, p := range s.Properties {
			if p.Name == "points" && p.Value != strconv.Itoa(k.Score) {
				ts.Fatalf("%s has %d points, and %s in the XML", k.Name, k.Score, p.Value)
			}
		}
		all.Tests += inside.Tests
		all.Failures += inside.Failures
		all.Errors += inside.Errors
		all.Skipped += inside.Skipped
	}
	if report.counts != all {
		ts.Fatalf("the root's counts are %+v, in it are %+v", report.counts, all)
	}
}

// checkHidesTests is "hidestests FILE…": no line of a hidden test is in the files. Lines that are
// too short to say anything are not looked for.
func checkHidesTests(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: hidestests FILE…")
	}
	const telling = 16 // characters
	solutions := os.DirFS(filepath.Join(ts.Getenv("REPOSITORY"), "solutions"))
	tests, err := fs.Glob(solutions, "*/*_test.go")
	ts.Check(err)
	looked := 0
	for _, name := range args {
		text := ts.ReadFile(name)
		if payload, err := base64.StdEncoding.DecodeString(strings.TrimSpace(text)); err == nil {
			text = string(payload)
		}
		text += html.UnescapeString(text)
		for _, test := range tests {
			src, err := fs.ReadFile(solutions, test)
			ts.Check(err)
			for line := range strings.Lines(string(src)) {
				if line = strings.TrimSpace(line); len(line) < telling {
					continue
				}
				looked++
				if strings.Contains(text, line) {
					ts.Fatalf("%s holds a line of %s: %s", name, test, line)
				}
			}
		}
	}
	if looked == 0 {
		ts.Fatalf("no hidden test was found to look for")
	}
}
