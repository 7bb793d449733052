package panictext

import "strings"

// words are possible last words.
type words struct {
	crash      Crash
	gap        int   // lines since that do not belong to them
	open       bool  // the next line may still belong to the value
	first      Crash // the crash as the first line told it
	repanicked int   // panics marked as recovered and thrown again
}

func newPanic(message string) *words {
	line := panicMessage(message)
	crash := Crash{Kind: kindOfPanic(line), Message: line}
	w := &words{crash: crash, first: crash, open: true}
	w.countRepanic(message)
	return w
}

func newFatal(message string) *words {
	message = clean(message)
	crash := Crash{Kind: kindOfFatal(message), Message: message}
	return &words{crash: crash, first: crash, open: true}
}

// follow reads a line below the words.
func (w *words) follow(line string) {
	if w == nil {
		return
	}
	rest, indented := strings.CutPrefix(line, "\t")
	switch {
	case indented && w.open:
		w.chain(rest)
	case line == "", strings.HasPrefix(line, "exit status "):
		w.open = false
	case strings.HasPrefix(line, "[signal "):
		w.open = false
		w.crash.Signal, _ = signalName(strings.TrimPrefix(line, "[signal "))
	default:
		w.open = false
		w.gap++
	}
}

// chain reads an indented line: the next panic of a chain, a fatal error that
// came out of it, or the next line of the value.
func (w *words) chain(line string) {
	w.countRepanic(line)
	var next Crash
	if message, ok := strings.CutPrefix(line, "panic: "); ok {
		next = newPanic(message).crash
	} else if message, ok := strings.CutPrefix(line, "fatal error: "); ok {
		next = newFatal(message).crash
	} else {
		return
	}
	next.Earlier = w.crash.Earlier
	if len(next.Earlier) < maxEarlier {
		next.Earlier = append(next.Earlier, w.crash.Message)
	}
	w.crash = next
}

func (w *words) countRepanic(line string) {
	if strings.HasSuffix(line, " [recovered, repanicked]") {
		w.repanicked++
	}
}

// settle tells a chain of panics from a value of several lines that looks like
// one, by the stack: each panic but the last is still there as a call of panic,
// and one that was thrown again is there once more.
func (w *words) settle() {
	c := &w.crash
	if len(c.Earlier) == 0 || len(c.Goroutines) == 0 || c.Goroutines[0].Elided {
		return
	}
	calls := -w.repanicked
	for _, f := range c.Goroutines[0].Frames {
		if f.Func == "panic" {
			calls++
		}
	}
	if calls <= 0 {
		w.first.Signal, w.first.Goroutines = c.Signal, c.Goroutines
		*c = w.first
	}
}
