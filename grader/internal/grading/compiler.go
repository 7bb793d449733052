package grading

import (
	"regexp"
	"strconv"
	"strings"
)

// compilerLine is how the compiler begins a message: "katas/launch/launch.go:3:5: ".
var compilerLine = regexp.MustCompile(`(?m)^(katas/[a-z0-9]+/[A-Za-z0-9_]+\.go):(\d+)(?::\d+)?: (.*)$`)

// oneLine is the beginning of what was said, for a sentence.
func oneLine(said string) string {
	const most = 400 // bytes
	text := strings.Join(strings.Fields(said), " ")
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "") + " …"
	}
	return text
}

// compilerPlace finds the first message in what the compiler said.
func compilerPlace(said string) (file string, line int, message string) {
	m := compilerLine.FindStringSubmatch(said)
	if m == nil {
		first, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
		return "", 0, "The compiler cannot build this: " + first
	}
	line, _ = strconv.Atoi(m[2])
	return m[1], line, m[3]
}
