package stopdrain_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/stopdrain"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// spoken is a line and the pause before it.
type spoken struct {
	pause time.Duration
	line  string
}

// station speaks lines into a channel with little room. It gives up when the test
// is over, which the returned function says.
func station(lines ...spoken) (in chan string, over func()) {
	in, done := make(chan string), make(chan struct{})
	go func() {
		for _, s := range lines {
			time.Sleep(s.pause)
			select {
			case in <- s.line:
			case <-done:
				return
			}
		}
	}()
	return in, sync.OnceFunc(func() { close(done) })
}

// unplugged is a station that closes its channel when some time has passed after the
// last line. Its lines must all be received.
func unplugged(after time.Duration, lines ...spoken) <-chan string {
	in := make(chan string)
	go func() {
		defer close(in)
		for _, s := range lines {
			time.Sleep(s.pause)
			in <- s.line
		}
		time.Sleep(after)
	}()
	return in
}

// waiting is an open channel with lines in its buffer.
func waiting(lines ...string) chan string {
	in := make(chan string, len(lines)+1)
	for _, line := range lines {
		in <- line
	}
	return in
}

// ended is a closed channel with lines in its buffer.
func ended(lines ...string) <-chan string {
	in := waiting(lines...)
	close(in)
	return in
}

func TestCorrectness(t *testing.T) {
	// rules 1, 2
	kata.Bubble(t, "all lines until the close are there, in order", func(t *kata.T) {
		random := t.Rand()
		for range 5 {
			lines := []spoken{{ms, "first"}}
			want := []string{"first"}
			for range random.IntN(20) {
				line := strings.Repeat("rain ", random.IntN(3)) // "" and equal lines, too
				lines = append(lines, spoken{time.Duration(1+random.IntN(40)) * ms, line})
				want = append(want, line)
			}
			got := stopdrain.Lines(unplugged(3*ms, lines...), 50*ms)
			require.Equal(t, want, got, "every line that was sent before the close is there, in the order in which they came")
		}
	})

	// rule 2
	kata.Bubble(t, "lines that wait in the buffer at the close are there", func(t *kata.T) {
		got := stopdrain.Lines(ended("a", "", "a", "b"), time.Second)
		require.Equal(t, []string{"a", "", "a", "b"}, got, "lines that were in the buffer when in was closed are there too, and the close is no line")
	})

	// rules 1, 3
	kata.Bubble(t, "silence is the end", func(t *kata.T) {
		in, over := station(spoken{10 * ms, "12 degrees"}, spoken{40 * ms, "wind"}, spoken{20 * ms, "rain"})
		defer over()
		require.Equal(t, []string{"12 degrees", "wind", "rain"}, stopdrain.Lines(in, 50*ms),
			"after quiet in silence Lines returns what it has, though in is still open")
	})

	// rule 3
	kata.Bubble(t, "lines that wait in the buffer are there when silence ends it", func(t *kata.T) {
		require.Equal(t, []string{"a", "", "b"}, stopdrain.Lines(waiting("a", "", "b"), 5*time.Second),
			"after quiet in silence Lines returns what it has, though in is still open")
	})

	// rules 3, 6
	kata.Bubble(t, "silence from the beginning is an end, too", func(t *kata.T) {
		require.Empty(t, stopdrain.Lines(make(chan string), 50*ms), "if no line comes within quiet after the call, the result is empty")
	})

	// rules 2, 6
	kata.Bubble(t, "a close without lines gives nothing", func(t *kata.T) {
		require.Empty(t, stopdrain.Lines(ended(), 50*ms), "if in is closed and no line came, the result is empty")
		require.Empty(t, stopdrain.Lines(unplugged(20*ms), 50*ms), "if in is closed and no line came, the result is empty")
	})

	// rule 4
	kata.Bubble(t, "every line begins a new silence", func(t *kata.T) {
		var lines []spoken
		var want []string
		for i := range 40 { // for two seconds, twenty times as long as quiet
			line := fmt.Sprint("line ", i)
			lines = append(lines, spoken{time.Duration(20+i%40) * ms, line})
			want = append(want, line)
		}
		in, over := station(lines...)
		defer over()
		require.Equal(t, want, stopdrain.Lines(in, 100*ms), "as long as no two lines are quiet apart, Lines goes on collecting")
	})

	// rules 3, 4
	kata.Bubble(t, "a line shortly before the end of the silence counts", func(t *kata.T) {
		in, over := station(spoken{98 * ms, "just in time"}, spoken{98 * ms, "again"}, spoken{300 * ms, "too late"})
		defer over()
		require.Equal(t, []string{"just in time", "again"}, stopdrain.Lines(in, 100*ms), "the lines until quiet has passed in silence are there, and no others")
	})

	// rule 5
	kata.Bubble(t, "another call goes on where the first one ended", func(t *kata.T) {
		in, over := station(spoken{ms, "Monday"}, spoken{ms, "rain"}, spoken{time.Second, "Tuesday"}, spoken{ms, "sun"}, spoken{time.Second, "Wednesday"})
		defer over()
		require.Equal(t, []string{"Monday", "rain"}, stopdrain.Lines(in, 50*ms), "after quiet in silence Lines returns what it has")
		time.Sleep(500 * ms)
		require.Equal(t, []string{"Tuesday", "sun"}, stopdrain.Lines(in, 700*ms), "lines that come after Lines has returned stay in in, for the next call")
		time.Sleep(250 * ms)
		require.Equal(t, []string{"Wednesday"}, stopdrain.Lines(in, 700*ms), "lines that come after Lines has returned stay in in, for the next call")
	})

	// rule 7
	kata.Bubble(t, "the result belongs to the caller", func(t *kata.T) {
		first := stopdrain.Lines(ended("a", "b"), 50*ms)
		second := stopdrain.Lines(waiting("c", "d"), 50*ms)
		require.Equal(t, []string{"a", "b"}, first, "no later call changes what an earlier one returned")
		require.Equal(t, []string{"c", "d"}, second, "each call returns the lines of its own channel")
	})

	// rule 7
	kata.Bubble(t, "many calls at once do not disturb each other", func(t *kata.T) {
		got := make([][]string, 20)
		var wg sync.WaitGroup
		for i := range got {
			name := fmt.Sprint("station ", i)
			in, over := station(spoken{time.Duration(1+i) * ms, name}, spoken{time.Duration(40-i) * ms, "rain"}, spoken{time.Second, "too late"})
			defer over()
			wg.Go(func() { got[i] = stopdrain.Lines(in, 50*ms) })
		}
		wg.Wait()
		for i := range got {
			require.Equal(t, []string{fmt.Sprint("station ", i), "rain"}, got[i], "each call returns the lines of its own channel")
		}
	})
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "nothing is left after a close", func(t *kata.T) {
		stopdrain.Lines(ended("a", "b"), 3*time.Hour)
		stopdrain.Lines(unplugged(10*ms, spoken{ms, "a"}), 3*time.Hour)
	})

	// rule 8
	kata.Bubble(t, "nothing is left after a silence", func(t *kata.T) {
		stopdrain.Lines(waiting("a", "b"), 50*ms)
		stopdrain.Lines(make(chan string), 50*ms)
	})

	// rule 8
	kata.Bubble(t, "nothing is left though the station goes on later", func(t *kata.T) {
		in, over := station(spoken{ms, "a"}, spoken{time.Second, "b"})
		defer over()
		stopdrain.Lines(in, 50*ms)
	})
}

