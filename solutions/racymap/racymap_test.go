package racymap_test

import (
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/racymap"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestCorrectness(t *testing.T) {
	// rules 1, 3, 5
	kata.Bubble(t, "the zero value is ready and has counted nothing", func(t *kata.T) {
		t.On("Visits.Count")
		var visits racymap.Visits
		assert.Zero(t, visits.Count("/"), "a page that nobody has visited has the count 0")
		t.On("Visits.Snapshot")
		assert.Empty(t, visits.Snapshot(), "the snapshot is empty as long as nobody has visited anything")
	})

	// rules 2, 3, 5
	kata.Bubble(t, "each visit is counted for its page, as soon as Hit has returned", func(t *kata.T) {
		pages := []string{"/", "/about", "/shop", "/shop/hats", ""}
		random := t.Rand()
		var visits racymap.Visits
		want := map[string]int{}
		for range 200 {
			page := pages[random.IntN(len(pages))]
			visits.Hit(page)
			want[page]++
			t.On("Visits.Count")
			require.Equal(t, want[page], visits.Count(page), "Count includes every visit whose Hit has returned")
		}
		for _, page := range pages {
			require.Equal(t, want[page], visits.Count(page), "each page has a count of its own")
		}
		t.On("Visits.Snapshot")
		require.Equal(t, want, visits.Snapshot(), "the snapshot has every page that was visited, with its count")
	})

	// rules 3, 4
	kata.Bubble(t, "asking for a page is no visit", func(t *kata.T) {
		var visits racymap.Visits
		visits.Hit("/")
		t.On("Visits.Count")
		require.Zero(t, visits.Count("/nobody-was-here"), "a page that nobody has visited has the count 0")
		require.Equal(t, 1, visits.Count("/"), "Count leaves the counts as they are")
		t.On("Visits.Snapshot")
		require.Equal(t, map[string]int{"/": 1}, visits.Snapshot(), "a page that nobody has visited is in no snapshot")
	})

	// rule 6
	kata.Bubble(t, "a snapshot stays as it is when more visits come", func(t *kata.T) {
		t.On("Visits.Snapshot")
		var visits racymap.Visits
		visits.Hit("/")
		before := visits.Snapshot()
		visits.Hit("/")
		visits.Hit("/about")
		require.Equal(t, map[string]int{"/": 1}, before, "visits after Snapshot has returned do not change the copy")
		require.Equal(t, map[string]int{"/": 2, "/about": 1}, visits.Snapshot(), "a new snapshot has the new visits")
	})

	// rule 6
	kata.Bubble(t, "a snapshot belongs to the one who asked for it", func(t *kata.T) {
		t.On("Visits.Snapshot")
		var visits racymap.Visits
		visits.Hit("/")
		visits.Hit("/about")
		mine, yours := visits.Snapshot(), visits.Snapshot()
		mine["/"] = 1000
		mine["/new"] = 1
		delete(mine, "/about")
		want := map[string]int{"/": 1, "/about": 1}
		require.Equal(t, want, yours, "what a caller does to a snapshot changes no other snapshot")
		require.Equal(t, want, visits.Snapshot(), "what a caller does to a snapshot changes no later snapshot")
		require.Equal(t, 1, visits.Count("/"), "what a caller does to a snapshot changes no count")
	})

	// rule 1
	kata.Bubble(t, "two Visits know nothing of each other", func(t *kata.T) {
		var blog, shop racymap.Visits
		blog.Hit("/")
		blog.Hit("/")
		shop.Hit("/")
		require.Equal(t, 2, blog.Count("/"), "each Visits counts its own visits only")
		require.Equal(t, 1, shop.Count("/"), "each Visits counts its own visits only")
		t.On("Visits.Snapshot")
		require.Equal(t, map[string]int{"/": 1}, shop.Snapshot(), "each Visits counts its own visits only")
	})
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "a Visits that is no longer used leaves no goroutine behind", func(t *kata.T) {
		var visits racymap.Visits
		visits.Hit("/")
		visits.Count("/")
		visits.Snapshot()
	})

	// rule 8
	kata.Bubble(t, "visitors at the same time leave no goroutine behind", func(t *kata.T) {
		var visits racymap.Visits
		together(10, func(int) {
			visits.Hit("/")
			visits.Count("/")
			visits.Snapshot()
		})
	})
}

