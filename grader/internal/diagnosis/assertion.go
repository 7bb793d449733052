package diagnosis

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// assertion is what a failed assertion said.
type assertion struct {
	rule  string // the hidden test's own sentence
	fault string // what was expected and what came, some lines at most
}

// readAssertion reads a failure as testify words it: sections that begin with a
// label at the start of a line ("\tError:      \t…", "\tMessages:   \t…") and go on
// in lines indented further. Anything else is taken as it is, as the fault.
func readAssertion(message string) assertion {
	var a assertion
	sections := map[string][]string{}
	label := ""
	for line := range strings.Lines(message) {
		line = strings.TrimRight(line, "\r\n")
		if name, rest, ok := labelled(line); ok {
			label = name
			sections[label] = append(sections[label], rest)
			continue
		}
		if label != "" {
			sections[label] = append(sections[label], strings.TrimPrefix(strings.TrimLeft(line, " "), "\t"))
		}
	}
	if len(sections) == 0 {
		a.fault = shorten(strings.TrimSpace(message))
		return a
	}
	a.rule = oneLine(strings.Join(sections["Messages"], " "))
	a.fault = shorten(plainly(dedent(sections["Error"])))
	return a
}

// labelled splits "\tError:      \tNot equal:" into its label and text.
func labelled(line string) (label, text string, ok bool) {
	rest, ok := strings.CutPrefix(line, "\t")
	if !ok || rest == "" || rest[0] < 'A' || rest[0] > 'Z' {
		return "", "", false
	}
	label, text, ok = strings.Cut(rest, ":")
	if !ok || len(label) > 20 {
		return "", "", false
	}
	return label, strings.TrimLeft(text, " \t"), true
}

// dedent takes away what testify indents continued lines by.
func dedent(lines []string) string {
	for i, line := range lines {
		lines[i] = strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(line, "\t"), "            \t"), "\t")
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// plainly puts what testify says in two lines, expected and got, where it says just
// that, and without the long lists that it prints below.
func plainly(fault string) string {
	fault, _, _ = strings.Cut(fault, "\n\nDiff:\n")
	lines := strings.Split(fault, "\n")
	switch first := lines[0]; {
	case strings.HasPrefix(first, "Not equal:"):
		expected, got, ok := expectedAndActual(lines[1:])
		if ok {
			return compare(expected, got)
		}
	case first == "elements differ":
		return differing(lines[1:])
	case first == "Should be true", first == "Should be false":
		return "" // the rule says it all; true and false are the test's own words
	case strings.HasPrefix(first, "An error is expected but got nil"):
		return "expected: an error\ngot:      nil"
	case strings.HasPrefix(first, "Expected error with "):
		if want, ok := between(fault, "Expected error with ", " in chain but got nil"); ok {
			return "expected an error that is: " + want + "\ngot:                        nil"
		}
	case strings.HasPrefix(first, "Expected value not to be nil"):
		return "expected something, and it is nil"
	case strings.HasPrefix(first, "Target error should be in err chain:"):
		return otherError(lines[1:])
	case strings.HasPrefix(first, "Received unexpected error:"):
		got := oneLine(strings.Join(lines[1:], " "))
		if got == "<nil>" {
			got = "an error that is not nil, though it is printed as <nil>"
		}
		return "expected: no error\ngot:      " + got
	case strings.HasPrefix(first, "Should be empty, but was 0x"), strings.HasPrefix(first, "Should be zero, but was 0x"), strings.HasPrefix(first, "Expected nil, but got: "):
		return "" // where something lies in memory is nothing to learn from
	case strings.HasPrefix(first, "Should be empty, but was "):
		return "expected: nothing in it\ngot:      " + window(strings.TrimPrefix(first, "Should be empty, but was "), 0)
	case strings.HasPrefix(first, "Should be zero, but was "):
		return "expected: 0\ngot:      " + strings.TrimPrefix(first, "Should be zero, but was ")
	case strings.HasPrefix(first, "Should NOT be empty, but was"):
		return "expected something, and there is nothing"
	case strings.HasPrefix(first, `"`):
		return relation(fault)
	}
	return within(fault)
}

