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

	// crowdDump bounds it where very many goroutines are there: it fits into the pipe, so
	// that writing it need not wait, and takes no longer than the turn of the one who does.
	crowdDump = 48 << 10

	// usualStack is more than most goroutines take in a dump, in bytes.
	usualStack = 1 << 10

	// maxStacks bounds a dump while it is looked through. It holds all that
	// Limits.Goroutines allows, and only an answer that comes near pays for it.
	maxStacks = 64 << 20
)

// allStacks is a dump of every goroutine, with that of the check's own first: it
// tells which bubble is meant, so it must not fall victim to the cut.
func allStacks(root int) string {
	// Large enough at once: where many want to run, each try costs a turn.
	buf := make([]byte, min(max(maxDump, runtime.NumGoroutine()*usualStack), maxStacks))
	n := runtime.Stack(buf, true)
	for n == len(buf) && len(buf) < maxStacks {
		buf = make([]byte, 4*len(buf))
		n = runtime.Stack(buf, true)
	}
	if runtime.NumGoroutine() > manyGoroutines {
		return cut(string(buf[:n]), root, crowdDump)
	}
	return cut(string(buf[:n]), root, maxDump)
}

// cut puts root's part of a dump in front and keeps at most so many bytes.
func cut(dump string, root, most int) string {
	if len(dump) <= most {
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
	return dump[:min(len(dump), most)]
}