// The calls of these checks share nothing, and nothing is compared before they have
// all returned: whatever orders their goroutines is the answer's doing.
func TestRaces(t *testing.T) {
	const many = 50

	// rule 7
	kata.Bubble(t, "many calls that silence ends share nothing unguarded", func(t *kata.T) {
		got := make([][]string, many)
		var wg sync.WaitGroup
		for i := range got {
			in := waiting(fmt.Sprint("station ", i), "rain")
			wg.Go(func() { got[i] = stopdrain.Lines(in, 50*ms) })
		}
		wg.Wait()
		for i := range got {
			require.Equal(t, []string{fmt.Sprint("station ", i), "rain"}, got[i], "each call returns the lines of its own channel")
		}
	})

	// rule 7
	kata.Bubble(t, "many calls that a close ends share nothing unguarded", func(t *kata.T) {
		got := make([][]string, many)
		var wg sync.WaitGroup
		for i := range got {
			in := unplugged(0, spoken{ms, "station"}, spoken{ms, fmt.Sprint(i)})
			wg.Go(func() { got[i] = stopdrain.Lines(in, 50*ms) })
		}
		wg.Wait()
		for i := range got {
			require.Equal(t, []string{"station", fmt.Sprint(i)}, got[i], "each call returns the lines of its own channel")
		}
	})

	// rule 7
	kata.Bubble(t, "the result is complete before it is returned", func(t *kata.T) {
		in, over := station(slices.Repeat([]spoken{{5 * ms, "line"}}, many)...)
		defer over()
		require.Equal(t, slices.Repeat([]string{"line"}, many), stopdrain.Lines(in, 20*ms), "no line is lost")
	})
}

func TestTiming(t *testing.T) {
	// rule 3
	kata.Bubble(t, "silence from the beginning takes quiet", func(t *kata.T) {
		for _, quiet := range []time.Duration{7 * ms, 100 * ms, 3 * time.Second} {
			start := time.Now()
			stopdrain.Lines(make(chan string), quiet)
			t.Took("a silence from the beginning with a quiet of "+quiet.String(), time.Since(start), quiet)
		}
	})

	// rules 3, 4
	kata.Bubble(t, "silence is counted from the last line", func(t *kata.T) {
		in, over := station(spoken{10 * ms, "a"}, spoken{40 * ms, "b"}, spoken{23 * ms, "c"})
		defer over()
		start := time.Now()
		stopdrain.Lines(in, 50*ms)
		t.Took("lines after 10ms, 50ms and 73ms with a quiet of 50ms", time.Since(start), 123*ms)
	})

	// rules 3, 4
	kata.Bubble(t, "lines that wait in the buffer cost no time", func(t *kata.T) {
		start := time.Now()
		stopdrain.Lines(waiting(slices.Repeat([]string{"line"}, 30)...), 50*ms)
		t.Took("thirty lines that wait in the buffer, with a quiet of 50ms", time.Since(start), 50*ms)
	})

	// rule 2
	kata.Bubble(t, "the close ends it at once", func(t *kata.T) {
		start := time.Now()
		stopdrain.Lines(unplugged(7*ms, spoken{10 * ms, "a"}, spoken{20 * ms, "b"}), 50*ms)
		t.Took("lines after 10ms and 30ms and a close after 37ms, with a quiet of 50ms", time.Since(start), 37*ms)

		start = time.Now()
		stopdrain.Lines(ended("a", "b"), 50*ms)
		t.Took("two lines and a close that wait in the buffer", time.Since(start), 0)
	})
}
