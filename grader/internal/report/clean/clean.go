// Package clean makes text that a student can influence safe to show: in a
// terminal, in XML, in a web page's log. It is the only place that decides
// what "safe" means.
//
// The rules, for both functions:
//
//  1. ANSI control sequences go as a whole (colours, cursor movements, window
//     titles, links). One that is not closed on its line loses its introducer
//     only, so that no text can be hidden behind it.
//  2. All other control characters go (C0, DEL, C1), except line feed and tab.
//     CR LF, a lone CR and the Unicode line separators become line feeds.
//  3. Marks that turn the direction of writing go, and so do byte order marks
//     and noncharacters, which XML forbids.
//  4. Invalid UTF-8 becomes U+FFFD, one for each run of bad bytes.
//  5. What a CI server that shows the text would take for a command is pulled
//     apart by a space: "::name", and "##[" or "##name" anywhere in a line.
//     (GitHub's runner ignores white space before the first and looks for the
//     second everywhere, so that an indent does not help.)
//  6. What is longer than the limit is cut and ends in "…".
//
// Cleaning what is clean changes nothing.
package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const escape = 0x1b

// Text cleans a text of several lines and cuts it after limit characters.
func Text(s string, limit int) string {
	return cut(disarm(strip(s, limit, false)), limit)
}

// Line cleans a text that must stay on one line: white space of any kind
// becomes one space, and none is left at either end.
func Line(s string, limit int) string {
	return strings.TrimSpace(cut(disarm(strip(s, limit, true)), limit))
}

// strip applies rules 1 to 4 and stops as soon as it has more than limit
// characters: a student's program can print gigabytes.
func strip(s string, limit int, oneLine bool) string {
	var b strings.Builder
	count, space := 0, false
	for len(s) > 0 && count <= limit {
		if n := sequence(s); n > 0 {
			s = s[n:]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1:
			for len(s) > size && badByte(s[size:]) {
				size++
			}
		case r == '\r' && len(s) > 1 && s[1] == '\n':
			r, size = '\n', 2
		case r == '\r', r == '\u2028', r == '\u2029':
			r = '\n'
		}
		s = s[size:]
		if !visible(r) {
			continue
		}
		if oneLine && unicode.IsSpace(r) {
			space = count > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			count++
			space = false
		}
		b.WriteRune(r)
		count++
	}
	return b.String()
}

func badByte(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return r == utf8.RuneError && size == 1
}

func visible(r rune) bool {
	switch {
	case r == '\n', r == '\t':
		return true
	case r < 0x20, r >= 0x7f && r <= 0x9f: // C0, DEL, C1
		return false
	case r == 0x061c, r == 0x200e, r == 0x200f, // direction marks
		r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069: // overrides and isolates
		return false
	case r == 0xfeff, r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef: // byte order mark, noncharacters
		return false
	}
	return true
}

// disarm applies rule 5.
func disarm(s string) string {
	if !strings.Contains(s, "::") && !strings.Contains(s, "##") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if i >= 2 {
			letter := s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z'
			switch s[i-2 : i] {
			case "::":
				if letter {
					b.WriteByte(' ')
				}
			case "##":
				if letter || s[i] == '[' {
					b.WriteByte(' ')
				}
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// cut applies rule 6.
func cut(s string, limit int) string {
	if limit <= 0 {
		return ""
	}
	count, keep := 0, 0
	for i := range s {
		if count == limit-1 {
			keep = i // where the "…" goes, should it be needed
		}
		if count == limit {
			return s[:keep] + "…"
		}
		count++
	}
	return s
}

// sequence returns the length of the ANSI control sequence that s begins with,
// or 0 if it begins with none.
func sequence(s string) int {
	introducer, size := utf8.DecodeRuneInString(s)
	if introducer == escape {
		if len(s) == 1 {
			return 0
		}
		switch s[1] {
		case '[', ']', 'P', 'X', '^', '_': // the two-byte forms of the C1 controls below
			introducer, size = rune(s[1])+0x40, 2
		}
	}
	switch introducer {
	case 0x9b: // CSI
		return size + parameters(s[size:])
	case 0x9d, 0x90, 0x98, 0x9e, 0x9f: // OSC, DCS, SOS, PM, APC: a string follows
		return size + terminated(s[size:])
	case escape: // any other: intermediate bytes and a final one
		i := 1
		for i < len(s) && s[i] >= 0x20 && s[i] <= 0x2f {
			i++
		}
		if i < len(s) && s[i] >= 0x30 && s[i] <= 0x7e {
			return i + 1
		}
	}
	return 0
}

// parameters returns the length of what follows a CSI: parameter and
// intermediate bytes and a final one; or 0 if it is not like that.
func parameters(s string) int {
	i := 0
	for i < len(s) && s[i] >= 0x20 && s[i] <= 0x3f {
		i++
	}
	if i < len(s) && s[i] >= 0x40 && s[i] <= 0x7e {
		return i + 1
	}
	return 0
}

// terminated returns the length of a control string and its terminator, or 0
// if it is not closed on its line.
func terminated(s string) int {
	for i, r := range s {
		switch {
		case r == 0x07: // BEL
			return i + 1
		case r == 0x9c: // ST
			return i + 2
		case r == escape && strings.HasPrefix(s[i:], "\x1b\\"):
			return i + 2
		case r < 0x20 && r != '\t', r >= 0x80 && r <= 0x9f:
			return 0
		}
	}
	return 0
}
