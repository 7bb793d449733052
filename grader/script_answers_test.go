//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"syscall"

	"github.com/rogpeppe/go-internal/testscript"
)

// What scripts lay into a submission that a txtar file cannot hold.

// copyKatas is "reference DIR KATA…" and "stub DIR KATA…": it copies the katas' main
// files into DIR/katas.
func copyKatas(side string) command {
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

// appendTo is "append FILE TEXT": TEXT is in Go's notation, so that it can hold any
// byte.
func appendTo(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: append FILE TEXT")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	old, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), append(old, text...), 0o644))
}

// fill is "fill FILE BYTES": it appends a comment of that many bytes.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: fill FILE BYTES")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	old, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), append(append(old, "//"...), bytes.Repeat([]byte("x"), n)...), 0o644))
}

func fifo(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: fifo FILE")
	}
	ts.Check(syscall.Mkfifo(ts.MkAbs(args[0]), 0o644))
}
