package hashpipe_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/hashpipe"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// machine computes hashes: they show what went in, in which order, and the salt.
type machine struct {
	salt            string
	exclusive, slow time.Duration
	quick           string // hashed by slow in no time at all

	inside  atomic.Int64 // calls of exclusive that run
	overlap atomic.Bool  // two ran at the same time
}

func (m *machine) hasher() hashpipe.Hasher {
	return hashpipe.Hasher{
		Exclusive: func(x string) string {
			if m.inside.Add(1) > 1 {
				m.overlap.Store(true)
			}
			time.Sleep(m.exclusive)
			m.inside.Add(-1)
			return m.ex(x)
		},
		Slow: func(x string) string {
			if m.quick == "" || !strings.Contains(x, m.quick) {
				time.Sleep(m.slow)
			}
			return m.sl(x)
		},
	}
}

func (m *machine) ex(x string) string { return "e" + m.salt + "[" + x + "]" }
func (m *machine) sl(x string) string { return "s" + m.salt + "(" + x + ")" }

// single is what SingleHash has to make of x, and multi what MultiHash has to.
func (m *machine) single(x string) string { return m.sl(x) + "-" + m.sl(m.ex(x)) }
func (m *machine) multi(x string) string {
	return m.sl("0"+x) + m.sl("1"+x) + m.sl("2"+x) + m.sl("3"+x)
}

// usual is a machine as the task has it, with a salt that nobody can know.
func usual(t *kata.T) *machine {
	return &machine{salt: strconv.Itoa(t.Rand().IntN(1000)), exclusive: 10 * ms, slow: time.Second}
}

// each is f of every value.
func each(values []string, f func(string) string) []string {
	var all []string
	for _, v := range values {
		all = append(all, f(v))
	}
	return all
}

// upTo is "0", "1", and so on, n of them.
func upTo(n int) []string {
	var values []string
	for i := range n {
		values = append(values, strconv.Itoa(i))
	}
	return values
}

// feed is a closed channel with values in it.
func feed(values ...string) <-chan string {
	in := make(chan string, len(values))
	for _, v := range values {
		in <- v
	}
	close(in)
	return in
}

// running runs a stage, and closes what it returns when the stage has returned.
func running(t *kata.T, stage hashpipe.Stage, in <-chan string) <-chan string {
	out := make(chan string)
	go func() {
		stage(in, out)
		defer func() {
			if recover() != nil {
				t.Errorf("a stage does not close its out: that is the business of whoever runs it")
			}
		}()
		close(out)
	}()
	return out
}

func collect(out <-chan string) []string {
	var all []string
	for v := range out {
		all = append(all, v)
	}
	return all
}

// same is for an Exclusive that nobody needs.
func same(x string) string { return x }

// suffix is a stage that adds something to each value, and takes its time for it.
func suffix(s string, takes time.Duration) hashpipe.Stage {
	return func(in <-chan string, out chan<- string) {
		for v := range in {
			time.Sleep(takes)
			out <- v + s
		}
	}
}

const (
	through   = "each stage receives what the one before it has sent, in this order, and what the last one sends is returned"
	sameTime  = "all stages run at the same time, and a value goes on at once"
	singles   = `SingleHash sends Slow(x) + "-" + Slow(Exclusive(x)) for each value x, in any order`
	multis    = `MultiHash sends Slow("0"+x) + Slow("1"+x) + Slow("2"+x) + Slow("3"+x) for each value x, in any order`
	combined  = "CombineResults sends one value: all that it has received, sorted, with a | between them"
	exclusive = "Exclusive never runs twice at the same time"
)

