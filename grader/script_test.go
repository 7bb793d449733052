package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// The scripts in testdata/script are the specification of the command line.

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"grader": main})
}

func TestScripts(t *testing.T) {
	tools := goSettings(t)
	cache := t.TempDir() // of the grader, shared by all scripts, as it is by a user's gradings
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Vars = append(env.Vars,
				"GOCACHE="+tools["GOCACHE"], "GOMODCACHE="+tools["GOMODCACHE"], "GOROOT="+tools["GOROOT"],
				"HOME="+filepath.Join(env.WorkDir, "home"), "XDG_CACHE_HOME="+cache, "CACHE="+cache,
				"REPOSITORY="+repository(t),
				// As a path of its own, for scripts in which the PATH is not what it was.
				"GRADER="+filepath.Join(filepath.SplitList(env.Getenv("PATH"))[0], "grader"),
			)
			return os.MkdirAll(filepath.Join(env.WorkDir, "home"), 0o755)
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"reference":        copyKatas("solutions"),
			"stub":             copyKatas("katas"),
			"result":           checkResult,
			"fill":             fill,
			"fifo":             fifo,
			"danglinglink":     danglingLink,
			"latin1":           latin1,
			"building":         building,
			"onlygo":           goTools,
			"grader-exits":     graderExits,
			"grader-signalled": graderSignalled,
		},
	})
}

func goSettings(t *testing.T) map[string]string {
	t.Helper()
	out, err := exec.Command("go", "env", "-json", "GOCACHE", "GOMODCACHE", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	var settings map[string]string
	if err := json.Unmarshal(out, &settings); err != nil {
		t.Fatal(err)
	}
	return settings
}

func repository(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// copyKatas is "reference DIR KATA…" and "stub DIR KATA…": it copies the katas'
// main files into DIR/katas.
func copyKatas(side string) func(ts *testscript.TestScript, neg bool, args []string) {
	return func(ts *testscript.TestScript, neg bool, args []string) {
		if neg || len(args) < 2 {
			ts.Fatalf("usage: reference|stub DIR KATA…")
		}
		for _, kata := range args[1:] {
			src, err := os.ReadFile(filepath.Join(ts.Getenv("REPOSITORY"), side, kata, kata+".go"))
			ts.Check(err)
			dir := ts.MkAbs(filepath.Join(args[0], "katas", kata))
			ts.Check(os.MkdirAll(dir, 0o755))
			ts.Check(os.WriteFile(filepath.Join(dir, kata+".go"), src, 0o644))
		}
	}
}

// checkResult is "result FILE KATA KEY=VALUE…". The keys: status and score of the
// kata; row:NAME, that row's status; remembered; and file, line, kind and row of its
// first finding. With ! in front of a finding's key (!kind=race) no finding has it.
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
	k := r.Katas[i]
	var first result.Finding
	if len(k.Findings) > 0 {
		first = k.Findings[0]
	}
	for _, arg := range args[2:] {
		key, want, _ := strings.Cut(arg, "=")
		got := ""
		switch row, isRow := strings.CutPrefix(key, "row:"); {
		case isRow:
			for _, r := range k.Rows {
				if string(r.Name) == row {
					got = string(r.Status)
				}
			}
		case key == "status":
			got = string(k.Status)
		case key == "score":
			got = strconv.Itoa(k.Score)
		case key == "remembered":
			got = strconv.FormatBool(r.Run.Katas[k.Name].Remembered)
		case key == "kind":
			got = string(first.Kind)
		case key == "row":
			got = string(first.Row)
		case key == "file":
			got = first.File
		case key == "line":
			got = strconv.Itoa(first.Line)
		case key == "!kind":
			if slices.ContainsFunc(k.Findings, func(f result.Finding) bool { return string(f.Kind) == want }) {
				ts.Fatalf("%s has a finding of kind %s: %v", k.Name, want, k.Findings)
			}
			continue
		default:
			ts.Fatalf("unknown key %q", key)
		}
		if !slices.Contains(strings.Split(want, "|"), got) {
			ts.Fatalf("%s: %s is %q, expected %q\nfindings: %+v\nevidence: %q", k.Name, key, got, want, k.Findings, r.Run.Katas[k.Name].Evidence)
		}
	}
}

// fill is "fill FILE BYTES": a Go file with that many bytes of comment at its end.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_WRONLY, 0)
	ts.Check(err)
	defer f.Close()
	_, err = f.Write(append([]byte("//"), bytes.Repeat([]byte{'x'}, n)...))
	ts.Check(err)
}

func fifo(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(syscall.Mkfifo(ts.MkAbs(args[0]), 0o644))
}

// danglingLink is what an editor's lock file is.
func danglingLink(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(os.Symlink("nobody@nowhere.1234", ts.MkAbs(args[0])))
}

// latin1 is "latin1 FILE": it appends a comment that is not UTF-8.
func latin1(ts *testscript.TestScript, neg bool, args []string) {
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_WRONLY, 0)
	ts.Check(err)
	defer f.Close()
	_, err = f.WriteString("\n// na\xefve\n")
	ts.Check(err)
}

// building waits until a grader has a workspace, and with ! until none has.
func building(ts *testscript.TestScript, neg bool, args []string) {
	pattern := filepath.Join(ts.Getenv("XDG_CACHE_HOME"), "concurrency-katas", "workspaces", "build-*")
	for range 6000 { // a minute; the wait is for progress, and failing is for a grader that makes none
		found, err := filepath.Glob(pattern)
		ts.Check(err)
		if (len(found) > 0) != neg {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	ts.Fatalf("workspaces: still not as expected")
}

// goTools makes a folder for PATH that has the go command and nothing else:
// "onlygo DIR".
func goTools(ts *testscript.TestScript, neg bool, args []string) {
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	path, err := exec.LookPath("go")
	ts.Check(err)
	ts.Check(os.WriteFile(filepath.Join(dir, "go"), fmt.Appendf(nil, "#!%s\nexec %s \"$@\"\n", "/bin/sh", path), 0o755))
}
