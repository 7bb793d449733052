package diagnosis

import (
	"fmt"
	"strings"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// dropIn is how the frames of the sync drop-in begin; it stands in for "sync" in
// judged copies, so its frames are named as the student wrote them.
const dropIn = "/grader/kata/sync."

// waitsFor says in plain words what a goroutine waits for: "waits to send on a
// channel".
func (a Answer) waitsFor(g goroutines.Goroutine) string {
	if call := a.syncCall(g.Frames); call != "" {
		switch {
		case strings.HasSuffix(call, "Mutex.Lock"):
			return "waits for a lock that another holds (Lock)"
		case strings.HasSuffix(call, "Mutex.RLock"):
			return "waits for a lock that another holds (RLock)"
		case strings.HasPrefix(call, "WaitGroup."):
			return "waits for a WaitGroup whose count never reaches zero"
		case strings.HasPrefix(call, "Cond."):
			return "waits for a Cond to be signalled"
		case strings.HasPrefix(call, "Once."):
			return "waits for another caller's Once.Do to end"
		}
		return "waits in " + call
	}
	switch state := g.State; {
	case strings.HasSuffix(state, "(nil chan)"):
		return "waits on a nil channel, which is never ready"
	case strings.HasPrefix(state, "chan receive"):
		return "waits to receive from a channel"
	case strings.HasPrefix(state, "chan send"):
		return "waits to send on a channel"
	case strings.HasPrefix(state, "select (no cases)"):
		return "waits in a select without cases, for ever"
	case strings.HasPrefix(state, "select"):
		return "waits in a select"
	case strings.HasPrefix(state, "sleep"):
		return "is asleep"
	case strings.HasPrefix(state, "sync.WaitGroup"):
		return "waits for a WaitGroup whose count never reaches zero"
	case strings.HasPrefix(state, "sync.Cond"):
		return "waits for a Cond to be signalled"
	case strings.HasPrefix(state, "sync.Mutex"), strings.HasPrefix(state, "sync.RWMutex"):
		return "waits for a lock that another holds"
	case strings.HasPrefix(state, "run"):
		return "is still running"
	}
	return fmt.Sprintf("waits (%s)", g.State)
}

// syncCall is the call of the drop-in that stands right above the student's
// innermost frame ("Mutex.Lock"), or empty.
func (a Answer) syncCall(frames []goroutines.Frame) string {
	i := a.innermost(frames)
	if i < 1 {
		return ""
	}
	_, name, ok := strings.Cut(frames[i-1].Func, dropIn)
	if !ok {
		return ""
	}
	return strings.NewReplacer("(*", "", ")", "", "[...]", "").Replace(name)
}

// inGiven tells whether a goroutine of the student's is inside something that it
// was given (a task, a callback) and that now waits.
func (a Answer) inGiven(g goroutines.Goroutine) bool {
	i := a.innermost(g.Frames)
	if i < 0 {
		return true
	}
	for _, f := range g.Frames[:i] {
		if strings.HasPrefix(f.File, "solutions/") {
			return true
		}
	}
	return false
}

// story is one goroutine in one line of evidence.
func (a Answer) story(g goroutines.Goroutine, isTest bool) string {
	who := "a goroutine"
	if isTest {
		who = "the caller"
	}
	var b strings.Builder
	if i := a.innermost(g.Frames); i >= 0 {
		f := g.Frames[i]
		fmt.Fprintf(&b, "%s %s at line %d in %s", who, a.waitsFor(g), f.Line, function(f))
	} else {
		fmt.Fprintf(&b, "%s %s in what it was given", who, a.waitsFor(g))
	}
	if s := a.started(g); s.known() {
		fmt.Fprintf(&b, ", started at line %d", s.line)
	}
	return b.String()
}
