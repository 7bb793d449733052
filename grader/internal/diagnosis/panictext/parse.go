package panictext

import (
	"bytes"
	"strings"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

const (
	maxEarlier = 8
	maxHead    = 4096 // bytes of a line that are looked at
	maxGap     = 64   // lines of other text between last words and their stack
)

// Parse finds a program's last words in what it wrote to stderr: the last that
// begin a line and are followed by a stack, or that end the text. Words behind
// other text on their line are believed where a stack follows at once. ok is
// false if there are none.
//
// All of this can be forged by a program that then dies silently, or not at
// all. So trust a Crash for the explanation, and never let it excuse a program.
func Parse(text []byte) (crash Crash, ok bool) {
	var s scanner
	for start := 0; start < len(text); {
		end := len(text)
		if i := bytes.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i + 1
		}
		head := text[start:min(end, start+maxHead)]
		s.take(strings.TrimRight(string(head), "\r\n"), start)
		start = end
	}
	words, at := s.last()
	if words == nil {
		return Crash{}, false
	}
	if at >= 0 {
		words.crash.Goroutines = goroutines.Parse(text[at:])
	}
	words.settle()
	return words.crash, true
}

// scanner holds what Parse knows between two lines.
type scanner struct {
	pending *words // begins a line, its stack has not been seen yet
	midline *words // the same, behind other text on its line
	proven  *words // its stack has been seen …
	stack   int    // … from this offset on; -1 for words that have none

	signal string // the line before was this signal's
}

// last returns the words to believe, or nil, and where their stack begins, or -1.
// Words that end the text are later than any whose stack has been seen.
func (s *scanner) last() (*words, int) {
	if s.pending != nil && s.pending.gap == 0 {
		return s.pending, -1
	}
	return s.proven, s.stack
}

// take reads a line that begins at an offset.
func (s *scanner) take(line string, offset int) {
	signal := s.signal
	s.signal = ""
	switch {
	case strings.HasPrefix(line, "goroutine ") && strings.HasSuffix(line, "]:"), line == "runtime stack:":
		s.prove(offset)
	case s.begin(line):
	case signal != "" && strings.HasPrefix(line, "PC=0x"):
		s.pending = &words{crash: Crash{Kind: Signal, Message: signal, Signal: strings.SplitN(signal, ":", 2)[0]}}
	default:
		s.signal = signalLine(line)
		s.pending.follow(line)
		if s.midline.follow(line); s.midline != nil && s.midline.gap > 0 {
			s.midline = nil
		}
	}
}

// prove believes the words in front of a stack.
func (s *scanner) prove(offset int) {
	w := s.pending
	if w == nil || w.gap > maxGap {
		w = s.midline
	}
	s.pending, s.midline = nil, nil
	if w != nil {
		s.proven, s.stack = w, offset
	}
}

// begin reports whether a line holds the beginning of last words.
func (s *scanner) begin(line string) bool {
	if message, ok := strings.CutPrefix(line, "panic: "); ok {
		s.pending, s.midline = newPanic(message), nil
		return true
	}
	if message, ok := strings.CutPrefix(line, "fatal error: "); ok {
		s.pending, s.midline = newFatal(message), nil
		return true
	}
	if kind, ok := kindOfDetector(line); ok {
		s.proven, s.stack = &words{crash: Crash{Kind: kind, Message: detectorMessage(line)}}, -1
		s.pending, s.midline = nil, nil
		return true
	}
	if strings.HasPrefix(line, "\t") { // at most the rest of a value
		return false
	}
	if i := strings.LastIndex(line, "panic: "); i > 0 {
		s.midline = newPanic(line[i+len("panic: "):])
		s.pending.follow(line)
		return true
	}
	if i := strings.LastIndex(line, "fatal error: "); i > 0 {
		s.midline = newFatal(line[i+len("fatal error: "):])
		s.pending.follow(line)
		return true
	}
	return false
}

// signalLine returns a line that may announce a deadly signal, cleaned:
// "SIGQUIT: quit". The next line then begins with "PC=0x".
func signalLine(line string) string {
	name, ok := signalName(line)
	if !ok || !strings.HasPrefix(line[len(name):], ": ") {
		return ""
	}
	return clean(line)
}
