// Package lessons holds the lesson behind each kind of finding, one screen each.
package lessons

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/result"
)

//go:embed text/*.txt
var texts embed.FS

// Topics lists all topics, in alphabetical order.
func Topics() []result.Topic {
	entries, err := texts.ReadDir("text")
	if err != nil {
		panic(err) // it is embedded
	}
	var topics []result.Topic
	for _, e := range entries {
		topics = append(topics, result.Topic(strings.TrimSuffix(e.Name(), ".txt")))
	}
	return topics
}

// Find returns the lesson on a topic. It takes the names of rows and of kinds of
// findings as well, and plurals: "races", "hang", "too-slow". For any other name the
// error lists the topics.
func Find(name string) (string, error) {
	topic := strings.ToLower(name)
	switch singular := strings.TrimSuffix(topic, "s"); {
	case slices.Contains(result.Kinds(), result.Kind(topic)):
		topic = string(result.TopicOf(result.Kind(topic)))
	case slices.Contains(Topics(), result.Topic(singular)):
		topic = singular
	}
	if slices.Contains(Topics(), result.Topic(topic)) {
		text, err := texts.ReadFile("text/" + topic + ".txt")
		return string(text), err
	}
	var known []string
	for _, t := range Topics() {
		known = append(known, string(t))
	}
	return "", fmt.Errorf("there is no lesson on %q; the topics are %s", name, strings.Join(known, ", "))
}

// Title is the first line of a lesson.
func Title(topic result.Topic) string {
	text, err := Find(string(topic))
	if err != nil {
		return ""
	}
	title, _, _ := strings.Cut(text, "\n")
	return title
}
