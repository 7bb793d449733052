package lessons

import (
	"fmt"
	"maps"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/nearest"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// aliases are the words by which people look for a lesson, beside topics and kinds
// of findings. The reports' own words are among them.
var aliases = map[result.Topic][]string{
	"correctness":  {"wrong", "not-earned", "failed"},
	"panic":        {"panics", "crashed", "crashes", "fatal", "fatal-error"},
	"deadlock":     {"deadlocks", "hangs", "stuck", "blocked", "standstill"},
	"busy-wait":    {"busy", "busy-waiting", "spin", "spins", "spinning", "livelock"},
	"leak":         {"leaks", "goroutine-leak", "left-behind"},
	"race":         {"races", "data-race", "data-races", "racy"},
	"timing":       {"time", "slow", "early", "sleep", "timeout"},
	"limits":       {"limit", "over-the-limit", "memory", "out-of-memory", "output"},
	"compile":      {"does-not-compile", "compiler", "compile-error", "build", "signature", "syntax"},
	"policy":       {"forbidden", "import", "imports", "not-allowed"},
	"schedules":    {"schedule", "seed", "seeds", "seen", "flaky", "rare", "sometimes"},
	"grader-error": {"error", "fault-of-the-grader", "no-grade"},
}

// Find returns the lesson on a topic, which may be given by a kind of finding, a
// row, or another word for it, with spaces or hyphens and in any case. For a name
// that says nothing the error suggests the nearest and lists the topics.
func Find(name string) (Lesson, error) {
	words := names()
	if topic, ok := words[normal(name)]; ok {
		return read(topic)
	}
	var topics []string
	for _, t := range Topics() {
		topics = append(topics, string(t))
	}
	list := strings.Join(topics, ", ")
	if meant, ok := nearest.Name(normal(name), maps.Keys(words)); ok {
		return Lesson{}, fmt.Errorf("there is no lesson on %q (did you mean %s?); the topics are %s", name, words[meant], list)
	}
	return Lesson{}, fmt.Errorf("there is no lesson on %q; the topics are %s", name, list)
}

// names maps every name of a lesson to its topic.
func names() map[string]result.Topic {
	m := map[string]result.Topic{}
	for _, kind := range result.Kinds() {
		m[string(kind)] = result.TopicOf(kind)
	}
	for topic, others := range aliases {
		for _, other := range others {
			m[other] = topic
		}
	}
	for _, topic := range Topics() {
		m[string(topic)] = topic
	}
	return m
}

func normal(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return r == '-' || r == '_' || r == ' '
	}), "-")
}
