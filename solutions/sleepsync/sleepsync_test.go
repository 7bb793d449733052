package sleepsync_test

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/sleepsync"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// words counts words, and takes no time.
func words(doc string) int { return len(strings.Fields(doc)) }

// slowly makes a count that takes as long as it is told, and then counts words.
func slowly(takes time.Duration) func(string) int {
	return func(doc string) int {
		time.Sleep(takes)
		return words(doc)
	}
}

func TestCorrectness(t *testing.T) {
	// rule 1
	kata.Bubble(t, "the words of all documents are summed up", func(t *kata.T) {
		random := t.Rand()
		var docs []string
		want := 0
		for range 25 {
			n := random.IntN(200)
			docs = append(docs, strings.Repeat("word ", n))
			want += n
		}
		require.Equal(t, want, sleepsync.WordCount(docs, words), "the sum is that of all documents")
	})

	// rule 1
	kata.Bubble(t, "equal documents count each for itself", func(t *kata.T) {
		docs := []string{"the same", "the same", "", "the same", ""}
		var calls atomic.Int64
		sum := sleepsync.WordCount(docs, func(doc string) int {
			calls.Add(1)
			return 10 + words(doc)
		})
		require.EqualValues(t, 5, calls.Load(), "count is called once for each document, also for one that is like another")
		require.Equal(t, 56, sum, "the sum has the words of every document, also of one that is like another")
	})

	// rule 2
	kata.Bubble(t, "counts may wait for each other, for all run at the same time", func(t *kata.T) {
		page := make(chan int)
		sum := sleepsync.WordCount([]string{"reader", "writer"}, func(doc string) int {
			if doc == "reader" {
				return <-page
			}
			page <- 40
			return 2
		})
		require.Equal(t, 42, sum, "one count hands a value to the other while both run")
	})

	// rule 3
	kata.Bubble(t, "a count that takes long is in the sum", func(t *kata.T) {
		for _, takes := range []time.Duration{50 * ms, 150 * ms, 2 * time.Second, 40 * time.Second} {
			sum := sleepsync.WordCount([]string{"a letter from the cellar"}, slowly(takes))
			require.Equal(t, 5, sum, "WordCount returns when the last count has returned, however long that takes")
		}
	})

	// rule 3
	kata.Bubble(t, "quick and slow counts are all in the sum", func(t *kata.T) {
		docs := make([]string, 20)
		for i := range docs {
			docs[i] = strings.Repeat("word ", 1+i)
		}
		var returned atomic.Int64
		sum := sleepsync.WordCount(docs, func(doc string) int {
			n := words(doc)
			time.Sleep(time.Duration(n*n) * 90 * ms) // from 90 ms to 36 s
			returned.Add(1)
			return n
		})
		require.EqualValues(t, 20, returned.Load(), "WordCount returns when the last count has returned, however long that takes")
		require.Equal(t, 210, sum, "the sum is that of all documents")
	})

	// rule 4
	kata.Bubble(t, "nothing is waited for when the counts have returned", func(t *kata.T) {
		over := make(chan int, 1)
		go func() { over <- sleepsync.WordCount([]string{"a postcard"}, words) }()
		time.Sleep(time.Second) // far more than a count that takes no time needs
		assert.Equal(t, 1, len(over), "when the last count has returned, WordCount returns too; it does not sleep on")
		require.Equal(t, 2, <-over, "the sum is that of all documents")
	})

	// rule 5
	kata.Bubble(t, "no documents have no words", func(t *kata.T) {
		called := false
		count := func(string) int { called = true; return 1 }
		assert.Zero(t, sleepsync.WordCount(nil, count), "without documents the sum is 0")
		assert.Zero(t, sleepsync.WordCount([]string{}, count), "without documents the sum is 0")
		assert.False(t, called, "without documents there is nothing to count")
	})

	// rule 6
	kata.Bubble(t, "a later use begins at zero", func(t *kata.T) {
		assert.Equal(t, 3, sleepsync.WordCount([]string{"one two", "three"}, words), "the sum is that of all documents")
		assert.Equal(t, 1, sleepsync.WordCount([]string{"four"}, words), "each use sums up its own documents only")
	})

	// rule 6
	kata.Bubble(t, "many uses at once do not disturb each other", func(t *kata.T) {
		const uses = 12
		sums := make([]int, uses)
		var wg sync.WaitGroup
		for use := range uses {
			wg.Go(func() {
				docs := slices.Repeat([]string{"two words"}, use)
				sums[use] = sleepsync.WordCount(docs, slowly(time.Duration(1+use)*ms))
			})
		}
		wg.Wait()
		for use, sum := range sums {
			require.Equal(t, 2*use, sum, "each use sums up its own documents only")
		}
	})

	// rule 6
	kata.Bubble(t, "a count may itself use WordCount", func(t *kata.T) {
		sum := sleepsync.WordCount([]string{"two pages,each with words", "one page"}, func(letter string) int {
			time.Sleep(10 * ms)
			return sleepsync.WordCount(strings.Split(letter, ","), slowly(5*ms))
		})
		require.Equal(t, 7, sum, "WordCount may be used inside a call of count")
	})
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "nothing is left when everything is counted", func(t *kata.T) {
		sleepsync.WordCount([]string{"a", "b", "c"}, words)
	})

	// rule 8
	kata.Bubble(t, "nothing is left after counts that take long", func(t *kata.T) {
		sleepsync.WordCount([]string{"a", "b", "c"}, slowly(20*time.Second))
	})

	// rule 8
	kata.Bubble(t, "nothing is left when there was nothing to count", func(t *kata.T) {
		sleepsync.WordCount(nil, words)
	})
}

