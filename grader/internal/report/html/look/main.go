// Command look makes a student's page to look at: it grades a submission with a failure
// of every kind that a student can cause, and writes the page of it. "make look" then
// opens it in a browser, wide and narrow, light and dark, and takes pictures.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
)

// wrong are answers of the corpus, by kata. What it has none of is in testdata.
var wrong = map[string]string{
	"launch":     "appends-without-a-lock", // a race
	"closing":    "closes-twice",           // a panic, and more
	"multiplex":  "closed-input-spins",     // busy waiting
	"racymap":    "snapshot-locks-twice",   // a deadlock with itself
	"gauge":      "mutex",                  // refused
	"timeout":    "sleeps-the-whole-limit", // too slow
	"firstwins":  "losers-stuck-on-a-send", // leaks
	"lostworker": "told-but-stuck",         // leaks, with advice
	"handoff":    "a-partner-stays",        // a leak
	"workerpool": "one-worker-too-many",    // too early, and a wrong answer
}

// right are answered as the references do.
var right = []string{"directions", "nonblocking"}

// missing has no file at all.
const missing = "pacer"

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: look GRADER FOLDER, in the repository's folder")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "look:", err)
		os.Exit(1)
	}
}

func run(grader, folder string) error {
	submission := filepath.Join(folder, "_submission") // go build ./... passes over such names
	if err := lay(submission); err != nil {
		return err
	}
	page := filepath.Join(folder, "page.html")
	cmd := exec.Command(grader, "grade", "--submission", submission, "--report", "html="+page, "--report", "json="+filepath.Join(folder, "result.json"))
	cmd.Stderr = os.Stderr
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) { // 1: points are missing, as they should
		return fmt.Errorf("grading %s: %w", submission, err)
	}
	fmt.Println("the page:", page)
	return nil
}

// lay puts the submission together, anew.
func lay(folder string) error {
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	katas := filepath.Join(folder, "katas")
	for _, from := range []string{"katas", "grader/internal/report/html/look/testdata/katas"} {
		err := filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || filepath.Dir(path) == "katas" {
				return err
			}
			rel, err := filepath.Rel(from, path)
			if err != nil {
				return err
			}
			return copyFile(path, filepath.Join(katas, rel))
		})
		if err != nil {
			return err
		}
	}
	for name, answer := range wrong {
		if err := copyFile(filepath.Join("solutions", name, "testdata", "wrong", answer, name+".go"), filepath.Join(katas, name, name+".go")); err != nil {
			return err
		}
	}
	for _, name := range right {
		if err := copyFile(filepath.Join("solutions", name, name+".go"), filepath.Join(katas, name, name+".go")); err != nil {
			return err
		}
	}
	return os.Remove(filepath.Join(katas, missing, missing+".go"))
}

func copyFile(from, to string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}