func TestCorrectness(t *testing.T) {
	// rule 1
	kata.Bubble(t, "values go through the stages one after the other", func(t *kata.T) {
		source := upTo(10)
		got := hashpipe.ExecutePipeline(source, suffix("a", ms), suffix("b", 0), suffix("c", 3*ms))
		require.Equal(t, each(source, func(v string) string { return v + "abc" }), got, through)
		require.Equal(t, upTo(10), source, "the source is only read")
		got = hashpipe.ExecutePipeline(source[:1], suffix("d", 0))
		require.Equal(t, []string{"0d"}, got, through)
	})

	// rule 1
	kata.Bubble(t, "there may be no stages, and no values", func(t *kata.T) {
		require.Equal(t, upTo(5), hashpipe.ExecutePipeline(upTo(5)), "without stages, what goes in comes out")
		require.Empty(t, hashpipe.ExecutePipeline(nil), "without stages, what goes in comes out")
		require.Empty(t, hashpipe.ExecutePipeline(nil, suffix("a", ms), suffix("b", ms)), "no values give no results")
		var calls atomic.Int64
		greeting := func(in <-chan string, out chan<- string) {
			calls.Add(1)
			for range in {
			}
			out <- "hello"
		}
		require.Equal(t, []string{"hello"}, hashpipe.ExecutePipeline(nil, greeting), "a stage may send something without having received anything")
		require.EqualValues(t, 1, calls.Load(), "each stage is called once")
	})

	// rule 1
	kata.Bubble(t, "a stage may send more or less than it receives", func(t *kata.T) {
		even := func(in <-chan string, out chan<- string) {
			for v := range in {
				if n, _ := strconv.Atoi(v); n%2 == 0 {
					out <- v
				}
			}
		}
		twice := func(in <-chan string, out chan<- string) {
			for v := range in {
				out <- v
				out <- v + "!"
			}
		}
		count := func(in <-chan string, out chan<- string) {
			out <- strconv.Itoa(len(collect(in)))
		}
		require.Equal(t, []string{"0", "0!", "2", "2!", "4", "4!"}, hashpipe.ExecutePipeline(upTo(6), even, twice), through)
		require.Equal(t, []string{"10"}, hashpipe.ExecutePipeline(upTo(9), even, twice, count), through)
	})

	// rule 2
	kata.Bubble(t, "a value goes on while its stage waits for something else", func(t *kata.T) {
		arrived := make(chan struct{})
		first := func(in <-chan string, out chan<- string) {
			out <- <-in
			<-arrived // at the last stage
			for v := range in {
				out <- v
			}
		}
		last := func(in <-chan string, out chan<- string) {
			for v := range in {
				if v == "0" {
					close(arrived)
				}
				out <- v
			}
		}
		require.Equal(t, upTo(4), hashpipe.ExecutePipeline(upTo(4), first, suffix("", 0), last), sameTime)
	})

	// rules 1, 2
	kata.Bubble(t, "there may be many values and many stages", func(t *kata.T) {
		source := upTo(1200)
		require.Equal(t, each(source, func(v string) string { return v + "ab" }), hashpipe.ExecutePipeline(source, suffix("a", 0), suffix("b", 0)), through)
		var stages []hashpipe.Stage
		want := ""
		for i := range 30 {
			stages = append(stages, suffix(strconv.Itoa(i), 0))
			want += strconv.Itoa(i)
		}
		require.Equal(t, each(upTo(20), func(v string) string { return v + want }), hashpipe.ExecutePipeline(upTo(20), stages...), through)
	})

	// rules 3, 4
	kata.Bubble(t, "a stage may send until it returns, and is waited for", func(t *kata.T) {
		returned := false
		late := func(in <-chan string, out chan<- string) {
			all := collect(in)
			time.Sleep(50 * ms)
			for _, v := range all {
				out <- v
			}
			time.Sleep(50 * ms)
			returned = true
		}
		got := hashpipe.ExecutePipeline(upTo(3), suffix("a", 0), late)
		require.Equal(t, []string{"0a", "1a", "2a"}, got, "a stage's out is closed when the stage has returned, and not earlier")
		require.True(t, returned, "ExecutePipeline returns when the last stage has returned")
	})

	// rules 3, 5
	kata.Bubble(t, "SingleHash joins two hashes", func(t *kata.T) {
		t.On("SingleHash")
		m := usual(t)
		values := append(upTo(6), "", "a-b")
		require.ElementsMatch(t, each(values, m.single), collect(running(t, hashpipe.SingleHash(m.hasher()), feed(values...))), singles)
	})

	// rule 6
	kata.Bubble(t, "Exclusive runs once at a time, however long it takes", func(t *kata.T) {
		t.On("SingleHash")
		for _, takes := range []time.Duration{10 * ms, 35 * ms, 2 * time.Second} {
			m := usual(t)
			m.exclusive = takes
			values := upTo(8)
			require.ElementsMatch(t, each(values, m.single), collect(running(t, hashpipe.SingleHash(m.hasher()), feed(values...))), singles)
			require.False(t, m.overlap.Load(), exclusive)
		}
	})

	// rule 6
	kata.Bubble(t, "Exclusive runs once at a time, whenever the values come", func(t *kata.T) {
		t.On("SingleHash")
		random := t.Rand()
		m := usual(t)
		in := make(chan string)
		go func() {
			defer close(in)
			for _, v := range upTo(12) {
				time.Sleep(time.Duration(random.IntN(15)) * ms)
				in <- v
			}
		}()
		require.ElementsMatch(t, each(upTo(12), m.single), collect(running(t, hashpipe.SingleHash(m.hasher()), in)), singles)
		require.False(t, m.overlap.Load(), exclusive)
	})

	// rules 3, 7
	kata.Bubble(t, "MultiHash has its parts in order, whichever is ready first", func(t *kata.T) {
		t.On("MultiHash")
		m := usual(t)
		random := t.Rand()
		order := random.Perm(4) // of being ready
		h := hashpipe.Hasher{Exclusive: same, Slow: func(x string) string {
			time.Sleep(time.Duration(order[int(x[0]-'0')%4]) * 10 * ms)
			return m.sl(x)
		}}
		values := append(upTo(5), "")
		require.ElementsMatch(t, each(values, m.multi), collect(running(t, hashpipe.MultiHash(h), feed(values...))), multis)
	})

	// rules 3, 8
	kata.Bubble(t, "CombineResults sorts and joins", func(t *kata.T) {
		t.On("CombineResults")
		random := t.Rand()
		var values []string
		for range 20 {
			values = append(values, strconv.Itoa(random.IntN(200)))
		}
		values = append(values, "7", "7", "", "Z", "a")
		want := slices.Sorted(slices.Values(values))
		require.Equal(t, []string{strings.Join(want, "|")}, collect(running(t, hashpipe.CombineResults(), feed(values...))), combined)
		require.Equal(t, []string{"x"}, collect(running(t, hashpipe.CombineResults(), feed("x"))), combined)
		require.Equal(t, []string{""}, collect(running(t, hashpipe.CombineResults(), feed())), "without values, CombineResults sends the empty string")
	})

	// rules 5, 7, 9
	kata.Bubble(t, "equal values have a result each", func(t *kata.T) {
		m := usual(t)
		values := []string{"a", "a", "b", "a", "b"}
		t.On("SingleHash")
		require.ElementsMatch(t, each(values, m.single), collect(running(t, hashpipe.SingleHash(m.hasher()), feed(values...))), singles)
		t.On("MultiHash")
		require.ElementsMatch(t, each(values, m.multi), collect(running(t, hashpipe.MultiHash(m.hasher()), feed(values...))), multis)
	})

	// rule 9
	kata.Bubble(t, "a result waits for no later value", func(t *kata.T) {
		m := usual(t)
		for _, c := range []struct {
			entry string
			stage hashpipe.Stage
			want  func(string) string
		}{{"SingleHash", hashpipe.SingleHash(m.hasher()), m.single}, {"MultiHash", hashpipe.MultiHash(m.hasher()), m.multi}} {
			t.On(c.entry)
			in := make(chan string)
			out := running(t, c.stage, in)
			for _, v := range upTo(4) {
				in <- v
				require.Equal(t, c.want(v), <-out, "a result can be received before the next value is there")
			}
			close(in)
			require.Empty(t, collect(out), "each value has one result")
		}
	})

	// rules 9, 10
	kata.Bubble(t, "a slow consumer gets every result", func(t *kata.T) {
		m := usual(t)
		for _, c := range []struct {
			entry string
			stage hashpipe.Stage
			want  func(string) string
		}{{"SingleHash", hashpipe.SingleHash(m.hasher()), m.single}, {"MultiHash", hashpipe.MultiHash(m.hasher()), m.multi}} {
			t.On(c.entry)
			var got []string
			for v := range running(t, c.stage, feed(upTo(10)...)) {
				time.Sleep(700 * ms)
				got = append(got, v)
			}
			require.ElementsMatch(t, each(upTo(10), c.want), got, "a stage returns when everything has been sent, however long that takes")
		}
	})

	// rules 1, 5, 6, 7, 8
	kata.Bubble(t, "the whole pipeline", func(t *kata.T) {
		m := usual(t)
		for _, n := range []int{0, 1, 7} {
			source := upTo(n)
			got := hashpipe.ExecutePipeline(source, hashpipe.SingleHash(m.hasher()), hashpipe.MultiHash(m.hasher()), hashpipe.CombineResults())
			want := each(source, func(v string) string { return m.multi(m.single(v)) })
			slices.Sort(want)
			require.Equal(t, []string{strings.Join(want, "|")}, got, "the pipeline of the three stages makes one value of them all")
		}
		require.False(t, m.overlap.Load(), exclusive)
	})

	// rule 11
	kata.Bubble(t, "a stage may be used many times, also at the same time", func(t *kata.T) {
		m := usual(t)
		multi, combine := hashpipe.MultiHash(m.hasher()), hashpipe.CombineResults()
		var all sync.WaitGroup
		for p := range 5 {
			all.Go(func() {
				source := upTo(p + 1)
				got := hashpipe.ExecutePipeline(source, multi, multi, combine, suffix("!", 0), combine)
				want := each(source, func(v string) string { return m.multi(m.multi(v)) })
				slices.Sort(want)
				assert.Equal(t, []string{strings.Join(want, "|") + "!"}, got, "the stages of MultiHash and CombineResults may be used many times")
			})
		}
		all.Wait()
	})

	// rules 6, 11
	kata.Bubble(t, "pipelines may run at the same time", func(t *kata.T) {
		var all sync.WaitGroup
		for p := range 4 {
			m := usual(t)
			m.salt += fmt.Sprint("+", p)
			all.Go(func() {
				source := upTo(3 + p)
				got := hashpipe.ExecutePipeline(source, hashpipe.SingleHash(m.hasher()), hashpipe.MultiHash(m.hasher()))
				assert.ElementsMatch(t, each(source, func(v string) string { return m.multi(m.single(v)) }), got, "pipelines do not disturb each other")
				assert.False(t, m.overlap.Load(), exclusive)
			})
		}
		all.Wait()
	})
}

