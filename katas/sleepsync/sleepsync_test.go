package sleepsync_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/sleepsync"
)

func TestWordsOfAllDocumentsAreCounted(t *testing.T) {
	docs := []string{"one", "and two", "", "and three more"}
	count := func(doc string) int { return len(strings.Fields(doc)) }
	require.Equal(t, 6, sleepsync.WordCount(docs, count))
}

func TestADocumentFromTheCellarCountsToo(t *testing.T) {
	count := func(doc string) int {
		time.Sleep(300 * time.Millisecond) // the way to the cellar
		return len(strings.Fields(doc))
	}
	require.Equal(t, 2, sleepsync.WordCount([]string{"Dear friend"}, count))
}
