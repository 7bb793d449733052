package lostworker_test

import (
	"context"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lostworker"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

type place = func(context.Context) (string, bool)

// has finds something after some time, without a look at its context.
func has(what string, after time.Duration) place {
	return func(context.Context) (string, bool) {
		time.Sleep(after)
		return what, true
	}
}

// lacks finds nothing, after some time and without a look at its context.
func lacks(after time.Duration) place {
	return func(context.Context) (string, bool) {
		time.Sleep(after)
		return "", false
	}
}

// looks until its context ends, and finds nothing.
func looks(ctx context.Context) (string, bool) {
	<-ctx.Done()
	return "", false
}

// carefully finds something after some time, unless its context ends before.
func carefully(what string, after time.Duration) place {
	return func(ctx context.Context) (string, bool) {
		select {
		case <-time.After(after):
			return what, true
		case <-ctx.Done():
			return "", false
		}
	}
}

// background is for searches that nobody calls off.
var background = context.Background()

// endsAfter is a context that is cancelled after some time.
func endsAfter(after time.Duration) context.Context {
	ctx, cancel := context.WithCancel(background)
	time.AfterFunc(after, cancel)
	return ctx
}

func TestCorrectness(t *testing.T) {
	// rule 1
	kata.Bubble(t, "each place is asked once", func(t *kata.T) {
		var asked [20]atomic.Int64
		var places []place
		for i := range asked {
			places = append(places, func(context.Context) (string, bool) {
				asked[i].Add(1)
				time.Sleep(time.Duration(1+i) * ms)
				return "", false
			})
		}
		_, found := lostworker.Search(background, places...)
		for i := range asked {
			require.EqualValues(t, 1, asked[i].Load(), "each place is asked exactly once")
		}
		require.False(t, found, "where no place finds anything, nothing is found")
	})

	// rule 1
	kata.Bubble(t, "places may wait for each other", func(t *kata.T) {
		telephone := make(chan string)
		got, found := lostworker.Search(background,
			func(context.Context) (string, bool) { return <-telephone, true },
			func(context.Context) (string, bool) { telephone <- "here it is"; return "", false },
		)
		require.True(t, found, "one place tells another one where to look while both run")
		require.Equal(t, "here it is", got, "one place tells another one where to look while both run")
	})

	// rule 2
	kata.Bubble(t, "the first find wins wherever its place stands", func(t *kata.T) {
		for quickest := range 3 {
			var places []place
			for i := range 3 {
				after := time.Duration(30+i) * ms
				if i == quickest {
					after = 10 * ms
				}
				places = append(places, has("found in "+strconv.Itoa(i), after))
			}
			got, found := lostworker.Search(background, places...)
			require.True(t, found, "what a place finds is found")
			require.Equal(t, "found in "+strconv.Itoa(quickest), got, "the first place that finds something wins")
		}
	})

	// rule 2
	kata.Bubble(t, "finds at the same instant may win or not", func(t *kata.T) {
		got, found := lostworker.Search(background, has("a", 10*ms), has("b", 10*ms), lacks(10*ms), has("c", 10*ms))
		require.True(t, found, "what a place finds is found")
		require.Contains(t, []string{"a", "b", "c"}, got, "what is found is what one of the places has found")
	})

	// rule 2
	kata.Bubble(t, "the empty string can be found as well", func(t *kata.T) {
		got, found := lostworker.Search(background, has("", 10*ms), has("late", 20*ms))
		require.True(t, found, "a place that says true has found something, whatever the string is")
		require.Equal(t, "", got, "the first place that finds something wins")
	})

	// rule 3
	kata.Bubble(t, "a place that finds nothing ends nothing", func(t *kata.T) {
		got, found := lostworker.Search(background, lacks(0), lacks(10*ms), carefully("umbrella", 20*ms), lacks(5*ms))
		require.True(t, found, "while another place still looks, the search is not over")
		require.Equal(t, "umbrella", got, "the first place that finds something wins, not the first that answers")
	})

	// rules 3, 6
	kata.Bubble(t, "what comes with a false does not matter", func(t *kata.T) {
		rubbish := func(context.Context) (string, bool) { return "rubbish", false }
		got, found := lostworker.Search(background, rubbish, lacks(10*ms), rubbish)
		require.False(t, found, "where no place finds anything, nothing is found")
		require.Equal(t, "", got, "where nothing is found, the string is empty")
	})

	// rule 4
	kata.Bubble(t, "places see the values of ctx", func(t *kata.T) {
		type key struct{}
		ctx := context.WithValue(background, key{}, "the red one")
		got, found := lostworker.Search(ctx, func(ctx context.Context) (string, bool) {
			what, ok := ctx.Value(key{}).(string)
			return what, ok
		})
		require.True(t, found, "the places' context carries the values of ctx")
		require.Equal(t, "the red one", got, "the places' context carries the values of ctx")
	})

	// rules 4, 5
	kata.Bubble(t, "the others' answers after a find do not matter", func(t *kata.T) {
		late := func(ctx context.Context) (string, bool) {
			<-ctx.Done()
			return "late", true
		}
		got, found := lostworker.Search(background, late, looks, carefully("umbrella", 10*ms), late)
		require.True(t, found, "what a place finds is found")
		require.Equal(t, "umbrella", got, "a find after another one comes too late")
	})

	// rule 6
	kata.Bubble(t, "nowhere to look means nothing found", func(t *kata.T) {
		got, found := lostworker.Search(background)
		require.False(t, found, "without places nothing is found")
		require.Equal(t, "", got, "where nothing is found, the string is empty")
	})

	// rule 7
	kata.Bubble(t, "nothing is found when ctx is cancelled", func(t *kata.T) {
		got, found := lostworker.Search(endsAfter(10*ms), looks, lacks(5*ms), carefully("too late", time.Second))
		require.False(t, found, "when ctx ends before a place has found anything, nothing is found")
		require.Equal(t, "", got, "where nothing is found, the string is empty")
	})

	// rule 7
	kata.Bubble(t, "nothing is found when the deadline of ctx passes", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(background, 10*ms)
		defer cancel()
		got, found := lostworker.Search(ctx, carefully("too late", time.Second), looks, lacks(3*time.Second))
		require.False(t, found, "when ctx ends before a place has found anything, nothing is found")
		require.Equal(t, "", got, "where nothing is found, the string is empty")
	})

	// rule 7
	kata.Bubble(t, "a find before the end of ctx counts", func(t *kata.T) {
		got, found := lostworker.Search(endsAfter(30*ms), looks, has("umbrella", 10*ms), lacks(50*ms))
		require.True(t, found, "what a place has found before ctx ends is found")
		require.Equal(t, "umbrella", got, "the first place that finds something wins")
	})

	// rule 8
	kata.Bubble(t, "many searches at once do not disturb each other", func(t *kata.T) {
		const searches = 15
		got := make([]string, searches)
		var wg sync.WaitGroup
		for i := range got {
			wg.Go(func() {
				what := "umbrella " + strconv.Itoa(i)
				got[i], _ = lostworker.Search(background, lacks(5*ms), carefully(what, time.Duration(10+i)*ms), looks)
			})
		}
		wg.Wait()
		for i, what := range got {
			require.Equal(t, "umbrella "+strconv.Itoa(i), what, "each Search returns what one of its own places has found")
		}
	})

	// rule 8
	kata.Bubble(t, "a place may itself use Search", func(t *kata.T) {
		house := func(ctx context.Context) (string, bool) {
			return lostworker.Search(ctx, lacks(10*ms), carefully("in the cellar", 20*ms), looks)
		}
		got, found := lostworker.Search(background, carefully("far away", time.Second), house, lacks(5*ms))
		require.True(t, found, "Search may be used inside a place of another Search")
		require.Equal(t, "in the cellar", got, "Search may be used inside a place of another Search")
	})
}

