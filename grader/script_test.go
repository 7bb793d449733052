//go:build unix

package main

import (
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// The scripts in testdata/script are the specification of the command line: a
// student's folder in; exit code, screen and reports out. In them "grader" is this
// test binary, and katas are always named, so that more of them change nothing.

var update = flag.Bool("update", false, "write what scripts compare with cmp anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"grader": main})
}

type command = func(ts *testscript.TestScript, neg bool, args []string)

func TestScripts(t *testing.T) {
	tools := goSettings(t)
	cache := t.TempDir() // of the grader, shared by all scripts, as it is by a user's gradings
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Vars = append(env.Vars,
				"GOCACHE="+tools["GOCACHE"], "GOMODCACHE="+tools["GOMODCACHE"], "GOROOT="+tools["GOROOT"],
				"HOME="+filepath.Join(env.WorkDir, "home"), "XDG_CACHE_HOME="+cache,
				"REPOSITORY="+repository(t),
				// As a path of its own, for scripts in which the PATH is not what it was.
				"GRADER="+filepath.Join(filepath.SplitList(env.Getenv("PATH"))[0], "grader"),
				// The grader under test is built with the race detector, too, which
				// sleeps for a second at every exit unless told otherwise.
				"GORACE=atexit_sleep_ms=0",
			)
			// Go's telemetry would write into the home, from a process that outlives the
			// go command and this test.
			telemetry := filepath.Join(env.WorkDir, "home", ".config", "go", "telemetry")
			if err := os.MkdirAll(telemetry, 0o755); err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(telemetry, "mode"), []byte("off"), 0o644)
		},
		Cmds: map[string]command{
			"reference":    copyKatas("solutions"),
			"stub":         copyKatas("katas"),
			"append":       appendTo,
			"attacks":      layAttacks,
			"gradeattacks": gradeAttacks,
			"fill":         fill,
			"fifo":         fifo,
			"exits":        exits,
			"interrupted":  interrupted,
			"killed":       killed,
			"atwork":       atWork,
			"onterminal":   onTerminal,
			"result":       checkResult,
			"same":         checkSame,
			"junit":        checkJUnit,
			"hidestests":   checkHidesTests,
			"hides":        hides,
			"workflow":     runWorkflow,
			"sum":          sum,
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
