package lessons_test

import (
	"net/url"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/lessons"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func all(t *testing.T) []lessons.Lesson {
	t.Helper()
	all, err := lessons.All()
	require.NoError(t, err)
	return all
}

func TestEveryKindOfFindingHasItsLesson(t *testing.T) {
	for _, kind := range result.Kinds() {
		assert.Contains(t, lessons.Topics(), result.TopicOf(kind), kind)
	}
}

func TestEveryLessonIsComplete(t *testing.T) {
	titles := map[string]bool{}
	for _, l := range all(t) {
		t.Run(string(l.Topic), func(t *testing.T) {
			assert.NotEmpty(t, l.Title)
			assert.False(t, titles[l.Title], "each title says which lesson it is")
			titles[l.Title] = true
			assert.NotEmpty(t, l.What, "what it is")
			assert.Len(t, l.Examples, 2)
			assert.NotEmpty(t, l.Look, "how to find it")
			assert.Contains(t, []int{1, 2}, len(l.Links))
			for _, text := range append(l.What, l.Look...) {
				assert.NotEmpty(t, text)
			}
			for _, link := range l.Links {
				u, err := url.Parse(link)
				require.NoError(t, err)
				assert.Equal(t, "https", u.Scheme)
				assert.Contains(t, []string{"go.dev", "pkg.go.dev"}, u.Host)
			}
		})
	}
}