func TestLeaks(t *testing.T) {
	// rules 4, 9
	kata.Bubble(t, "places that look until they are told are told", func(t *kata.T) {
		lostworker.Search(background, looks, carefully("umbrella", 10*ms), looks, looks)
	})

	// rule 9
	kata.Bubble(t, "places that find something later do not stay", func(t *kata.T) {
		lostworker.Search(background, has("umbrella", 10*ms), has("another one", 40*ms), lacks(60*ms), has("a third one", 5*time.Second))
	})

	// rule 9
	kata.Bubble(t, "places that find something at the same instant do not stay", func(t *kata.T) {
		lostworker.Search(background, has("a", 0), has("b", 0), lacks(0), has("c", 0), lacks(0), has("d", 0))
	})

	// rule 9
	kata.Bubble(t, "nothing is left when nothing was found", func(t *kata.T) {
		lostworker.Search(background, lacks(20*ms), lacks(0), lacks(10*ms))
		lostworker.Search(background)
	})

	// rules 4, 9
	kata.Bubble(t, "places that look until ctx ends do not stay", func(t *kata.T) {
		lostworker.Search(endsAfter(20*ms), looks, lacks(10*ms), looks)
	})

	// rules 7, 9
	kata.Bubble(t, "places that answer after the end of ctx do not stay", func(t *kata.T) {
		lostworker.Search(endsAfter(20*ms), lacks(40*ms), looks, lacks(5*time.Second), has("too late", 6*time.Second))
	})

	// rule 9
	kata.Bubble(t, "nothing is left long before the deadline of ctx", func(t *kata.T) {
		ctx, cancel := context.WithTimeout(background, 2*time.Hour)
		defer cancel()
		lostworker.Search(ctx, looks, has("umbrella", 10*ms), looks)
		lostworker.Search(ctx, lacks(10*ms))
	})
}

