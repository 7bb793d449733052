// Package lessons holds the lesson behind each kind of finding, one screen each.
package lessons

import (
	"embed"
	"fmt"

	"github.com/concurrency-katas/go/grader/internal/result"
)

//go:embed text/*.md
var texts embed.FS

// Lesson is what a student needs to know about one kind of mistake.
type Lesson struct {
	Topic    result.Topic
	Title    string
	What     []string  // paragraphs
	Examples []Example // what it looks like before and after; or what to type
	Look     []string  // paragraphs: how to find it in one's own code
	Links    []string
}

// Example is a piece of code with its heading.
type Example struct {
	Heading  string
	Language string // "go", or "sh"
	Lines    []string
}

// Topics lists all topics, those that come up most at the beginning first.
func Topics() []result.Topic {
	return []result.Topic{
		"correctness", "panic", "deadlock", "busy-wait", "leak", "race", "timing",
		"limits", "compile", "policy", "schedules", "grader-error",
	}
}

// All returns all lessons, in the order of Topics.
func All() ([]Lesson, error) {
	var all []Lesson
	for _, topic := range Topics() {
		l, err := read(topic)
		if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
	return all, nil
}

func read(topic result.Topic) (Lesson, error) {
	text, err := texts.ReadFile("text/" + string(topic) + ".md")
	if err != nil {
		return Lesson{}, fmt.Errorf("reading the lesson on %s: %w", topic, err)
	}
	l, err := parse(string(text))
	if err != nil {
		return Lesson{}, fmt.Errorf("reading the lesson on %s: %w", topic, err)
	}
	l.Topic = topic
	return l, nil
}
