package lessons_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/lessons"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func finds(t *testing.T, topic result.Topic, name string) {
	t.Helper()
	l, err := lessons.Find(name)
	require.NoError(t, err, name)
	assert.Equal(t, topic, l.Topic, name)
}

func TestTopicsAndKindsAndRowsLeadToLessons(t *testing.T) {
	for _, topic := range lessons.Topics() {
		finds(t, topic, string(topic))
	}
	for _, kind := range result.Kinds() {
		finds(t, result.TopicOf(kind), string(kind))
		finds(t, result.TopicOf(kind), wording.Kind(kind)) // as the reports write it
	}
	for row, topic := range map[result.RowName]result.Topic{
		result.Correctness: "correctness", result.Leaks: "leak", result.Races: "race", result.Timing: "timing",
	} {
		finds(t, topic, string(row))
	}
	for _, row := range result.RowNames() {
		_, err := lessons.Find(string(row))
		assert.NoError(t, err, row)
	}
}

func TestOtherWordsLeadToLessons(t *testing.T) {
	for name, topic := range map[string]result.Topic{
		"races": "race", "data race": "race", "leaks": "leak", "hang": "deadlock", "stuck": "deadlock",
		"too-slow": "timing", "too slow": "timing", "Too_Early": "timing", "refused": "policy", "over-limit": "limits",
		"wrong-answer": "correctness", "not earned": "correctness", "crash": "panic", "PANIC": "panic",
		"spinning": "busy-wait", "does-not-compile": "compile", "seed": "schedules", "flaky": "schedules",
		" race ": "race", "-race": "race",
	} {
		finds(t, topic, name)
	}
}

func TestAnUnknownWordListsTheTopicsAndSuggestsTheNearest(t *testing.T) {
	for name, suggestion := range map[string]string{
		"raec":                      "race",
		"dedlock":                   "deadlock",
		"dead":                      "deadlock",
		"to-slow":                   "timing",
		"leek":                      "leak",
		"shedules":                  "schedules",
		"polizy":                    "policy",
		"compiles":                  "compile",
		"nonsense":                  "",
		"":                          "",
		"s":                         "",
		"гонка":                     "",
		"../lessons":                "",
		strings.Repeat("race", 999): "",
	} {
		_, err := lessons.Find(name)
		for _, topic := range lessons.Topics() {
			assert.ErrorContains(t, err, string(topic), name)
		}
		if suggestion == "" {
			assert.NotContains(t, err.Error(), "did you mean", name)
		} else {
			assert.ErrorContains(t, err, "(did you mean "+suggestion+"?)", name)
		}
	}
}

func TestWhatWasTypedCannotReachTheTerminal(t *testing.T) {
	_, err := lessons.Find("\x1b[31mrace\n")
	require.Error(t, err)
	assert.NotContains(t, err.Error(), "\x1b")
	assert.NotContains(t, err.Error(), "\n")
}
