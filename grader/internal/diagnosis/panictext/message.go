package panictext

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

const maxMessage = 300 // bytes

// clean makes one line of a program's text fit to be shown: what is not
// printable becomes a space, and what is too long is cut on a character's border.
func clean(text string) string {
	if len(text) > 4*maxMessage { // enough to be cut again below
		text = text[:4*maxMessage]
	}
	text = strings.Map(func(r rune) rune {
		if r == utf8.RuneError || !strconv.IsPrint(r) {
			return ' '
		}
		return r
	}, text)
	text = strings.TrimSpace(text)
	if len(text) <= maxMessage {
		return text
	}
	const more = "…"
	cut := maxMessage - len(more)
	for !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut] + more
}

// panicMessage cleans the first line of a panic's value. The runtime adds how
// the panic went on, and prints a value of other than a basic type as its type
// and an address, "(main.point) 0x4d6d40", which is different in every build.
func panicMessage(line string) string {
	line = strings.TrimSuffix(line, " [recovered]")
	line = strings.TrimSuffix(line, " [recovered, repanicked]")
	if strings.HasPrefix(line, "(") {
		if i := strings.LastIndex(line, ") 0x"); i >= 0 && strings.Trim(line[i+len(") 0x"):], "0123456789abcdef") == "" {
			line = line[:i+1]
		}
	}
	return clean(line)
}

// detectorMessage cleans a line of the race detector's: without the number of
// the process in front and the sizes and addresses behind, which vary.
func detectorMessage(line string) string {
	if rest, ok := strings.CutPrefix(line, "=="); ok {
		line = strings.TrimPrefix(strings.TrimLeft(rest, "0123456789"), "==")
	}
	line, _, _ = strings.Cut(line, " 0x")
	return clean(line)
}

// signalName returns SIGSEGV from "SIGSEGV: segmentation violation code=0x1 …".
func signalName(text string) (string, bool) {
	name, _, _ := strings.Cut(text, ":")
	name, _, _ = strings.Cut(name, " ")
	if !strings.HasPrefix(name, "SIG") || len(name) > 12 || strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
		return "", false
	}
	return name, true
}
