package goroutines_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// FuzzParse looks for a text that makes Parse panic, or hand out something that
// is not fit to be shown.
func FuzzParse(f *testing.F) {
	recordings, _ := filepath.Glob("testdata/*.txt")
	for _, recording := range recordings {
		dump, err := os.ReadFile(recording)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(dump[:min(len(dump), 4000)])
	}
	f.Add([]byte("goroutine 9 [running (leaked) (scan), 3 minutes, synctest bubble 1 labels:{\"a\": \"b\"}]:\n\tgoroutine running on other thread; stack unavailable\ncreated by gopkg.in/x%2ev1.(*T[...]).f in goroutine 1\n\ta b.go:1 +0x1"))
	f.Fuzz(func(t *testing.T, dump []byte) {
		for _, g := range goroutines.Parse(dump) {
			if g.ID < 0 || g.Minutes < 0 || g.Bubble < 0 || g.CreatorID < 0 || g.State == "" || len(g.Frames) > 200 {
				t.Errorf("out of bounds: %+v", g)
			}
			mustBeShowable(t, g.State)
			frames := g.Frames
			if g.CreatedBy != nil {
				frames = append(frames, *g.CreatedBy)
			}
			for _, frame := range frames {
				if frame.Func == "" || frame.File == "" || frame.Line < 0 {
					t.Errorf("an empty frame: %+v", frame)
				}
				for _, text := range []string{frame.Func, frame.File, frame.Package(), frame.Name()} {
					mustBeShowable(t, text)
				}
			}
		}
	})
}

func mustBeShowable(t *testing.T, text string) {
	t.Helper()
	unprintable := func(r rune) bool { return !strconv.IsPrint(r) }
	if !utf8.ValidString(text) || strings.ContainsFunc(text, unprintable) || len(text) > 4096 {
		t.Errorf("not fit to be shown: %q", text)
	}
}