func TestLeaks(t *testing.T) {
	// rule 13
	kata.Bubble(t, "nothing is left of a pipeline", func(t *kata.T) {
		m := usual(t)
		hashpipe.ExecutePipeline(upTo(5), hashpipe.SingleHash(m.hasher()), hashpipe.MultiHash(m.hasher()), hashpipe.CombineResults())
	})

	// rule 13
	kata.Bubble(t, "nothing is left of a pipeline without values", func(t *kata.T) {
		m := usual(t)
		hashpipe.ExecutePipeline(nil, hashpipe.SingleHash(m.hasher()), hashpipe.MultiHash(m.hasher()), hashpipe.CombineResults())
	})

	// rule 13
	kata.Bubble(t, "nothing is left of a pipeline without stages", func(t *kata.T) {
		hashpipe.ExecutePipeline(upTo(5))
		hashpipe.ExecutePipeline(nil)
	})

	// rules 10, 13
	kata.Bubble(t, "nothing is left of a stage that has returned", func(t *kata.T) {
		m := usual(t)
		t.On("SingleHash")
		collect(running(t, hashpipe.SingleHash(m.hasher()), feed(upTo(4)...)))
		t.On("MultiHash")
		collect(running(t, hashpipe.MultiHash(m.hasher()), feed(upTo(4)...)))
		t.On("CombineResults")
		collect(running(t, hashpipe.CombineResults(), feed(upTo(4)...)))
	})

	// rule 13
	kata.Bubble(t, "nothing is left of stages that nobody has run", func(t *kata.T) {
		t.On("SingleHash")
		m := usual(t)
		hashpipe.SingleHash(m.hasher())
		hashpipe.MultiHash(m.hasher())
		hashpipe.CombineResults()
	})
}

