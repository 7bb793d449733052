package advice

import (
	"fmt"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// copiedLock tells copylocks' reports, such as
//
//	Count passes lock by value: katas/racymap.Visits contains sync.Mutex
//	assignment copies lock value to b: sync.WaitGroup contains sync.noCopy
func copiedLock(pkg *source.Package, d analysis.Diagnostic) string {
	at := strings.LastIndex(d.Message, ": ")
	if at < 0 {
		return ""
	}
	said, path := d.Message[:at], strings.Split(d.Message[at+2:], " contains ")
	if last := path[len(path)-1]; len(path) > 1 && strings.HasSuffix(last, ".noCopy") {
		path = path[:len(path)-1] // the mark that sync's own types carry
	}
	outer, inner := typeName(pkg, path[0]), typeName(pkg, path[len(path)-1])
	what := fmt.Sprintf("a copy of the `%s`", outer)
	if outer != inner {
		what += fmt.Sprintf(", and with it of the `%s` inside", inner)
	}
	if strings.HasSuffix(said, " passes lock by value") {
		return fmt.Sprintf("Each call gets %s. %s Take a pointer instead: `*%s`.", what, ofCopies(inner), outer)
	}
	return fmt.Sprintf("This makes %s. %s Use a pointer to the one that is there: `*%s`.", what, ofCopies(inner), outer)
}

// ofCopies says what is wrong with a copy of one of sync's types.
func ofCopies(typ string) string {
	switch typ {
	case "sync.Mutex", "sync.RWMutex":
		return "Who locks a copy keeps nobody away from the original."
	case "sync.WaitGroup":
		return "A copy counts for itself, and who waits at the original hears nothing of it."
	}
	return "What happens to a copy does not happen to the original."
}

// typeName shortens a type's name to what stands in the student's file.
func typeName(pkg *source.Package, name string) string {
	name = strings.ReplaceAll(name, pkg.Types.Path()+".", "")
	name = strings.ReplaceAll(name, "sync/atomic.", "atomic.")
	if len(name) > maxName || strings.ContainsRune(name, '`') {
		return "struct"
	}
	return name
}

// lostCancel tells lostcancel's reports. It makes two for one variable: where it
// is set, and a return that forgets it.
func lostCancel(_ *source.Package, d analysis.Diagnostic) string {
	const (
		ignored   = "should be called, not discarded, to avoid a context leak"
		forgotten = " function is not used on all paths (possible context leak)"
	)
	if strings.HasSuffix(d.Message, ignored) {
		return "The cancel function is thrown away, so nobody can end this context when it is not needed any more, and what belongs to it stays. Keep it (`ctx, cancel := …`), and write `defer cancel()` in the next line."
	}
	before, ok := strings.CutSuffix(d.Message, forgotten)
	if !ok {
		return ""
	}
	name := strings.TrimPrefix(before, "the ")
	if len(name) > maxName {
		name = "cancel"
	}
	return fmt.Sprintf("There is a way out of this function on which `%s` is not called, and what belongs to the context stays behind. Write `defer %[1]s()` in the next line.", name)
}

// unusedResult tells unusedresult's reports: "result of fmt.Sprintf call not used".
// Of methods, "(T).String", nobody knows what else they do.
func unusedResult(pkg *source.Package, d analysis.Diagnostic) string {
	name, ok := strings.CutPrefix(d.Message, "result of ")
	name, _, found := strings.Cut(name, " call not used")
	if !ok || !found || strings.HasPrefix(name, "(") {
		return ""
	}
	return fmt.Sprintf("The result of `%s` is thrown away, and the call does nothing else. Use what it returns, or leave the call out.", typeName(pkg, name))
}

func assignedAtomic(*source.Package, analysis.Diagnostic) string {
	return "The function has changed the variable already, safely; the assignment writes to it once more, without protection. Write the call alone, without `=`."
}
