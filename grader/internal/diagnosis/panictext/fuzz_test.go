package panictext_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/panictext"
)

// FuzzParse looks for a text that makes Parse panic, hand out something that is
// not fit to be shown, or overlook a crash that follows the text.
func FuzzParse(f *testing.F) {
	recordings, _ := filepath.Glob("testdata/*.txt")
	for _, recording := range recordings {
		text, err := os.ReadFile(recording)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text[:min(len(text), 3000)])
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		crash, ok := panictext.Parse(text)
		if ok == (crash.Kind == "") {
			t.Errorf("%v, but the kind is %q", ok, crash.Kind)
		}
		for _, message := range append(crash.Earlier, crash.Message, crash.Signal) {
			unprintable := func(r rune) bool { return !strconv.IsPrint(r) }
			if !utf8.ValidString(message) || strings.ContainsFunc(message, unprintable) || len(message) > 300 {
				t.Errorf("not fit to be shown: %q", message)
			}
		}
		crash, ok = panictext.Parse(append(text, "\npanic: the true one\n\ngoroutine 7 [running]:\nmain.f(...)\n\ta.go:1\n"...))
		if !ok || crash.Message != "the true one" || len(crash.Goroutines) != 1 {
			t.Errorf("overlooked: %+v", crash)
		}
	})
}
