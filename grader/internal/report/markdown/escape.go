package markdown

import (
	"strings"

	"github.com/concurrency-katas/go/grader/internal/report/wording"
)

// apart is a space of no width: it keeps GitHub from making links and mentions out
// of what a student wrote.
const apart = "&#8203;"

// escape makes a clean line stand in Markdown as it is, also in a table's cell. It is
// meant for text in the middle of a line: what means something only at the beginning
// of one is left.
func escape(line string) string {
	var b strings.Builder
	for i, r := range line {
		switch r {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '|':
			b.WriteString("&#124;") // a cell of a table ends at \| too, in a code span
		case '\\', '`', '*', '_', '[', ']', '~', '$':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '@', '#':
			b.WriteRune(r)
			b.WriteString(apart)
		case ':':
			b.WriteRune(r)
			if strings.HasPrefix(line[i:], "://") {
				b.WriteString(apart)
			}
		case '.':
			if i >= 3 && strings.EqualFold(line[i-3:i], "www") {
				b.WriteString(apart)
			}
			b.WriteRune(r)
		case '-':
			b.WriteRune(r)
			if i >= 2 && strings.EqualFold(line[i-2:i], "gh") {
				b.WriteString(apart)
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// code sets a clean line as code.
func code(line string) string { return "<code>" + escape(line) + "</code>" }

// sentence escapes one of the grader's sentences, in which code stands between
// backquotes.
func sentence(text string) string {
	var b strings.Builder
	for _, s := range wording.Spans(text) {
		if s.Code {
			b.WriteString(code(s.Text))
		} else {
			b.WriteString(escape(s.Text))
		}
	}
	return b.String()
}

// fence sets clean lines as a block of code, in which nothing means anything but a
// fence as long as its own: so it is longer than any in the text.
func fence(lines []string) string {
	text := strings.Join(lines, "\n")
	longest, run := 0, 0
	for _, r := range text {
		if r == '`' {
			run++
			longest = max(longest, run)
		} else {
			run = 0
		}
	}
	marks := strings.Repeat("`", max(3, longest+1))
	return marks + "text\n" + text + "\n" + marks + "\n"
}
