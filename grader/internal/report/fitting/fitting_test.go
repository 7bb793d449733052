package fitting_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/report/fitting"
)

func TestTextsAreBrokenAtSpacesOnly(t *testing.T) {
	assert.Equal(t, []string{"give", "--min-score", "a value"}, fitting.Wrap("give --min-score  a value", 12))
	assert.Equal(t, []string{"a", "longer-word-", "than-that"}, fitting.Wrap("a longer-word-than-that", 12), "a word that has no room is broken")
	assert.Equal(t, []string{"漢字 漢字", "漢字"}, fitting.Wrap("漢字 漢字 漢字", 9), "some letters are two columns wide")
	assert.Empty(t, fitting.Wrap(" ", 12))
}

func TestWhatIsTooWideIsBrokenAndCommandsAreNot(t *testing.T) {
	const text = "No compiler is here.\nInstall one:\n  sudo apt-get install gcc libc6-dev\n\nThen try."
	assert.Equal(t, "No compiler\nis here.\nInstall one:\n  sudo apt-get install gcc libc6-dev\n\nThen try.", fitting.Fit(text, 12))
	assert.Equal(t, text, fitting.Fit(text, 20))
	assert.Equal(t, text, fitting.Fit(text, 0), "no screen")
}
