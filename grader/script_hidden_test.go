//go:build unix

package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/rogpeppe/go-internal/testscript"
)

// hides is "hides PATH…": no file at or below these paths has in it a line of a hidden test
// or of a teacher's answer, other than lines that students are given anyway.
func hides(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) == 0 {
		ts.Fatalf("usage: hides PATH…")
	}
	reading.Do(func() { secrets = teachersLines(ts) })
	var found []string
	for _, arg := range args {
		for name, text := range texts(ts, os.DirFS("/"), strings.TrimPrefix(ts.MkAbs(arg), "/")) {
			secrets.in(text, func(line string) { found = append(found, name+" has the line: "+line) })
		}
	}
	if neg != (len(found) > 0) {
		ts.Fatalf("%d lines of teachers were found\n%s", len(found), strings.Join(found, "\n"))
	}
}

// secrets are the teachersLines, which all scripts look for.
var (
	secrets lines
	reading sync.Once
)

// lines are looked for all at once, by how they begin.
type lines struct {
	byBeginning map[string][]string // their first leastSecret bytes
	begins      [1 << 16]bool       // their first two: most places in a text need no more of a look
}

// leastSecret is how many bytes a line has to have to tell something, the spaces around it
// left out. Shorter ones are in any Go program.
const leastSecret = 16

func (l *lines) add(line string) {
	l.byBeginning[line[:leastSecret]] = append(l.byBeginning[line[:leastSecret]], line)
	l.begins[int(line[0])<<8|int(line[1])] = true
}

// in calls found for each place in a text where one of the lines is.
func (l *lines) in(text []byte, found func(line string)) {
	for i := range max(0, len(text)-leastSecret+1) {
		if !l.begins[int(text[i])<<8|int(text[i+1])] {
			continue
		}
		for _, line := range l.byBeginning[string(text[i:i+leastSecret])] {
			if bytes.HasPrefix(text[i:], []byte(line)) {
				found(line)
			}
		}
	}
}

// teachersLines returns the lines of hidden tests and of teachers' answers that are in
// nothing that the grader carries as it is.
func teachersLines(ts *testscript.TestScript) lines {
	repository := os.DirFS(ts.Getenv("REPOSITORY"))
	all := lines{byBeginning: map[string][]string{}}
	known := map[string]bool{}
	for name, text := range texts(ts, repository, "solutions") {
		if !strings.HasSuffix(name, ".go") || strings.Count(name, "/") < 2 {
			continue
		}
		for line := range strings.Lines(string(text)) {
			if line = strings.TrimSpace(line); len(line) >= leastSecret && !known[line] {
				known[line] = true
				all.add(line)
			}
		}
	}
	for _, dir := range []string{"katas", "docs", "grader/kata", "grader/internal/draft", "grader/internal/lessons"} {
		for _, text := range texts(ts, repository, dir) {
			all.in(text, func(line string) { delete(known, line) })
		}
	}
	if len(known) < 1000 {
		ts.Fatalf("only %d lines are looked for: this check has lost its object", len(known))
	}
	secret := lines{byBeginning: map[string][]string{}}
	for line := range known {
		secret.add(line)
	}
	return secret
}

// texts reads all regular files at or below a path.
func texts(ts *testscript.TestScript, fsys fs.FS, root string) map[string][]byte {
	all := map[string][]byte{}
	ts.Check(fs.WalkDir(fsys, filepath.ToSlash(root), func(name string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		all[name], err = fs.ReadFile(fsys, name)
		return err
	}))
	return all
}
