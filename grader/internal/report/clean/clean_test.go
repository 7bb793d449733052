package clean_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/concurrency-katas/go/grader/internal/report/clean"
	"github.com/stretchr/testify/assert"
)

func TestText(t *testing.T) {
	for name, tt := range map[string]struct{ give, want string }{
		"plain text stays as it is":                         {"got 3, want 4\n\tat launch.go:31", "got 3, want 4\n\tat launch.go:31"},
		"letters of all scripts stay":                       {"größer 漢字 👩‍💻", "größer 漢字 👩‍💻"},
		"colours go":                                        {"\x1b[1;31mred\x1b[0m", "red"},
		"colours in their one-character form go":            {"\u009b31mred\u009b0m", "red"},
		"cursor movements and cleared screens go":           {"a\x1b[2J\x1b[Hb\x1bcc", "abc"},
		"character sets go":                                 {"\x1b(0lqk\x1b(B", "lqk"},
		"a window title goes with its text":                 {"\x1b]0;owned\x07after", "after"},
		"a link goes and its text stays":                    {"\x1b]8;;http://evil\x1b\\click\x1b]8;;\x1b\\", "click"},
		"a device string goes with its text":                {"\x1bPq#0\x1b\\after", "after"},
		"a title that is never closed hides no text":        {"\x1b]0;all of this\nstays", "0;all of this\nstays"},
		"a title does not reach the terminator of the next": {"\x1b]0;stays\x1b]0;gone\x07.", "0;stays."},
		"an escape inside an escape leaves none behind":     {"\x1b\x1b[31m[31m", "[31m"},
		"a lone escape at the end goes":                     {"end\x1b", "end"},
		"a sequence that breaks off loses its introducer":   {"\x1b[31", "31"},
		"controls go, line feeds and tabs stay":             {"a\x00b\x07c\bd\ve\x7ff\n\tg", "abcdef\n\tg"},
		"the end of a line of Windows is one line feed":     {"a\r\nb", "a\nb"},
		"a carriage return cannot overwrite a line":         {"FAIL\rPASS", "FAIL\nPASS"},
		"the separators of Unicode are line feeds":          {"a\u2028b\u2029c", "a\nb\nc"},
		"writing cannot change its direction":               {"if \u202e} ⁦x\u2069", "if } x"},
		"byte order marks and noncharacters go":             {"\ufeffa\ufffeb\uffffc\U0001ffffd", "abcd"},
		"a run of bad bytes is one replacement character":   {"a\xff\xfe\xc3b\xc3", "a�b�"},
		"text at the limit stays whole":                     {strings.Repeat("ä", 40), strings.Repeat("ä", 40)},
		"text over the limit is cut":                        {strings.Repeat("ä", 41), strings.Repeat("ä", 39) + "…"},
		"controls do not count towards the limit":           {strings.Repeat("\x1b[31m\x00", 99) + "a", "a"},
		"a command for a CI server is pulled apart":         {"::error f=x::y ##[group]z ##vso[t", ":: error f=x:: y ## [group]z ## vso[t"},
		"an address and a heading are no commands":          {"listening at [::1]:80\n## Title", "listening at [::1]:80\n## Title"},
		"a control character hides no command":              {":\x00:error::", ":: error::"},
		"a CDATA section's end is for the XML writer":       {"]]>", "]]>"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, clean.Text(tt.give, 40))
		})
	}
}

func TestLine(t *testing.T) {
	for name, tt := range map[string]struct{ give, want string }{
		"lines become one":                          {" got\r\n\t 3,\n\nwant 4\n", "got 3, want 4"},
		"nothing but white space is nothing":        {" \t\r\n\u3000", ""},
		"much white space does not use up the room": {strings.Repeat("\n", 999) + "a", "a"},
		"a long line is cut":                        {"0123456789abcdefghijk", "0123456789abcdefghi…"},
		"no workflow command can begin a line":      {"x\n::error::owned", "x :: error:: owned"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, clean.Line(tt.give, 20))
		})
	}
}

func TestNoRoomIsNoText(t *testing.T) {
	assert.Empty(t, clean.Text("a", 0))
	assert.Empty(t, clean.Line("a", -1))
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "\x1b[31m", "\x1b]0;a\x07", "\u009d\u009d\u009d", "a\r\n\x00b", "\xff", "\u202ea", "\x1b\x1b[1m[1m", "  a \n b  c "} {
		f.Add(s, 8)
	}
	f.Fuzz(func(t *testing.T, s string, limit int) {
		limit %= 1000
		text, line := clean.Text(s, limit), clean.Line(s, limit)
		for _, got := range []string{text, line} {
			assert.True(t, utf8.ValidString(got))
			assert.LessOrEqual(t, utf8.RuneCountInString(got), max(limit, 0))
			for _, r := range got {
				assert.Falsef(t, unicode.IsControl(r) && r != '\n' && r != '\t', "control character %q", r)
				assert.Falsef(t, unicode.Is(unicode.Bidi_Control, r), "direction mark %q", r)
			}
		}
		for _, got := range []string{text, line} {
			assert.NotRegexp(t, `::[A-Za-z]|##[A-Za-z\[]`, got)
		}
		assert.NotContains(t, line, "\n")
		assert.Equal(t, strings.TrimSpace(line), line)
		assert.Equal(t, text, clean.Text(text, limit), "cleaning twice differs")
		assert.Equal(t, line, clean.Line(line, limit), "cleaning twice differs")
	})
}