// The counts of these checks share nothing, so whatever orders them is the
// answer's doing.
func TestRaces(t *testing.T) {
	const many = 100

	// rule 7
	kata.Bubble(t, "many counts at once share nothing unguarded", func(t *kata.T) {
		docs := slices.Repeat([]string{"three words each"}, many)
		require.Equal(t, 3*many, sleepsync.WordCount(docs, words), "no document is lost, however many are counted at the same time")
	})

	// rule 7
	kata.Bubble(t, "counts that return one after another share nothing unguarded", func(t *kata.T) {
		docs := make([]string, many)
		for i := range docs {
			docs[i] = strings.Repeat("word ", 1+i)
		}
		did := make([]int, 1+many)
		sum := sleepsync.WordCount(docs, func(doc string) int {
			n := words(doc)
			time.Sleep(time.Duration(n) * ms)
			did[n] = n
			return n
		})
		for n := range did {
			require.Equal(t, n, did[n], "what a count did before it returned is visible when WordCount has returned")
		}
		require.Equal(t, many*(many+1)/2, sum, "no document is lost")
	})

	// rules 6, 7
	kata.Bubble(t, "many uses at the same instant share nothing unguarded", func(t *kata.T) {
		sums := make([]int, many)
		var wg sync.WaitGroup
		for use := range sums {
			wg.Go(func() { sums[use] = sleepsync.WordCount([]string{"one", "two words"}, words) })
		}
		wg.Wait()
		require.Equal(t, slices.Repeat([]int{3}, many), sums, "each use sums up its own documents only")
	})
}

func TestTiming(t *testing.T) {
	// rules 3, 4
	kata.Bubble(t, "one document takes as long as it takes", func(t *kata.T) {
		for _, takes := range []time.Duration{0, 7 * ms, 100 * ms, 1234 * ms} {
			start := time.Now()
			sleepsync.WordCount([]string{"one letter"}, slowly(takes))
			t.Took("one count of "+takes.String(), time.Since(start), takes)
		}
	})

	// rules 2, 4
	kata.Bubble(t, "all documents together take as long as the slowest", func(t *kata.T) {
		docs := make([]string, 50)
		for i := range docs {
			docs[i] = strings.Repeat("word ", 1+i)
		}
		start := time.Now()
		sleepsync.WordCount(docs, func(doc string) int {
			time.Sleep(time.Duration(words(doc)) * 10 * ms)
			return 1
		})
		t.Took("fifty counts of 10ms to 500ms", time.Since(start), 500*ms)
	})

	// rule 5
	kata.Bubble(t, "no documents take no time", func(t *kata.T) {
		start := time.Now()
		sleepsync.WordCount(nil, words)
		t.Took("no documents", time.Since(start), 0)
	})
}
