package racereport

import "strings"

// parseAccess reads a line like "Previous write at 0x00c0000180f8 by goroutine 8:".
// The detector says "atomic" for other languages only, but it costs nothing to
// understand it.
func parseAccess(line string) (Access, bool) {
	what, rest, ok := strings.Cut(line, " at 0x")
	if !ok {
		return Access{}, false
	}
	var a Access
	what = strings.ToLower(what)
	what, a.Previous = strings.CutPrefix(what, "previous ")
	switch Kind(what) {
	case Read, Write, AtomicRead, AtomicWrite:
		a.Kind = Kind(what)
	default:
		return Access{}, false
	}
	address, by, _ := strings.Cut(rest, " by ")
	a.Address, ok = parseNumber(address, 16)
	if !ok {
		return Access{}, false
	}
	if by == "main goroutine:" {
		a.Goroutine = MainGoroutine
		return a, true
	}
	id, ok1 := strings.CutPrefix(by, "goroutine ")
	id, ok2 := strings.CutSuffix(id, ":")
	a.Goroutine, ok = parseID(id)
	return a, ok && ok1 && ok2
}

// parseCreation reads a line like "Goroutine 8 (running) created at:".
func parseCreation(line string) (Creation, bool) {
	rest, ok := strings.CutPrefix(line, "Goroutine ")
	if !ok {
		return Creation{}, false
	}
	id, state, _ := strings.Cut(rest, " ")
	var c Creation
	switch state {
	case "(running) created at:":
	case "(finished) created at:":
		c.Finished = true
	default:
		return Creation{}, false
	}
	c.Goroutine, ok = parseID(id)
	return c, ok
}

func parseID(text string) (int, bool) {
	id, ok := parseNumber(text, 10)
	return int(id), ok && 0 < id && id < 1<<31
}

// markAtomic turns the kind of an access into its atomic one when sync/atomic
// made it. The detector itself does not say so in Go.
func (a *Access) markAtomic() {
	if len(a.Frames) == 0 {
		return
	}
	switch a.Frames[0].Package() {
	case "sync/atomic", "internal/runtime/atomic":
	default:
		return
	}
	switch a.Kind {
	case Read:
		a.Kind = AtomicRead
	case Write:
		a.Kind = AtomicWrite
	case AtomicRead, AtomicWrite:
	}
}
