package nonblocking_test

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/nonblocking"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// together runs f(0) to f(n-1) in goroutines of their own and waits for all of them.
func together(n int, f func(i int)) {
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { f(i) })
	}
	wg.Wait()
}

func upTo(n int) []int {
	values := make([]int, n)
	for i := range values {
		values[i] = i
	}
	return values
}

func TestCorrectness(t *testing.T) {
	// rules 1, 2, 3
	kata.Bubble(t, "a mailbox has room for its size and no more", func(t *kata.T) {
		t.On("Mailbox.TrySend")
		for _, size := range []int{1, 2, 5, 100} {
			box := nonblocking.NewMailbox[int](size)
			for i := range size {
				require.True(t, box.TrySend(i), "a mailbox for %d has room for message number %d", size, i+1)
			}
			for range 3 {
				require.False(t, box.TrySend(-1), "a mailbox for %d is full with %d messages", size, size)
			}
			t.On("Mailbox.TryReceive")
			for i := range size {
				got, ok := box.TryReceive()
				require.True(t, ok, "a full mailbox for %d has %d messages to give", size, size)
				require.Equal(t, i, got, "the oldest message comes first, and a refused one is not among them")
			}
			got, ok := box.TryReceive()
			require.False(t, ok, "an empty mailbox gives false")
			require.Zero(t, got, "an empty mailbox gives the zero value")
		}
	})

	// rules 1, 3, 4
	kata.Bubble(t, "a new mailbox is empty", func(t *kata.T) {
		box := nonblocking.NewMailbox[string](4)
		t.On("Mailbox.TryReceive")
		got, ok := box.TryReceive()
		require.False(t, ok, "an empty mailbox gives false")
		require.Empty(t, got, "an empty mailbox gives the zero value")
		t.On("Mailbox.Drain")
		require.Empty(t, box.Drain(), "Drain of an empty mailbox gives no messages")
		_, ok = box.TryReceive()
		require.False(t, ok, "Drain puts nothing into a mailbox")
	})

	// rules 2, 3, 4
	kata.Bubble(t, "zero values and equal messages count like any others", func(t *kata.T) {
		box := nonblocking.NewMailbox[string](5)
		for _, s := range []string{"", "a", "a", "", "b"} {
			require.True(t, box.TrySend(s), "there is room for five messages")
		}
		t.On("Mailbox.TryReceive")
		got, ok := box.TryReceive()
		require.True(t, ok, "a message may be the zero value")
		require.Equal(t, "", got, "a message may be the zero value")
		t.On("Mailbox.Drain")
		require.Equal(t, []string{"a", "a", "", "b"}, box.Drain(), "Drain gives all messages that are there, the oldest first")

		errs := nonblocking.NewMailbox[error](2)
		for range 2 {
			require.True(t, errs.TrySend(nil), "there is room for two messages")
		}
		t.On("Mailbox.TryReceive")
		err, ok := errs.TryReceive()
		require.True(t, ok, "a message may be the zero value, also nil")
		require.NoError(t, err, "a nil that was sent comes out as nil")
		t.On("Mailbox.Drain")
		require.Equal(t, []error{nil}, errs.Drain(), "a message may be the zero value, also nil")
	})

	// rules 2, 3, 4, 6
	kata.Bubble(t, "any sequence of calls keeps the order", func(t *kata.T) {
		rnd := t.Rand()
		for _, size := range []int{1, 2, 3, 7} {
			box := nonblocking.NewMailbox[int](size)
			var inside []int // what has to be in the mailbox
			for next := range 300 {
				switch what := rnd.IntN(10); {
				case what < 6:
					t.On("Mailbox.TrySend")
					room := len(inside) < size
					require.Equal(t, room, box.TrySend(next), "TrySend succeeds if there is room and only then; %d of %d places are taken", len(inside), size)
					if room {
						inside = append(inside, next)
					}
				case what < 9:
					t.On("Mailbox.TryReceive")
					got, ok := box.TryReceive()
					require.Equal(t, len(inside) > 0, ok, "TryReceive succeeds if there is a message and only then")
					if ok {
						require.Equal(t, inside[0], got, "the oldest message comes first")
						inside = inside[1:]
					}
				default:
					t.On("Mailbox.Drain")
					got := box.Drain()
					require.Len(t, got, len(inside), "Drain gives all messages that are there")
					for i := range got {
						require.Equal(t, inside[i], got[i], "Drain gives the oldest message first")
					}
					inside = nil
				}
			}
		}
	})

	// rule 4
	kata.Bubble(t, "a drained slice does not change any more", func(t *kata.T) {
		t.On("Mailbox.Drain")
		box := nonblocking.NewMailbox[int](3)
		fill := func(from int) {
			for i := range 3 {
				require.True(t, box.TrySend(from+i), "a mailbox that was drained has all its room again")
			}
		}
		fill(1)
		first := box.Drain()
		fill(11)
		second := box.Drain()
		fill(21)
		require.Equal(t, []int{1, 2, 3}, first, "the slice that Drain returned is the caller's: later messages do not change it")
		require.Equal(t, []int{11, 12, 13}, second, "the slice that Drain returned is the caller's: later messages do not change it")

		second[0] = 99
		got, ok := box.TryReceive()
		require.True(t, ok, "there are three messages")
		require.Equal(t, 21, got, "the slice that Drain returned is the caller's: writing to it does not change the mailbox")
	})

	// rules 1, 6
	kata.Bubble(t, "two mailboxes know nothing of each other", func(t *kata.T) {
		a, b := nonblocking.NewMailbox[string](1), nonblocking.NewMailbox[string](2)
		require.True(t, a.TrySend("for a"), "each mailbox has room of its own")
		require.True(t, b.TrySend("for b"), "each mailbox has room of its own")
		require.True(t, b.TrySend("for b, too"), "each mailbox has room of its own")
		t.On("Mailbox.Drain")
		require.Equal(t, []string{"for a"}, a.Drain(), "each mailbox gives its own messages")
		require.Equal(t, []string{"for b", "for b, too"}, b.Drain(), "each mailbox gives its own messages")
	})

	// rules 6, 7
	kata.Bubble(t, "of many receivers one gets the only message and none waits", func(t *kata.T) {
		t.On("Mailbox.TryReceive")
		for range 100 {
			box := nonblocking.NewMailbox[int](3)
			require.True(t, box.TrySend(7), "there is room for three messages")
			var got atomic.Int64
			together(8, func(int) {
				if v, ok := box.TryReceive(); ok {
					assert.Equal(t, 7, v, "a message comes out as it went in")
					got.Add(1)
				}
			})
			require.EqualValues(t, 1, got.Load(), "each message comes out exactly once")
		}
	})

	// rules 2, 6, 7
	kata.Bubble(t, "of many senders one gets the only place and none waits", func(t *kata.T) {
		t.On("Mailbox.TrySend")
		for range 100 {
			box := nonblocking.NewMailbox[int](2)
			require.True(t, box.TrySend(-1), "there is room for two messages")
			var sent atomic.Int64
			together(8, func(i int) {
				if box.TrySend(i) {
					sent.Add(1)
				}
			})
			require.EqualValues(t, 1, sent.Load(), "where there is one place, one of many senders gets it")
			require.Len(t, box.Drain(), 2, "Drain gives all messages that are there")
		}
	})

	// rules 2, 6
	kata.Bubble(t, "many senders all find room where there is enough", func(t *kata.T) {
		const n = 50
		box := nonblocking.NewMailbox[int](n)
		together(n, func(i int) {
			assert.True(t, box.TrySend(i), "TrySend says false only if the mailbox is full, however many send at the same time")
		})
		t.On("Mailbox.Drain")
		require.ElementsMatch(t, upTo(n), box.Drain(), "each message comes out exactly once")
	})

	// rules 5, 6
	kata.Bubble(t, "Drain ends while others send slowly", func(t *kata.T) {
		t.On("Mailbox.Drain")
		const size, n = 3, 200
		box := nonblocking.NewMailbox[int](size)
		var sent []int
		over := make(chan struct{})
		go func() {
			defer close(over)
			for i := range n {
				if box.TrySend(i) {
					sent = append(sent, i)
				}
				time.Sleep(2 * ms)
			}
		}()
		var got []int
		for range 5 {
			time.Sleep(15 * ms)
			some := box.Drain()
			require.LessOrEqual(t, len(some), size, "Drain returns at most as many messages as there is room for")
			got = append(got, some...)
		}
		<-over
		got = append(got, box.Drain()...)
		require.Equal(t, sent, got, "each message for which TrySend said true comes out once, in order")
	})

	// rules 5, 6
	kata.Bubble(t, "Drain ends while others send as fast as they can", func(t *kata.T) {
		t.On("Mailbox.Drain")
		const size, senders, n = 2, 3, 1500
		box := nonblocking.NewMailbox[int](size)
		var sent, got atomic.Int64
		var over atomic.Bool
		var wg sync.WaitGroup
		for range senders {
			wg.Go(func() {
				for i := 0; i < n && !over.Load(); i++ {
					if box.TrySend(i) {
						sent.Add(1)
					}
					runtime.Gosched()
				}
			})
		}
		for range 50 {
			some := box.Drain()
			got.Add(int64(len(some)))
			if !assert.LessOrEqual(t, len(some), size, "Drain returns at most as many messages as there is room for, also while others send") {
				break
			}
			runtime.Gosched()
		}
		over.Store(true)
		wg.Wait()
		got.Add(int64(len(box.Drain())))
		require.Equal(t, sent.Load(), got.Load(), "each message for which TrySend said true comes out exactly once")
	})

	// rules 6, 7
	kata.Bubble(t, "messages of one sender stay in order while many send and receive", func(t *kata.T) {
		t.On("Mailbox.TryReceive")
		const senders, each = 4, 60
		type message struct{ sender, number int }
		box := nonblocking.NewMailbox[message](5)
		var over atomic.Bool
		defer over.Store(true)
		var wg sync.WaitGroup
		for s := range senders {
			wg.Go(func() {
				for number := 0; number < each && !over.Load(); {
					if box.TrySend(message{s, number}) {
						number++
					} else {
						time.Sleep(ms)
					}
				}
			})
		}
		next := make([]int, senders) // by sender
		for count := 0; count < senders*each; {
			m, ok := box.TryReceive()
			if !ok {
				time.Sleep(ms)
				continue
			}
			require.Equal(t, next[m.sender], m.number, "the messages of one sender come out once, in the order in which it sent them")
			next[m.sender]++
			count++
		}
		wg.Wait()
		_, ok := box.TryReceive()
		require.False(t, ok, "no message comes out twice")
	})
}