// The goroutines of these checks share nothing but the Visits, and compare nothing
// before they have all ended: whatever orders them is the answer's doing.
func TestRaces(t *testing.T) {
	// rule 7
	kata.Bubble(t, "first visits may come at the same time", func(t *kata.T) {
		sites := make([]racymap.Visits, 60)
		together(2*len(sites), func(i int) { sites[i/2].Hit("/") })
		for i := range sites {
			require.Equal(t, 2, sites[i].Count("/"), "no visit is lost when two are the first at the same time")
		}
	})

	// rules 3, 7
	kata.Bubble(t, "Count may run while the first visit comes", func(t *kata.T) {
		t.On("Visits.Count")
		sites := make([]racymap.Visits, 60)
		counts := make([]int, len(sites))
		together(2*len(sites), func(i int) {
			if site := i / 2; i%2 == 0 {
				sites[site].Hit("/")
			} else {
				counts[site] = sites[site].Count("/")
			}
		})
		for _, n := range counts {
			require.Contains(t, []int{0, 1}, n, "a Hit that still runs counts or does not count yet")
		}
	})

	// rules 5, 7
	kata.Bubble(t, "Snapshot may run while the first visit comes", func(t *kata.T) {
		t.On("Visits.Snapshot")
		sites := make([]racymap.Visits, 60)
		counts := make([]int, len(sites))
		together(2*len(sites), func(i int) {
			if site := i / 2; i%2 == 0 {
				sites[site].Hit("/")
			} else {
				counts[site] = sites[site].Snapshot()["/"]
			}
		})
		for _, n := range counts {
			require.Contains(t, []int{0, 1}, n, "a Hit that still runs counts or does not count yet")
		}
	})

	// rules 3, 5, 7
	kata.Bubble(t, "many visitors at once lose no visit", func(t *kata.T) {
		const visitors, rounds = 64, 10
		var visits racymap.Visits
		seen := make([]int, visitors)
		copied := make([]int, visitors)
		together(visitors, func(i int) {
			page := string(rune('a' + i%4))
			for range rounds {
				visits.Hit("/")
				visits.Hit(page)
				visits.Count("/nobody-was-here")
			}
			seen[i] = visits.Count("/")
			for _, n := range visits.Snapshot() {
				copied[i] += n
			}
		})
		for i := range visitors {
			require.GreaterOrEqual(t, seen[i], rounds, "Count includes every visit whose Hit has returned")
			require.GreaterOrEqual(t, copied[i], 2*rounds, "Snapshot includes every visit whose Hit has returned")
		}
		want := map[string]int{"/": visitors * rounds}
		for _, page := range []string{"a", "b", "c", "d"} {
			want[page] = visitors / 4 * rounds
		}
		require.Equal(t, want, visits.Snapshot(), "no visit is lost, however many come at the same time")
	})

	// rules 6, 7
	kata.Bubble(t, "a snapshot can be read while visits go on", func(t *kata.T) {
		t.On("Visits.Snapshot")
		var visits racymap.Visits
		visits.Hit("/")
		copied := make([]int, 60)
		together(len(copied), func(i int) {
			if i%2 == 0 {
				time.Sleep(time.Millisecond)
				visits.Hit("/")
				return
			}
			snapshot := visits.Snapshot()
			time.Sleep(2 * time.Millisecond)
			for _, n := range snapshot { // the detector does not see what maps.Clone reads
				copied[i] += n
			}
		})
		for i := 1; i < len(copied); i += 2 {
			require.Equal(t, 1, copied[i], "visits after Snapshot has returned do not change the copy")
		}
	})
}

// together runs f(0) to f(n-1) at the same time and returns when all have.
func together(n int, f func(i int)) {
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { f(i) })
	}
	wg.Wait()
}
