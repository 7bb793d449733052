package kata

import (
	"runtime"
	"strconv"
	"strings"
)

const (
	// maxDump bounds a goroutine dump that is sent to the grader, in bytes. A dump
	// that is cut short still names the first goroutines, and hundreds of alike ones
	// teach nothing more.
	maxDump = 256 << 10

	// maxStacks bounds a dump while it is looked through. It holds all that
	// Limits.Goroutines allows, and only an answer that comes near pays for it.
	maxStacks = 64 << 20
)

// allStacks is a dump of every goroutine, with that of the check's own first: it
// tells which bubble is meant, so it must not fall victim to the cut.
func allStacks(root int) string {
	buf := make([]byte, maxDump)
	n := runtime.Stack(buf, true)
	for n == len(buf) && len(buf) < maxStacks {
		buf = make([]byte, 4*len(buf))
		n = runtime.Stack(buf, true)
	}
	return cut(string(buf[:n]), root)
}

// cut puts root's part of a dump in front and keeps at most maxDump bytes.
func cut(dump string, root int) string {
	if len(dump) <= maxDump {
		return dump
	}
	header := "\ngoroutine " + strconv.Itoa(root) + " "
	if from := strings.Index(dump, header); from >= 0 {
		length := strings.Index(dump[from+1:], "\n\n")
		if length < 0 {
			length = len(dump[from+1:])
		}
		own := dump[from+1 : from+1+length]
		dump = own + "\n\n" + dump[:from] + dump[from+1+length:]
	}
	return dump[:min(len(dump), maxDump)]
}
