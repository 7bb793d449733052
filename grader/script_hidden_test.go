//go:build unix

package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// hides is "hides PATH…": no file at or below these paths has in it a line of a hidden test
// or of a teacher's answer, other than lines that students are given anyway.
func hides(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) == 0 {
		ts.Fatalf("usage: hides PATH…")
	}
	secrets := teachersLines(ts)
	var found []string
	for _, arg := range args {
		for name, text := range texts(ts, os.DirFS("/"), strings.TrimPrefix(ts.MkAbs(arg), "/")) {
			for i := range len(text) - leastSecret {
				for _, line := range secrets[string(text[i:i+leastSecret])] {
					if bytes.HasPrefix(text[i:], []byte(line)) {
						found = append(found, name+" has the line: "+line)
					}
				}
			}
		}
	}
	if neg != (len(found) > 0) {
		ts.Fatalf("%d lines of teachers were found\n%s", len(found), strings.Join(found, "\n"))
	}
}

// leastSecret is how many bytes a line has to have to tell something, the spaces around it
// left out. Shorter ones are in any Go program.
const leastSecret = 16

// teachersLines returns the lines of hidden tests and of teachers' answers that are in
// nothing that the grader carries as it is, by how they begin.
func teachersLines(ts *testscript.TestScript) map[string][]string {
	repository := os.DirFS(ts.Getenv("REPOSITORY"))
	var public bytes.Buffer
	for _, dir := range []string{"katas", "docs", "grader/kata", "grader/internal/draft", "grader/internal/lessons"} {
		for _, text := range texts(ts, repository, dir) {
			public.Write(text)
		}
	}
	n := 0
	seen := map[string]bool{}
	byBeginning := map[string][]string{}
	for name, text := range texts(ts, repository, "solutions") {
		if !strings.HasSuffix(name, ".go") || strings.Count(name, "/") < 2 {
			continue
		}
		for line := range strings.Lines(string(text)) {
			line = strings.TrimSpace(line)
			if len(line) >= leastSecret && !seen[line] && !bytes.Contains(public.Bytes(), []byte(line)) {
				byBeginning[line[:leastSecret]] = append(byBeginning[line[:leastSecret]], line)
				n++
			}
			seen[line] = true
		}
	}
	if n < 1000 {
		ts.Fatalf("only %d lines are looked for: this check has lost its object", n)
	}
	return byBeginning
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
