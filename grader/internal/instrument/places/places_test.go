package places_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
	"github.com/concurrency-katas/go/grader/internal/instrument/places"
)

const header = `package launch

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

var _ = context.Background
var _ sync.Mutex
var _ atomic.Int64
var _ time.Duration
`

// hooked rewrites a function's body and returns the body with hooks, and the places
// as "after|before" in the order of their numbers.
func hooked(t *testing.T, declarations, body string) (string, []string) {
	src := header + declarations + "\nfunc f(c chan int, d <-chan int, call func() int) {\n" + body + "\n}\n"
	judged, problems := instrumenttest.Answer(t, src, instrumenttest.Rules())
	require.Empty(t, problems, instrumenttest.Texts(problems))
	text := string(judged.Files[0].Src)
	text = text[strings.Index(text, "func f("):]
	text = strings.ReplaceAll(text, "grader_hooks.", "")
	var all []string
	for _, p := range judged.Places {
		all = append(all, ops(p.After)+"|"+ops(p.Before))
	}
	from, to := strings.Index(text, "{\n")+2, strings.LastIndex(text, "\n}")
	return strings.TrimSpace(text[from:to]), all
}

func ops(all []places.Op) string {
	var texts []string
	for _, op := range all {
		texts = append(texts, strings.TrimSpace(string(op.Kind)+" "+op.Name))
	}
	return strings.Join(texts, "+")
}

func TestHooksStandAroundEachOperation(t *testing.T) {
	for _, test := range []struct {
		name, declarations, body, want string
		places                         []string
	}{
		{"a send and a receive share the place between them", "", "c <- 1; _ = <-d",
			"At(0); c <- 1; At(1); _ = <-d; At(2)", []string{"|send c", "send c|receive d", "receive d|"}},
		{"a goroutine begins with a hook", "", "go func() { c <- 1 }()",
			"At(0); go func() { At(1); c <- 1; At(2) }(); At(3)", []string{"|go", "start|send c", "send c|", "go|"}},
		{"so does a function that is started by name", "func g(c chan int) { c <- 1 }", "go g(c)",
			"At(2); go g(c); At(3)", []string{"start|send c", "send c|", "|go g", "go g|"}},
		{"a deferred unlock has deferred hooks", "", "var mu sync.Mutex; mu.Lock(); defer mu.Unlock()",
			"var mu sync.Mutex; At(0); mu.Lock(); At(1); defer At(2); defer mu.Unlock(); defer At(3)",
			[]string{"|lock mu", "lock mu|", "unlock mu|", "|unlock mu"}},
		{"each case of a select tells which it was", "", "select { case v := <-d: _ = v; case c <- 1: default: }",
			"At(0); select { case v := <-d: At(1); _ = v; case c <- 1: At(2); default: At(3); }",
			[]string{"|select+receive d+send c", "receive d|", "send c|", "default|"}},
		{"a range over a channel receives before each turn", "", "for v := range c { _ = v }",
			"At(0); for v := range c { At(1); _ = v ; At(2)}", []string{"|receive c", "receive c|", "|receive c"}},
		{"no statement follows the one that ends a function", "func g(c chan int) int { return <-c }", "panic(<-c)",
			"At(1); panic(<-c)", []string{"|receive c", "|receive c"}},
		{"atomics", "", "var n atomic.Int64; n.Add(1)",
			"var n atomic.Int64; At(0); n.Add(1); At(1)", []string{"|atomic n", "atomic n|"}},
		{"a function that was passed in is an operation", "", "call()",
			"At(0); call(); At(1)", []string{"|call call", "call call|"}},
		{"a condition's operations lie behind both branches", "", "if <-c == 1 { } else if len(d) > 0 { } else { }",
			"At(0); if <-c == 1 { At(1); } else if len(d) > 0 { At(2); } else { At(3); }",
			[]string{"|receive c", "receive c|", "look d|", "look d|"}},
		{"contexts and timers", "", "ctx, cancel := context.WithCancel(context.Background()); cancel(); _ = ctx.Err(); time.Sleep(1)",
			"At(0); ctx, cancel := context.WithCancel(context.Background()); At(1); cancel(); At(2); _ = ctx.Err(); At(3); time.Sleep(1); At(4)",
			[]string{"|look", "look|cancel cancel", "cancel cancel|look ctx", "look ctx|sleep", "sleep|"}},
		{"a WaitGroup's goroutine begins with a hook too", "", "var wg sync.WaitGroup; wg.Go(func() { c <- 1 }); wg.Wait()",
			"var wg sync.WaitGroup; At(0); wg.Go(func() { At(1); c <- 1; At(2) }); At(3); wg.Wait(); At(4)",
			[]string{"|go wg", "start|send c", "send c|", "go wg|wait wg", "wait wg|"}},
		{"what has another meaning is no operation", "", "close := func(int) {}; close(1); len := 3; _ = len; type lock struct{}; _ = cap([]int{})",
			"close := func(int) {}; At(0); close(1); At(1); len := 3; _ = len; type lock struct{}; _ = cap([]int{})",
			[]string{"|call close", "call close|"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, all := hooked(t, test.declarations, test.body)
			assert.Equal(t, test.want, text)
			assert.Equal(t, test.places, all)
		})
	}
}

func TestPlacesNameFileAndLine(t *testing.T) {
	judged, problems := instrumenttest.Answer(t, "package launch\n\nfunc f(c chan int) {\n\tc <- 1\n\t<-c\n}\n", instrumenttest.Rules())
	require.Empty(t, problems)
	require.Len(t, judged.Places, 3)
	assert.Equal(t, places.Place{
		File:   "katas/launch/launch.go",
		After:  []places.Op{{Kind: places.Send, Name: "c", Line: 4}},
		Before: []places.Op{{Kind: places.Receive, Name: "c", Line: 5}},
	}, judged.Places[1])
}

func TestAnAnswerWithoutOperationsIsLeftAlone(t *testing.T) {
	judged, problems := instrumenttest.Answer(t, "package launch\n\nfunc f() int { return 1 }\n", instrumenttest.Rules())
	require.Empty(t, problems)
	assert.Empty(t, judged.Places)
	assert.NotContains(t, string(judged.Files[0].Src), "hooks")
}

func TestThereIsABoundOnPlaces(t *testing.T) {
	src := "package launch\n\nfunc f(c chan int) {\n" + strings.Repeat("\tc <- 1\n", places.Max+100) + "}\n"
	_, problems := instrumenttest.Answer(t, src, instrumenttest.Rules())
	require.Len(t, problems, 1)
	assert.Equal(t, instrument.Refused, problems[0].Kind, "what comes after would be judged without hooks")
	assert.Contains(t, problems[0].Message, "too many operations at which goroutines meet")
}

func TestALongNameIsNotTold(t *testing.T) {
	long := strings.Repeat("x", 100)
	judged, problems := instrumenttest.Answer(t, "package launch\n\nfunc f("+long+" chan int) {\n\t"+long+" <- 1\n}\n", instrumenttest.Rules())
	require.Empty(t, problems)
	assert.Empty(t, judged.Places[0].Before[0].Name)
}