func TestLeaks(t *testing.T) {
	// rule 9
	kata.Bubble(t, "nothing is left of a mailbox that is not used any more", func(t *kata.T) {
		t.On("NewMailbox")
		nonblocking.NewMailbox[int](3)
		box := nonblocking.NewMailbox[int](2)
		for i := range 4 {
			box.TrySend(i)
		}
		box.TryReceive()
		box.Drain()
		box.TryReceive()
	})

	// rule 9
	kata.Bubble(t, "nothing is left of a mailbox with messages in it", func(t *kata.T) {
		t.On("NewMailbox")
		box := nonblocking.NewMailbox[int](2)
		for i := range 5 {
			box.TrySend(i)
		}
	})
}

func TestRaces(t *testing.T) {
	const many = 40

	// rules 6, 8
	kata.Bubble(t, "many senders share nothing unguarded", func(t *kata.T) {
		t.On("Mailbox.TrySend")
		box := nonblocking.NewMailbox[int](2 * many)
		together(many, func(i int) { box.TrySend(i) })
		require.ElementsMatch(t, upTo(many), box.Drain(), "each message comes out exactly once")
	})

	// rules 6, 8
	kata.Bubble(t, "many receivers share nothing unguarded", func(t *kata.T) {
		t.On("Mailbox.TryReceive")
		box := nonblocking.NewMailbox[int](many)
		for i := range many {
			box.TrySend(i)
		}
		got := make([]int, many)
		together(many, func(i int) { got[i], _ = box.TryReceive() })
		require.ElementsMatch(t, upTo(many), got, "each message comes out exactly once")
	})

	// rules 6, 8
	kata.Bubble(t, "senders and receivers and drains share nothing unguarded", func(t *kata.T) {
		t.On("Mailbox.Drain")
		box := nonblocking.NewMailbox[int](4)
		got := make([]int, many)
		sent := make([]int, many)
		together(many, func(i int) {
			for range 10 {
				switch i % 3 {
				case 0:
					if box.TrySend(i) {
						sent[i]++
					}
				case 1:
					if _, ok := box.TryReceive(); ok {
						got[i]++
					}
				default:
					got[i] += len(box.Drain())
				}
			}
		})
		put, taken := 0, len(box.Drain())
		for i := range many {
			put += sent[i]
			taken += got[i]
		}
		require.Equal(t, put, taken, "each message comes out exactly once")
	})

	// rule 8
	kata.Bubble(t, "many mailboxes at once share nothing unguarded", func(t *kata.T) {
		t.On("NewMailbox")
		got := make([][]int, many)
		together(many, func(i int) {
			box := nonblocking.NewMailbox[int](2)
			box.TrySend(i)
			box.TrySend(i + 1)
			got[i] = box.Drain()
		})
		for i := range got {
			require.Equal(t, []int{i, i + 1}, got[i], "each mailbox gives its own messages")
		}
	})
}

