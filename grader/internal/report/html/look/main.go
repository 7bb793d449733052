// Command look writes the page of a recorded result, and takes pictures of it with a
// browser: wide and narrow, light and dark. For people: "make look".
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/concurrency-katas/go/grader/internal/report/html"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func main() {
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(resultFile, submission, out string) error {
	text, err := os.ReadFile(resultFile)
	if err != nil {
		return err
	}
	var r result.Result
	if err := json.Unmarshal(text, &r); err != nil {
		return err
	}
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	defer file.Close()
	return html.Write(file, r, html.Options{Reveal: reveal.Full, Source: func(name string) ([]byte, bool) {
		src, err := os.ReadFile(filepath.Join(submission, name))
		return src, err == nil
	}})
}
