//go:build unix

package main

import (
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/verify"
)

// attacks is where the hostile submissions lie, in the repository: CASE/KATA/….
const attacks = "grader/internal/grading/testdata/attacks/hostile"

// layAttacks is "attacks DIR": it lays into DIR/katas an attack on every kata, each another
// one, and sets KATAS to the names of the katas. Where there are several on one kata it
// takes one whose code is run.
func layAttacks(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: attacks DIR")
	}
	var names []string
	for _, k := range course(ts).Katas {
		dirs, err := filepath.Glob(filepath.Join(ts.Getenv("REPOSITORY"), attacks, "*", k.Name))
		ts.Check(err)
		if len(dirs) == 0 {
			ts.Fatalf("there is no attack on %s", k.Name)
		}
		chosen := dirs[0]
		for i := len(dirs) - 1; i >= 0; i-- {
			expect, err := verify.ReadExpectation(dirs[i], k)
			ts.Check(err)
			if expect.Status == "" {
				chosen = dirs[i]
			}
		}
		ts.Check(os.CopyFS(ts.MkAbs(path.Join(args[0], "katas", k.Name)), os.DirFS(chosen)))
		names = append(names, k.Name)
	}
	ts.Setenv("KATAS", strings.Join(names, " "))
}

// gradeAttacks is "gradeattacks DIR FILE": it has all that "attacks" has laid into DIR
// graded at once, with the result in FILE, and compares every kata with what must come out.
func gradeAttacks(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: gradeattacks DIR FILE")
	}
	grade := append([]string{"1", "grader", "grade"}, strings.Fields(ts.Getenv("KATAS"))...)
	exits(ts, false, append(grade, "--submission", args[0], "--report", "json="+args[1]))
	var r result.Result
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[1])), &r))
	known := map[string]catalogue.Kata{}
	for _, k := range course(ts).Katas {
		known[k.Name] = k
	}
	if len(r.Katas) != len(known) {
		ts.Fatalf("%d katas were graded, expected %d", len(r.Katas), len(known))
	}
	var wrong []string
	for _, got := range r.Katas {
		k := known[got.Name]
		expect, err := verify.ReadExpectation(ts.MkAbs(path.Join(args[0], "katas", k.Name)), k)
		ts.Check(err)
		if what := expect.Differs(k, got); what != "" {
			// What was seen is in no table, and may not come a second time.
			wrong = append(wrong, k.Name+": "+what+"\n"+strings.Join(r.Run.Katas[k.Name].Evidence, "\n"))
		}
	}
	if len(wrong) > 0 {
		ts.Fatalf("%s", strings.Join(wrong, "\n"))
	}
}

func course(ts *testscript.TestScript) *catalogue.Suite {
	root := ts.Getenv("REPOSITORY")
	suite, err := catalogue.Load(os.DirFS(filepath.Join(root, "katas")), os.DirFS(filepath.Join(root, "solutions")))
	ts.Check(err)
	return suite
}