// The places of these checks share nothing, so whatever orders them is the
// answer's doing.
func TestRaces(t *testing.T) {
	const many = 64

	// rules 2, 8
	kata.Bubble(t, "many finds at the same instant share nothing unguarded", func(t *kata.T) {
		var places []place
		for i := range many {
			places = append(places, has(strconv.Itoa(i), 0))
		}
		got, found := lostworker.Search(background, places...)
		require.True(t, found, "what a place finds is found")
		n, err := strconv.Atoi(got)
		require.True(t, err == nil && 0 <= n && n < many, "what is found is what one of the places has found")
	})

	// rule 8
	kata.Bubble(t, "many places that find nothing share nothing unguarded", func(t *kata.T) {
		var places []place
		did := make([]int, many)
		for i := range many {
			places = append(places, func(context.Context) (string, bool) {
				did[i] = i
				return "", false
			})
		}
		_, found := lostworker.Search(background, places...)
		require.False(t, found, "where no place finds anything, nothing is found")
		for i := range did {
			require.Equal(t, i, did[i], "when no place has found anything, Search has waited for all of them")
		}
	})

	// rule 8
	kata.Bubble(t, "finds and failures one after another share nothing unguarded", func(t *kata.T) {
		var places []place
		for i := range many {
			if after := time.Duration(1+i) * ms; i < many/2 {
				places = append(places, lacks(after))
			} else {
				places = append(places, has(strconv.Itoa(i), after))
			}
		}
		got, found := lostworker.Search(background, places...)
		require.True(t, found, "what a place finds is found")
		require.Equal(t, strconv.Itoa(many/2), got, "the first place that finds something wins")
		time.Sleep(time.Second) // until the other places have returned
	})

	// rule 8
	kata.Bubble(t, "many searches at the same instant share nothing unguarded", func(t *kata.T) {
		got := make([]string, many)
		var wg sync.WaitGroup
		for i := range got {
			wg.Go(func() { got[i], _ = lostworker.Search(background, lacks(0), has(strconv.Itoa(i), 0)) })
		}
		wg.Wait()
		for i := range got {
			require.Equal(t, strconv.Itoa(i), got[i], "each Search returns what one of its own places has found")
		}
	})
}

func TestTiming(t *testing.T) {
	// rule 5
	kata.Bubble(t, "the first find ends it when the others listen", func(t *kata.T) {
		start := time.Now()
		lostworker.Search(background, looks, carefully("umbrella", 123*ms), lacks(57*ms), looks)
		t.Took("a search with a find after 123ms and others that listen to their context", time.Since(start), 123*ms)
	})

	// rule 5
	kata.Bubble(t, "others that do not listen may be waited for and no longer", func(t *kata.T) {
		start := time.Now()
		lostworker.Search(background, lacks(217*ms), has("umbrella", 31*ms), has("late", 111*ms))
		t.TookBetween("a search with a find after 31ms, the last place returning after 217ms", time.Since(start), 31*ms, 217*ms)
	})

	// rules 1, 6
	kata.Bubble(t, "a search that finds nothing takes as long as its slowest place", func(t *kata.T) {
		var places []place
		for i := range 10 {
			places = append(places, lacks(time.Duration(101+i)*ms))
		}
		start := time.Now()
		lostworker.Search(background, places...)
		t.Took("ten places that find nothing in 101ms to 110ms", time.Since(start), 110*ms)
	})

	// rule 7
	kata.Bubble(t, "the end of ctx ends the search", func(t *kata.T) {
		start := time.Now()
		lostworker.Search(endsAfter(67*ms), looks, looks, lacks(31*ms))
		t.Took("a search whose ctx ends after 67ms, with places that listen to it", time.Since(start), 67*ms)

		start = time.Now()
		lostworker.Search(endsAfter(67*ms), looks, lacks(131*ms))
		t.TookBetween("a search whose ctx ends after 67ms, the last place returning after 131ms", time.Since(start), 67*ms, 131*ms)
	})

	// rule 6
	kata.Bubble(t, "nowhere to look takes no time", func(t *kata.T) {
		start := time.Now()
		lostworker.Search(background)
		t.Took("a search without places", time.Since(start), 0)
	})
}
