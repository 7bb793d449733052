//go:build unix && !linux

package main

import "github.com/rogpeppe/go-internal/testscript"

func onTerminal(ts *testscript.TestScript, neg bool, args []string) {
	ts.Fatalf("pseudo-terminals are made on Linux only")
}
