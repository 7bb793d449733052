package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"unicode"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// WriteJSON writes the result itself, schema "katas/result/v1": indented, no
// list null, a line feed at the end. Text is kept as it is; what could harm a
// terminal that it is shown in (controls, marks that turn the direction of
// writing) or the log of a CI server is written as an escape, and invalid UTF-8 as U+FFFD.
func WriteJSON(w io.Writer, r result.Result) error { return writeJSON(w, complete(r)) }

func writeJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("encoding the result: %w", err)
	}
	_, err := w.Write(escapeInvisible(b.Bytes()))
	return err
}

// complete returns a copy of r in which every list is there, if empty.
func complete(r result.Result) result.Result {
	r.Schema = result.Schema
	r.Protections = list(r.Protections)
	r.Katas = append([]result.Kata{}, r.Katas...)
	for i := range r.Katas {
		k := &r.Katas[i]
		k.Rows, k.Findings, k.Advice = list(k.Rows), list(k.Findings), list(k.Advice)
	}
	r.Run.Seconds = seconds(r.Run.Seconds)
	r.Run.Katas = maps.Clone(r.Run.Katas)
	if r.Run.Katas == nil {
		r.Run.Katas = map[string]result.KataRun{}
	}
	for name, run := range r.Run.Katas {
		run.Seconds, run.Evidence = seconds(run.Seconds), list(run.Evidence)
		r.Run.Katas[name] = run
	}
	return r
}

func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// seconds returns s if it is a duration at all, else 0: a report is not lost
// over its stopwatch.
func seconds(s float64) float64 {
	if math.IsNaN(s) || math.IsInf(s, 0) || s < 0 {
		return 0
	}
	return s
}

// escapeInvisible writes as JSON escapes what encoding/json leaves as it is;
// and the second of two "#", as GitHub's runner takes "##[error]" for a command
// wherever it stands in a log. Outside of strings a JSON text has none of these.
func escapeInvisible(text []byte) []byte {
	var b bytes.Buffer
	var before rune
	for _, r := range string(text) {
		hash := r == '#' && before == '#'
		before = r
		if hash || r >= 0x7f && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			fmt.Fprintf(&b, "\\u%04x", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.Bytes()
}
