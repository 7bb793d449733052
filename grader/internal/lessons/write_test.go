package lessons_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"charm.land/lipgloss/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/lessons"
)

var ansi = regexp.MustCompile("\x1b\\[[0-9;]*m")

func show(t *testing.T, l lessons.Lesson, o lessons.Options) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, lessons.Write(&b, l, o))
	return b.String()
}

func list(t *testing.T, o lessons.Options) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, lessons.WriteList(&b, all(t), o))
	return b.String()
}

// A small screen has 24 lines: room for 23 and the prompt below them.
func TestALessonFitsOnAScreen(t *testing.T) {
	for _, l := range all(t) {
		assert.LessOrEqual(t, strings.Count(show(t, l, lessons.Options{Width: 80}), "\n"), 23, l.Topic)
	}
}

// Code and links stay whole, so that they can be copied; they fit into half a screen.
func TestNoLineIsWiderThanTheTerminal(t *testing.T) {
	for w := 40; w <= 120; w++ {
		texts := []string{list(t, lessons.Options{Width: w})}
		for _, l := range all(t) {
			texts = append(texts, show(t, l, lessons.Options{Width: w}))
		}
		for line := range strings.Lines(strings.Join(texts, "")) {
			if !strings.Contains(line, "https://") {
				assert.LessOrEqual(t, lipgloss.Width(strings.TrimSuffix(line, "\n")), min(w, 80), "at width %d: %s", w, line)
			}
		}
	}
}

func TestNothingOfALessonIsLostInANarrowTerminal(t *testing.T) {
	for _, l := range all(t) {
		wide, narrow := show(t, l, lessons.Options{}), show(t, l, lessons.Options{Width: 1})
		assert.ElementsMatch(t, strings.Fields(wide), strings.Fields(narrow), l.Topic)
	}
}

func TestWithoutColourThereIsNoControlCharacter(t *testing.T) {
	for _, l := range all(t) {
		for _, r := range show(t, l, lessons.Options{}) + list(t, lessons.Options{}) {
			require.Falsef(t, unicode.IsControl(r) && r != '\n', "%q in %s", r, l.Topic)
		}
	}
}

func TestColourChangesNothingButColour(t *testing.T) {
	for _, w := range []int{0, 40} {
		for _, l := range all(t) {
			plain, colored := show(t, l, lessons.Options{Width: w}), show(t, l, lessons.Options{Width: w, Color: true})
			assert.NotEqual(t, plain, colored, l.Topic)
			assert.Equal(t, plain, ansi.ReplaceAllString(colored, ""), l.Topic)
		}
		assert.Equal(t, list(t, lessons.Options{Width: w}), ansi.ReplaceAllString(list(t, lessons.Options{Width: w, Color: true}), ""))
	}
}

func TestTheListHasALineForEachTopic(t *testing.T) {
	lines := strings.Split(list(t, lessons.Options{}), "\n")
	for i, l := range all(t) {
		assert.Equal(t, []string{string(l.Topic), l.Title}, regexp.MustCompile(`\s{2,}`).Split(strings.TrimSpace(lines[i]), 2))
	}
}
