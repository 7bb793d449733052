package diagnosis

import "strings"

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
	a.fault = shorten(dedent(sections["Error"]))
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