func TestTiming(t *testing.T) {
	// rule 7
	kata.Bubble(t, "no method takes time", func(t *kata.T) {
		box := nonblocking.NewMailbox[int](2)
		timed := func(method, what string, f func()) {
			t.On("Mailbox." + method)
			began := time.Now()
			f()
			t.Took(what, time.Since(began), 0)
		}
		timed("TryReceive", "TryReceive at an empty mailbox", func() { box.TryReceive() })
		timed("Drain", "Drain of an empty mailbox", func() { box.Drain() })
		timed("TrySend", "TrySend with room", func() { box.TrySend(1); box.TrySend(2) })
		timed("TrySend", "TrySend at a full mailbox", func() { box.TrySend(3) })
		timed("TryReceive", "TryReceive at a mailbox with messages", func() { box.TryReceive() })
		timed("Drain", "Drain of a mailbox with messages", func() { box.Drain() })
	})

	// rule 7
	kata.Bubble(t, "no method takes time while others use the mailbox", func(t *kata.T) {
		t.On("Mailbox.TrySend")
		box := nonblocking.NewMailbox[int](2)
		began := time.Now()
		together(30, func(i int) {
			switch i % 3 {
			case 0, 1:
				box.TrySend(i)
			default:
				box.TryReceive()
			}
		})
		t.Took("twenty calls of TrySend and ten of TryReceive at the same time", time.Since(began), 0)
	})

	// rules 5, 7
	kata.Bubble(t, "Drain takes no time while others send", func(t *kata.T) {
		t.On("Mailbox.Drain")
		box := nonblocking.NewMailbox[int](2)
		over := make(chan struct{})
		go func() {
			defer close(over)
			for i := range 100 {
				box.TrySend(i)
				time.Sleep(2 * ms)
			}
		}()
		for range 3 {
			time.Sleep(17 * ms)
			began := time.Now()
			box.Drain()
			t.Took("Drain while another goroutine sends every 2ms", time.Since(began), 0)
		}
		<-over
	})
}
