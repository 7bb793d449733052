package panictext

import "strings"

// kindOfPanic tells panics of the testing packages from others. A program can
// panic with the same words; it gains nothing by it.
func kindOfPanic(message string) Kind {
	switch {
	case strings.HasPrefix(message, "test timed out after "): // testing.(*M).startAlarm
		return TestTimeout
	case strings.HasPrefix(message, "deadlock: all goroutines in bubble are blocked"), // runtime/synctest.go
		strings.HasPrefix(message, "deadlock: main bubble goroutine has exited but blocked goroutines remain"):
		return BubbleDeadlock
	}
	return Panic
}

// fatalErrors are parts of the runtime's words after "fatal error: ", the first
// that fits decides. Sources: grep for throw( and fatal( in runtime,
// internal/runtime/maps, internal/sync and sync.
var fatalErrors = []struct {
	part string
	kind Kind
}{
	{"panic while printing panic value", Panic},
	{"all goroutines are asleep - deadlock!", Deadlock},
	{"no goroutines (main called runtime.Goexit) - deadlock!", Deadlock},
	{"concurrent map ", ConcurrentMap},
	{"unlock of unlocked ", UnlockUnlocked}, // also "sync: RUnlock of unlocked RWMutex"
	{"stack overflow", StackOverflow},
	{"out of memory", OutOfMemory},
	{"cannot allocate memory", OutOfMemory},
	{"failed to reserve page summary memory", OutOfMemory},
	{"failed to allocate", OutOfMemory},
	{"too much locked memory", OutOfMemory},
	{"too many address space collisions", OutOfMemory},
	{"thread exhaustion", ThreadLimit},
	{"newosproc", ThreadLimit},
	{"unexpected signal", Signal},
}

// kindOfFatal sorts the runtime's fatal errors.
func kindOfFatal(message string) Kind {
	if message == "fault" { // after "unexpected fault address 0x…"
		return Signal
	}
	lower := strings.ToLower(message)
	for _, e := range fatalErrors {
		if strings.Contains(lower, strings.ToLower(e.part)) {
			return e.kind
		}
	}
	return FatalError
}

// kindOfDetector sorts what the race detector says when it gives up; ok is
// false for a line that is none of it. The lines are those of the detector's
// binary (runtime/race/internal/amd64v1/race_linux.syso), for example:
//
//	race: limit on 8128 simultaneously alive goroutines is exceeded, dying
//	==16055==ERROR: ThreadSanitizer failed to allocate 0x8000000 (134217728) bytes …
//	FATAL: ThreadSanitizer CHECK failed: …
func kindOfDetector(line string) (kind Kind, ok bool) {
	if strings.HasPrefix(line, "race: limit on ") {
		return DetectorLimit, true
	}
	_, said, ok := strings.Cut(line, "ThreadSanitizer")
	if !ok || !startsDetector(line) {
		return "", false
	}
	switch {
	case strings.Contains(said, "failed to allocate"), strings.Contains(said, "out of memory"),
		strings.Contains(said, "limit exceeded"):
		return OutOfMemory, true
	case strings.HasSuffix(said, "Dying."):
		return DetectorLimit, true
	}
	return DetectorFault, true
}

// startsDetector reports whether a line begins as one of the detector's that
// name it: with its name, "FATAL: ", or "==PID==ERROR: ".
func startsDetector(line string) bool {
	if strings.HasPrefix(line, "ThreadSanitizer: ") {
		return strings.HasSuffix(line, "Dying.") || strings.Contains(line, "failed to allocate")
	}
	if rest, ok := strings.CutPrefix(line, "=="); ok {
		rest = strings.TrimLeft(rest, "0123456789")
		line = strings.TrimPrefix(rest, "==")
	}
	return strings.HasPrefix(line, "FATAL: ") || strings.HasPrefix(line, "ERROR: ")
}
