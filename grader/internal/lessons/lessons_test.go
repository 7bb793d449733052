package lessons_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/lessons"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func TestEveryKindOfFindingHasItsLesson(t *testing.T) {
	for _, kind := range result.Kinds() {
		assert.Contains(t, lessons.Topics(), result.TopicOf(kind), kind)
		text, err := lessons.Find(string(kind))
		require.NoError(t, err, kind)
		title, _, _ := strings.Cut(text, "\n")
		assert.Equal(t, lessons.Title(result.TopicOf(kind)), title, "the kind %s leads to its topic's lesson", kind)
	}
}

func TestRowsLeadToLessons(t *testing.T) {
	for _, row := range result.RowNames() {
		_, err := lessons.Find(string(row))
		assert.NoError(t, err, row)
	}
}

func TestALessonFitsOnAScreen(t *testing.T) {
	for _, topic := range lessons.Topics() {
		text, err := lessons.Find(string(topic))
		require.NoError(t, err)
		lines := strings.Split(text, "\n")
		assert.LessOrEqual(t, len(lines), 32, topic)
		for _, line := range lines {
			assert.LessOrEqual(t, len(line), 80, "%s: %s", topic, line)
		}
	}
}

func TestAnUnknownTopicListsTheTopics(t *testing.T) {
	for _, name := range []string{"nonsense", "", "../lessons", "s"} {
		_, err := lessons.Find(name)
		assert.ErrorContains(t, err, "deadlock", name)
	}
}
