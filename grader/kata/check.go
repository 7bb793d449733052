package kata

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/concurrency-katas/go/grader/kata/record"
)

// The kinds of finding that the harness itself can tell; the names are those of
// the result model, which judged programs do not link.
const (
	kindWrongAnswer = "wrong-answer"
	kindPanic       = "panic"
	kindDeadlock    = "deadlock"
	kindHang        = "hang"
	kindBusyWait    = "busy-wait"
	kindLeak        = "leak"
	kindTooSlow     = "too-slow"
	kindTooEarly    = "too-early"
	kindOverLimit   = "over-limit"
	kindRace        = "race" // told by the detector, and only counted here
)

// maxFindings bounds the findings of one check, and maxMessage the bytes of each
// message: an answer can make a test complain a million times, or about a value of
// a hundred megabytes, and the record pipe is not for that.
const (
	maxFindings = 20
	maxMessage  = 64 << 10
)

// check is one subtest of a row while it runs.
type check struct {
	row, name string
	index     int
	schedule  atomic.Int64 // from 0; the watch reads it too
	root      atomic.Int64 // goroutine ID of the body; the watch reads it too
	outer     *testing.T
	failed    atomic.Bool
	subject   atomic.Pointer[string]
	outside   bool         // no check, but what the row's test does outside of its checks' bubbles
	suspects  bool         // a timer may have been left behind
	reported  atomic.Int64 // findings so far
	watch     *watch
	replayed  replayed
}

type finding struct {
	kind, message, dump string
	busy                []int // goroutines that go on, by ID, where the check does not end
}

// hash is a number that no other check of the kata has, and the same in every run.
func (c *check) hash() uint64 {
	h := uint64(14695981039346656037) // FNV-1a
	for _, b := range []byte(c.row + "/" + c.name) {
		h = (h ^ uint64(b)) * 1099511628211
	}
	return h
}

// seed is that of the hooks' decisions in this check.
func (c *check) seed() uint64 { return session.seed ^ c.hash() }

// report sends a finding to the grader, or makes it a test error under "go test".
func (c *check) report(f finding) {
	c.failed.Store(true)
	if session.replay != nil {
		c.replayed.see(f)
		return
	}
	if len(f.message) > maxMessage {
		f.message = strings.ToValidUTF8(f.message[:maxMessage], "") + "…"
	}
	if session.out == nil {
		c.outer.Errorf("%s: %s\n%s", f.kind, f.message, f.dump)
		return
	}
	if c.reported.Add(1) > maxFindings {
		return
	}
	subject := ""
	if s := c.subject.Load(); s != nil {
		subject = *s
	}
	phase := c.watch.phaseNow()
	if c.outside {
		phase = record.InBody
	}
	session.send(record.Record{
		Event: record.Finding, Row: c.row, Check: c.name, Index: c.index, Phase: phase,
		Kind: f.kind, Message: f.message, Subject: subject, Dump: f.dump, Busy: f.busy, Root: int(c.root.Load()), Schedule: int(c.schedule.Load()),
	})
}

// panicText is how the runtime would print a panic's value, on few lines.
func panicText(p any) string {
	const most = 1000 // bytes
	text := fmt.Sprint(p)
	if err, ok := p.(error); ok {
		text = err.Error()
	}
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "") + "…"
	}
	return text
}
