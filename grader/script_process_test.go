//go:build unix

package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// exits is "exits CODE PROGRAM ARG…": exec, for one exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARG…")
	}
	err := ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	got := 0
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, expected %s", got, args[0])
	}
}

// interrupted is "interrupted STAGE PROGRAM ARG…": it starts a grader, interrupts it
// in the middle of that stage, and expects exit code 2. The stages are a pattern of the
// file that something in the script will make, and "judging".
func interrupted(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: interrupted STAGE PROGRAM ARG…")
	}
	if code := signalled(ts, os.Interrupt, args).ExitCode(); code != 2 {
		ts.Fatalf("exit code %d, expected 2", code)
	}
}

// killed is "killed STAGE PROGRAM ARG…": like interrupted, but the grader gets no chance
// to clean up.
func killed(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: killed STAGE PROGRAM ARG…")
	}
	signalled(ts, os.Kill, args)
}

// signalled starts a program, sends it a signal when it has reached a stage, and waits
// for its end.
func signalled(ts *testscript.TestScript, sig os.Signal, args []string) *os.ProcessState {
	reached := func() bool { return len(processes(ts, "exe")) > 0 }
	if stage := args[0]; stage != "judging" {
		reached = func() bool {
			made, err := filepath.Glob(ts.MkAbs(stage))
			ts.Check(err)
			return len(made) > 0
		}
	}
	cmd := exec.Command(args[1], args[2:]...)
	cmd.Dir = ts.MkAbs(".")
	for _, name := range []string{"PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "GOCACHE", "GOMODCACHE", "GOROOT", "GORACE"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	cmd.Stdout, cmd.Stderr = ts.Stdout(), ts.Stderr()
	ts.Check(cmd.Start())
	ended := make(chan struct{})
	go func() {
		cmd.Wait()
		close(ended)
	}()
	for !reached() {
		select {
		case <-ended:
			ts.Fatalf("it ended by itself: %s", cmd.ProcessState)
		case <-time.After(5 * time.Millisecond):
		}
	}
	ts.Check(cmd.Process.Signal(sig))
	<-ended
	return cmd.ProcessState
}

// atWork is "! atwork": no process is left that works in the grader's cache. It looks
// a few times, for a process that was killed takes a moment to be gone.
func atWork(ts *testscript.TestScript, neg bool, args []string) {
	if !neg || len(args) > 0 {
		ts.Fatalf("usage: ! atwork")
	}
	var left []string
	for range 100 {
		if left = append(processes(ts, "cwd"), processes(ts, "exe")...); len(left) == 0 {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	ts.Fatalf("still at work: %q", left)
}

// processes lists the processes whose program ("exe") or folder ("cwd") lies in the
// grader's cache, except those that a kill is on its way to. (Linux only.)
func processes(ts *testscript.TestScript, link string) []string {
	links, err := filepath.Glob("/proc/[0-9]*/" + link)
	ts.Check(err)
	var found []string
	for _, l := range links {
		to, err := os.Readlink(l)
		if err != nil || !strings.HasPrefix(to, ts.Getenv("XDG_CACHE_HOME")) {
			continue
		}
		if line, err := os.ReadFile(filepath.Join(filepath.Dir(l), "cmdline")); err == nil && !dying(filepath.Dir(l)) {
			found = append(found, strings.ReplaceAll(string(line), "\x00", " "))
		}
	}
	return found
}

// dying tells whether a process is a zombie, or has a SIGKILL pending.
func dying(proc string) bool {
	status, err := os.ReadFile(filepath.Join(proc, "status"))
	for line := range strings.Lines(string(status)) {
		name, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch name {
		case "State":
			if strings.HasPrefix(value, "Z") || strings.HasPrefix(value, "X") {
				return true
			}
		case "SigPnd", "ShdPnd":
			const sigkill = 1 << (9 - 1)
			if set, err := strconv.ParseUint(value, 16, 64); err == nil && set&sigkill != 0 {
				return true
			}
		}
	}
	return err != nil
}