// otherError says plainly which error was expected and which came. One with the same
// words is another error all the same.
func otherError(lines []string) string {
	var b strings.Builder
	expected := ""
	for _, line := range lines {
		if rest, ok := strings.CutPrefix(line, "expected: "); ok {
			expected = rest
			line = "expected an error that is: " + rest
		} else if rest, ok := strings.CutPrefix(line, "in chain: "); ok {
			if rest == expected {
				rest = "another error with the same words, which is not the same"
			}
			line = "got:                        " + rest
		} else {
			line = "with, inside of it:         " + line
		}
		b.WriteString(line + "\n")
	}
	return strings.TrimSpace(b.String())
}

// within says plainly that a value is not among others, or a text not in another.
func within(fault string) string {
	if text, part, ok := strings.Cut(strings.TrimPrefix(fault, "Error "), `" does not contain "`); ok && strings.HasPrefix(text, `"`) {
		return "expected in it: " + window(strings.TrimSuffix(part, `"`), 0) + "\ngot:            " + window(strings.TrimPrefix(text, `"`), 0)
	}
	if list, got, ok := strings.Cut(fault, " does not contain "); ok && strings.Contains(list, "{") && !strings.Contains(got, "\n") {
		return "expected one of: " + window(list, 0) + "\ngot:             " + window(got, 0)
	}
	return fault
}

// between is what stands between two texts, of which the first begins it all.
func between(text, before, after string) (string, bool) {
	text, begins := strings.CutPrefix(text, before)
	text, _, ends := strings.Cut(text, after)
	return text, begins && ends
}

// expectedAndActual reads the two values of "Not equal". Each may go over lines.
func expectedAndActual(lines []string) (expected, got string, ok bool) {
	text := strings.Join(lines, "\n")
	text, ok = strings.CutPrefix(text, "expected: ")
	if !ok {
		return "", "", false
	}
	expected, got, ok = strings.Cut(text, "\nactual  : ")
	return strings.TrimSpace(expected), strings.TrimSpace(got), ok
}

// valueRoom is how much of a value is shown beside the other, in characters.
const valueRoom = 60

// compare shows two values below each other, from shortly before where they begin to
// differ if they are long.
func compare(expected, got string) string {
	expected, got = untyped(expected, got)
	if expected == got {
		return "expected: " + window(expected, 0) + "\ngot:      the same now: it changed after it had been compared"
	}
	from := 0
	if utf8.RuneCountInString(expected) > valueRoom || utf8.RuneCountInString(got) > valueRoom {
		for from < len(expected) && from < len(got) && expected[from] == got[from] {
			from++
		}
		from = near(expected, back(expected[:from]), from)
	}
	return "expected: " + window(expected, from) + "\ngot:      " + window(got, from)
}

// ofTest is what stands before the name of a type that the hidden test declares.
var ofTest = regexp.MustCompile(`\b[a-z]\w*_test\.`)

// untyped leaves out the types of values ("int(3)", "int64(0)"), which the hidden tests
// choose.
func untyped(expected, got string) (string, string) {
	return bare(ofTest.ReplaceAllString(expected, "")), bare(ofTest.ReplaceAllString(got, ""))
}

// bare is a value without its type.
func bare(value string) string {
	if value == "<nil>(<nil>)" {
		return "nil"
	}
	for _, t := range []string{"int", "int64", "int32", "uint64", "time.Duration", "string", "bool"} {
		if rest, ok := strings.CutPrefix(value, t+"("); ok {
			return strings.TrimSuffix(rest, ")")
		}
	}
	return value
}

