package racereport

import "bytes"

const warning = "WARNING: DATA RACE"

// Seen reports whether a text holds what the race detector prints first of each race,
// wherever it stands. A program can print these words itself, but it cannot keep them
// from being found.
func Seen(text []byte) bool { return bytes.Contains(text, []byte(warning)) }