// Exclusive changes plain variables here: that it never runs twice at the same time has to
// order its calls.
func TestRaces(t *testing.T) {
	// rules 6, 12
	kata.Bubble(t, "a call of Exclusive sees what the one before it has done", func(t *kata.T) {
		t.On("SingleHash")
		calls, last := 0, ""
		h := hashpipe.Hasher{
			Exclusive: func(x string) string {
				calls++
				last = x
				return last + "!"
			},
			Slow: func(x string) string { return x },
		}
		got := collect(running(t, hashpipe.SingleHash(h), feed(upTo(100)...)))
		require.ElementsMatch(t, each(upTo(100), func(v string) string { return v + "-" + v + "!" }), got, singles)
		require.GreaterOrEqual(t, calls, 100, exclusive)
	})

	// rules 7, 12
	kata.Bubble(t, "the parts of many values share nothing unguarded", func(t *kata.T) {
		t.On("MultiHash")
		h := hashpipe.Hasher{Exclusive: same, Slow: func(x string) string { return "(" + x + ")" }}
		m := &machine{}
		got := collect(running(t, hashpipe.MultiHash(h), feed(upTo(100)...)))
		require.ElementsMatch(t, each(each(upTo(100), m.multi), func(v string) string { return strings.ReplaceAll(v, "s(", "(") }), got, multis)
	})

	// rules 11, 12
	kata.Bubble(t, "pipelines at the same time share nothing unguarded", func(t *kata.T) {
		h := hashpipe.Hasher{Exclusive: same, Slow: func(x string) string { return x }}
		multi, combine := hashpipe.MultiHash(h), hashpipe.CombineResults()
		results := make([][]string, 20)
		var all sync.WaitGroup
		for p := range results {
			all.Go(func() { results[p] = hashpipe.ExecutePipeline(upTo(5), suffix("", 0), multi, combine) })
		}
		all.Wait()
		for p := range results {
			require.Equal(t, []string{"00102030|01112131|02122232|03132333|04142434"}, results[p], "pipelines do not disturb each other")
		}
	})
}