// back is where to begin to show a value that differs behind same: a few elements
// before.
func back(same string) int {
	const before = 3 // elements
	at := len(same)
	for range before {
		i := strings.LastIndex(same[:at], ", ")
		if i < 0 {
			return 0
		}
		at = i
	}
	if len(same)-at > valueRoom/2 {
		return max(0, strings.LastIndex(same, ", "))
	}
	return at
}

// near moves from closer to where a value begins to differ, if that would not be seen
// otherwise: in the middle of a long text.
func near(value string, from, differs int) int {
	const before = valueRoom / 3 // bytes
	if differs-from <= valueRoom/2 {
		return from
	}
	from = differs - before
	for from > 0 && !utf8.RuneStart(value[from]) {
		from--
	}
	return from
}

// window is what there is room for of a value, from an offset on.
func window(value string, from int) string {
	before := ""
	if from > 0 {
		before = "… "
		value = strings.TrimPrefix(value[min(from, len(value)):], ", ")
	}
	if utf8.RuneCountInString(value) > valueRoom {
		runes := []rune(value)
		value = string(runes[:valueRoom-1]) + "…"
	}
	return before + strings.ToValidUTF8(value, "?")
}

// differing reads which elements are missing and which too many. testify calls the
// expected list A, and the answer's B.
func differing(lines []string) string {
	var missing, extra []string
	var into *[]string
	for _, line := range lines {
		switch {
		case strings.HasPrefix(line, "extra elements in list A:"):
			into = &missing
		case strings.HasPrefix(line, "extra elements in list B:"):
			into = &extra
		case strings.HasPrefix(line, "listA:"), strings.HasPrefix(line, "listB:"):
			into = nil
		case into == nil, strings.HasPrefix(line, "([]"), strings.HasPrefix(line, "}"), line == "":
		default:
			element := strings.TrimSuffix(strings.TrimSpace(line), ",")
			for strings.HasPrefix(element, "(") { // its type, its length
				_, rest, ok := strings.Cut(element, ") ")
				if !ok {
					break
				}
				element = rest
			}
			*into = append(*into, element)
		}
	}
	var parts []string
	if len(missing) > 0 {
		label := "missing: "
		if len(extra) > 0 {
			label += " " // below each other
		}
		parts = append(parts, label+window(strings.Join(missing, ", "), 0))
	}
	if len(extra) > 0 {
		parts = append(parts, "too many: "+window(strings.Join(extra, ", "), 0))
	}
	if len(parts) == 0 {
		return strings.Join(lines, "\n")
	}
	return strings.Join(parts, "\n")
}

// relation says plainly what testify says of two values in one line.
func relation(fault string) string {
	for _, r := range []struct{ said, plain string }{
		{`" is not less than or equal to "`, "expected at most: "},
		{`" is not greater than or equal to "`, "expected at least: "},
		{`" is not less than "`, "expected less than: "},
		{`" is not greater than "`, "expected more than: "},
	} {
		if got, bound, ok := strings.Cut(fault, r.said); ok {
			return r.plain + strings.TrimSuffix(bound, `"`) + "\n" + fmt.Sprintf("%-*s", len(r.plain), "got:") + strings.TrimPrefix(got, `"`)
		}
	}
	if got, rest, ok := strings.Cut(fault, `" should have `); ok {
		if want, has, ok := strings.Cut(rest, " item(s), but has "); ok {
			return "expected: " + want + " values\ngot:      " + has + ": " + window(strings.TrimPrefix(got, `"`), 0)
		}
	}
	return within(fault)
}

// shorten bounds a fault: expected and got, and the beginning of a difference.
func shorten(text string) string {
	const maxLines, maxBytes = 14, 1500
	if len(text) > maxBytes {
		text = strings.ToValidUTF8(text[:maxBytes], "") + "…"
	}
	lines := strings.Split(text, "\n")
	if len(lines) > maxLines {
		lines = append(lines[:maxLines:maxLines], "…")
	}
	return strings.Join(lines, "\n")
}
