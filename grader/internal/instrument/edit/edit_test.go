package edit_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/instrument/edit"
)

func TestEdits(t *testing.T) {
	const src = "ab\ncd"
	tests := map[string]struct {
		do   func(*edit.Edits)
		want string
	}{
		"nothing to do leaves the text alone":           {func(e *edit.Edits) {}, "ab\ncd"},
		"an opening stands in front":                    {func(e *edit.Edits) { e.Open(1, "(") }, "a(b\ncd"},
		"blanking keeps newlines":                       {func(e *edit.Edits) { e.Blank(1, 4) }, "a \n d"},
		"a replacement stands where the old text began": {func(e *edit.Edits) { e.Replace(1, 4, "X") }, "aX \n d"},
		"the outer pair encloses the inner one at the same offsets": {func(e *edit.Edits) {
			e.Open(0, "{")
			e.Close(2, "}")
			e.Open(0, "(")
			e.Close(2, ")")
		}, "{(ab)}\ncd"},
		"what ends somewhere is closed before the next begins": {func(e *edit.Edits) {
			e.Open(1, "[")
			e.Close(1, "]")
		}, "a][b\ncd"},
		"text at the very end":          {func(e *edit.Edits) { e.Close(5, "!") }, "ab\ncd!"},
		"blanked stretches may overlap": {func(e *edit.Edits) { e.Blank(0, 2); e.Blank(1, 4) }, "  \n d"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var e edit.Edits
			test.do(&e)
			assert.Equal(t, test.want, string(e.Apply([]byte(src))))
		})
	}
}

func TestTextWithANewlineIsAMistakeOfTheProgrammer(t *testing.T) {
	assert.Panics(t, func() { new(edit.Edits).Open(0, "a\nb") })
}
