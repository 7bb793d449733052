package racereport_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/racereport"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// FuzzParse looks for a text that makes Parse panic, hand out something that is
// not fit to be shown, or find a report where Seen sees none.
func FuzzParse(f *testing.F) {
	recordings, _ := filepath.Glob("testdata/*.txt")
	for _, recording := range recordings {
		text, err := os.ReadFile(recording)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(report))
	f.Fuzz(func(t *testing.T, text []byte) {
		reports := racereport.Parse(text)
		if len(reports) > 0 && !racereport.Seen(text) {
			t.Error("parsed, but not seen")
		}
		for i, r := range reports {
			if r.Truncated && i < len(reports)-1 && strings.Count(string(text), "WARNING: DATA RACE") < 2 {
				t.Error("a truncated report in front of nothing")
			}
			for _, a := range r.Accesses {
				if a.Goroutine < 1 || a.Kind == "" {
					t.Errorf("out of bounds: %+v", a)
				}
			}
			var frames []goroutines.Frame
			for _, a := range r.Accesses {
				frames = append(frames, a.Frames...)
			}
			for _, c := range r.Creations {
				frames = append(frames, c.Frames...)
			}
			for _, frame := range frames {
				for _, text := range []string{frame.Func, frame.File, frame.Package(), frame.Name()} {
					unprintable := func(r rune) bool { return !strconv.IsPrint(r) }
					if !utf8.ValidString(text) || strings.ContainsFunc(text, unprintable) || len(text) > 4096 {
						t.Errorf("not fit to be shown: %q", text)
					}
				}
				if frame.Func == "" || frame.File == "" || frame.Line < 0 {
					t.Errorf("an empty frame: %+v", frame)
				}
			}
		}
	})
}
