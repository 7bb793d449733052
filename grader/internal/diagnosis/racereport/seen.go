package racereport

import (
	"bytes"
	"strings"
)

const warning = "WARNING: DATA RACE"

// Seen reports whether a text holds any word of the race detector about a race,
// wherever it stands. It errs on the side of yes: a program can print the words
// itself, but it cannot keep them from being found.
func Seen(text []byte) bool {
	if bytes.Contains(text, []byte(warning)) {
		return true
	}
	_, ok := Total(text)
	return ok
}

// Total returns the number of races that the detector counted when the program
// ended ("Found 3 data race(s)"), from its last such line. There is none if the
// program died otherwise, or with halt_on_error=1.
func Total(text []byte) (races int, ok bool) {
	const found, tail = "Found ", " data race(s)"
	for {
		end := bytes.LastIndex(text, []byte(tail))
		if end < 0 {
			return 0, false
		}
		digits := end
		for digits > 0 && end-digits < 9 && '0' <= text[digits-1] && text[digits-1] <= '9' {
			digits--
		}
		if races, ok := parseNumber(string(text[digits:end]), 10); ok && races > 0 &&
			strings.HasSuffix(string(text[max(0, digits-len(found)):digits]), found) {
			return int(races), true
		}
		text = text[:end]
	}
}
