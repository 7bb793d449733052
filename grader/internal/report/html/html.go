// Package html writes a result as one page that needs nothing else: no network, no
// script, no font. It is for the student: what is wrong stands in their own source,
// with the lesson, and a picture of what the goroutines did.
package html

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// Options say how much of the result is shown, and have what is not in it.
type Options struct {
	Reveal   reveal.Level
	Chapters map[int]string                          // titles; may be nil
	Source   func(file string) (src []byte, ok bool) // the student's, by the name in findings; may be nil
}

//go:embed page.html
var pageText string

//go:embed page.css
var style string

var page = template.Must(template.New("page").Parse(pageText))

// Write writes the page to w.
//
// What a student can influence reaches it through html/template only, which escapes for
// the place where a text stands, after it has been cleaned. Should anything slip
// through all the same, the page's policy forbids scripts, loading, and forms.
func Write(w io.Writer, r result.Result, o Options) error {
	v := newView(o.Reveal.Of(r), o)
	v.Style, v.Policy = template.CSS(style), policy(style)
	if err := page.Execute(w, v); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}

// policy is the page's Content-Security-Policy: nothing but its own style.
func policy(style string) string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}