func TestTiming(t *testing.T) {
	// arrivals are the times at which values can be received, since start.
	arrivals := func(start time.Time, out <-chan string) []time.Duration {
		var all []time.Duration
		for range out {
			all = append(all, time.Since(start))
		}
		return all
	}

	// rules 2, 14
	kata.Bubble(t, "the stages of a pipeline work at the same time", func(t *kata.T) {
		start := time.Now()
		hashpipe.ExecutePipeline(upTo(5), suffix("a", 10*ms), suffix("b", 10*ms), suffix("c", 10*ms))
		t.Took("five values through three stages of 10ms", time.Since(start), 70*ms)

		start = time.Now()
		hashpipe.ExecutePipeline(upTo(5))
		hashpipe.ExecutePipeline(nil, suffix("a", 10*ms), suffix("b", 10*ms))
		t.Took("a pipeline without stages, and one without values,", time.Since(start), 0)
	})

	// rule 14
	kata.Bubble(t, "the two halves of a single hash are computed at the same time", func(t *kata.T) {
		t.On("SingleHash")
		m := usual(t)
		start := time.Now()
		collect(running(t, hashpipe.SingleHash(m.hasher()), feed("a")))
		t.Took("SingleHash of one value", time.Since(start), 1010*ms)
	})

	// rules 9, 14
	kata.Bubble(t, "single hashes wait for each other only at Exclusive", func(t *kata.T) {
		t.On("SingleHash")
		m := usual(t)
		start := time.Now()
		for i, took := range arrivals(start, running(t, hashpipe.SingleHash(m.hasher()), feed(upTo(5)...))) {
			t.Took(fmt.Sprintf("result %d of SingleHash for five values", i+1), took, time.Second+time.Duration(i+1)*10*ms)
		}
		t.Took("SingleHash of five values", time.Since(start), 1050*ms)
	})

	// rules 9, 10, 14
	kata.Bubble(t, "a value that comes later is hashed at once", func(t *kata.T) {
		for _, c := range []struct {
			entry string
			first time.Duration
			stage func(hashpipe.Hasher) hashpipe.Stage
		}{{"SingleHash", 1010 * ms, hashpipe.SingleHash}, {"MultiHash", time.Second, hashpipe.MultiHash}} {
			t.On(c.entry)
			m := usual(t)
			in := make(chan string)
			start := time.Now()
			go func() {
				defer close(in)
				for _, v := range upTo(3) {
					in <- v
					time.Sleep(300 * ms)
				}
			}()
			for i, took := range arrivals(start, running(t, c.stage(m.hasher()), in)) {
				t.Took(fmt.Sprintf("result %d of %s, where a value comes every 300ms,", i+1, c.entry), took, c.first+time.Duration(i)*300*ms)
			}
			t.Took(c.entry+" of three values, one every 300ms,", time.Since(start), c.first+600*ms)
		}
	})

	// rule 9
	kata.Bubble(t, "a quick value waits for no slow one", func(t *kata.T) {
		m := usual(t)
		m.quick = "quick"
		t.On("SingleHash")
		start := time.Now()
		got := arrivals(start, running(t, hashpipe.SingleHash(m.hasher()), feed("a", "b", "quick")))
		require.Len(t, got, 3, "each value has one result")
		t.TookBetween("SingleHash of a quick value behind two slow ones", got[0], 10*ms, 30*ms)
		t.On("MultiHash")
		start = time.Now()
		got = arrivals(start, running(t, hashpipe.MultiHash(m.hasher()), feed("a", "b", "quick")))
		require.Len(t, got, 3, "each value has one result")
		t.Took("MultiHash of a quick value behind two slow ones", got[0], 0)
	})

	// rules 9, 14
	kata.Bubble(t, "all parts of all multi hashes are computed at the same time", func(t *kata.T) {
		t.On("MultiHash")
		m := usual(t)
		start := time.Now()
		collect(running(t, hashpipe.MultiHash(m.hasher()), feed("a")))
		t.Took("MultiHash of one value", time.Since(start), time.Second)

		start = time.Now()
		collect(running(t, hashpipe.MultiHash(m.hasher()), feed(upTo(20)...)))
		t.Took("MultiHash of twenty values", time.Since(start), time.Second)
	})

	// rules 10, 11
	kata.Bubble(t, "a stage that is used twice waits for its own values", func(t *kata.T) {
		t.On("MultiHash")
		m := usual(t)
		multi := hashpipe.MultiHash(m.hasher())
		start := time.Now()
		later := make(chan struct{})
		time.AfterFunc(600*ms, func() {
			collect(running(t, multi, feed("b")))
			close(later)
		})
		collect(running(t, multi, feed("a")))
		t.Took("MultiHash of one value, while the same stage is used for another one,", time.Since(start), time.Second)
		<-later
	})

	// rules 2, 9, 14
	kata.Bubble(t, "the whole pipeline takes two seconds and not a minute", func(t *kata.T) {
		m := usual(t)
		start := time.Now()
		hashpipe.ExecutePipeline(upTo(7), hashpipe.SingleHash(m.hasher()), hashpipe.MultiHash(m.hasher()), hashpipe.CombineResults())
		t.Took("seven values through the whole pipeline", time.Since(start), 2070*ms)
	})
}
