package goroutines

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// ParsePlace reads the line below a function's name, in a goroutine dump or in
// a race report:
//
//	katas/launch/launch.go:31 +0x1d
//	C:/Users/Ada Lovelace/main.go:12 +0x5e fp=0xc000066f50 sp=0xc000066f20 pc=0x47b63e
//
// File names may contain spaces and colons; line is from 0 to 999,999,999.
func ParsePlace(text string) (file string, line int, ok bool) {
	text = strings.TrimLeft(text, "\t ")
	for _, mark := range []string{" pc=0x", " sp=0x", " fp=0x", " +0x"} {
		if i := strings.LastIndex(text, mark); i >= 0 && isHex(text[i+len(mark):]) {
			text = text[:i]
		}
	}
	i := strings.LastIndexByte(text, ':')
	if i <= 0 || len(text) > maxLine || !printable(text) {
		return "", 0, false
	}
	line, ok = parseNumber(text[i+1:])
	return text[:i], line, ok
}

// parseCall returns the function's name on a line like "main.f(0xc000012120, {0x0?})",
// or "" if the line is no call. Arguments hold no parentheses (printArgs).
func parseCall(line string) string {
	i := strings.LastIndexByte(line, '(')
	if i <= 0 || !strings.HasSuffix(line, ")") || !printable(line) {
		return ""
	}
	return line[:i]
}

// parseCreator reads a line like "created by main.main.func2 in goroutine 18".
func parseCreator(line string) (function string, id int) {
	function = strings.TrimPrefix(line, "created by ")
	if !printable(function) {
		return "", 0
	}
	const in = " in goroutine "
	if i := strings.LastIndex(function, in); i >= 0 {
		if id, ok := parseNumber(function[i+len(in):]); ok {
			return function[:i], id
		}
	}
	return function, 0
}

// parseNumber reads a number of at most nine decimal digits, and nothing else.
func parseNumber(text string) (int, bool) {
	if text == "" || len(text) > 9 {
		return 0, false
	}
	n := 0
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

func isHex(text string) bool {
	return text != "" && strings.Trim(text, "0123456789abcdef") == ""
}

// printable reports whether a text is safe to show on a terminal.
func printable(text string) bool {
	if !utf8.ValidString(text) {
		return false
	}
	for _, r := range text {
		if !strconv.IsPrint(r) {
			return false
		}
	}
	return true
}
