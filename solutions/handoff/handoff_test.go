package handoff_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/handoff"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// stroke is one call of hit, by the player's place in the ring.
type stroke struct{ player, ball int }

// playRing builds a ring, gives the ball called first to player 0 and returns when
// all players have gone home. It returns the channels of the ring.
func playRing(players, first, last int, hit func(player, ball int)) []chan int {
	ring := make([]chan int, players)
	for i := range ring {
		ring[i] = make(chan int)
	}
	var wg sync.WaitGroup
	for i := range players {
		wg.Go(func() {
			handoff.Play(last, ring[i], ring[(i+1)%players], func(ball int) { hit(i, ball) })
		})
	}
	ring[0] <- first
	wg.Wait()
	return ring
}

// rally is what has to happen in a ring.
func rally(players, first, last int) []stroke {
	var all []stroke
	for ball := first; ball <= last; ball++ {
		all = append(all, stroke{(ball - first) % players, ball})
	}
	return all
}

// start runs one player between channels of the test's own; returned is closed when
// Play has returned.
func start(last int, in <-chan int, out chan<- int, hit func(ball int)) (returned chan struct{}) {
	returned = make(chan struct{})
	go func() {
		defer close(returned)
		handoff.Play(last, in, out, hit)
	}()
	return returned
}

// isClosed tells whether a channel is closed, without waiting.
func isClosed(ch <-chan int) bool {
	select {
	case _, open := <-ch:
		return !open
	default:
		return false
	}
}

// hasReturned tells whether a player has gone home, without waiting.
func hasReturned(returned <-chan struct{}) bool {
	select {
	case <-returned:
		return true
	default:
		return false
	}
}

func nothing(int) {}

func TestCorrectness(t *testing.T) {
	// rules 1, 2, 3, 5
	kata.Bubble(t, "two players hit the ball in turn", func(t *kata.T) {
		var got []stroke
		ring := playRing(2, 1, 6, func(player, ball int) { got = append(got, stroke{player, ball}) })
		require.Equal(t, rally(2, 1, 6), got, "each ball is hit once, by the player whose turn it is, and the game ends with the ball called last")
		for _, ch := range ring {
			require.True(t, isClosed(ch), "each player closes its out when the game is over for it")
		}
	})

	// rules 1, 2, 3, 5
	kata.Bubble(t, "rings of any size play to the end", func(t *kata.T) {
		rnd := t.Rand()
		for _, players := range []int{2, 3, 5, 2 + rnd.IntN(9)} {
			first := rnd.IntN(100) - 50
			last := first + rnd.IntN(4*players)
			var got []stroke
			ring := playRing(players, first, last, func(player, ball int) { got = append(got, stroke{player, ball}) })
			require.Equal(t, rally(players, first, last), got, "each ball is hit once, by the player whose turn it is, and the game ends with the ball called last")
			for _, ch := range ring {
				require.True(t, isClosed(ch), "each player closes its out when the game is over for it")
			}
		}
	})

	// rules 3, 4
	kata.Bubble(t, "the first ball may be the last one", func(t *kata.T) {
		var got []stroke
		playRing(4, 9, 9, func(player, ball int) { got = append(got, stroke{player, ball}) })
		require.Equal(t, []stroke{{0, 9}}, got, "the ball called last is hit once, and nobody else ever gets a ball")
	})

	// rule 3
	kata.Bubble(t, "zero is a ball like any other", func(t *kata.T) {
		var got []stroke
		playRing(2, -2, 0, func(player, ball int) { got = append(got, stroke{player, ball}) })
		require.Equal(t, rally(2, -2, 0), got, "the game ends with the ball called last, whatever its number is")
	})

	// rule 2
	kata.Bubble(t, "a ball is hit before it is passed on", func(t *kata.T) {
		in, out := make(chan int), make(chan int, 1)
		hitNow := make(chan struct{})
		returned := start(9, in, out, func(int) { <-hitNow })
		in <- 4
		time.Sleep(10 * ms)
		require.Empty(t, out, "ball+1 is not passed on before hit(ball) has returned")
		close(hitNow)
		require.Equal(t, 5, <-out, "when the ball is hit, ball+1 is passed on")
		close(in)
		<-returned
	})

	// rules 2, 5
	kata.Bubble(t, "a ball waits for the next player", func(t *kata.T) {
		in, out := make(chan int), make(chan int)
		returned := start(100, in, out, nothing)
		for ball := 10; ball < 20; ball += 2 {
			in <- ball
			time.Sleep(3 * time.Second)
			require.False(t, hasReturned(returned), "a player does not go home before the game is over")
			got, open := <-out
			require.True(t, open, "out stays open until the game is over")
			require.Equal(t, ball+1, got, "the player holds the ball until the next player takes it")
		}
		close(in)
		<-returned
	})

	// rules 3, 5
	kata.Bubble(t, "whoever hits the last ball goes home at once", func(t *kata.T) {
		in, out := make(chan int), make(chan int, 1)
		var hits []int
		returned := start(7, in, out, func(ball int) { hits = append(hits, ball) })
		in <- 7
		<-returned // although in is still open
		require.Equal(t, []int{7}, hits, "the ball called last is hit like any other, once")
		got, open := <-out
		require.False(t, open, "after the ball called last nothing is passed on, and out is closed; but ball %d came", got)
	})

	// rule 3
	kata.Bubble(t, "the last ball is hit to the end before its player goes home", func(t *kata.T) {
		in, out := make(chan int, 1), make(chan int)
		var done atomic.Bool
		in <- 3
		returned := start(3, in, out, func(int) { time.Sleep(20 * ms); done.Store(true) })
		<-out // closed
		<-returned
		require.True(t, done.Load(), "Play returns when its last hit has returned")
	})

	// rules 4, 5
	kata.Bubble(t, "a closed input ends the game without a hit", func(t *kata.T) {
		in, out := make(chan int), make(chan int)
		var hits atomic.Int64
		returned := start(3, in, out, func(int) { hits.Add(1) })
		time.Sleep(10 * ms)
		require.False(t, hasReturned(returned), "a player does not go home before the game is over")
		close(in)
		got, open := <-out
		require.False(t, open, "when in is closed, out is closed and nothing is passed on; but ball %d came", got)
		<-returned
		require.Zero(t, hits.Load(), "a closed channel is no ball")
	})

	// rules 2, 4
	kata.Bubble(t, "a ball in hand is passed on although the input is closed", func(t *kata.T) {
		in, out := make(chan int, 1), make(chan int)
		var hits atomic.Int64
		returned := start(100, in, out, func(int) { time.Sleep(10 * ms); hits.Add(1) })
		in <- 41
		close(in)
		time.Sleep(time.Second)
		got, open := <-out
		require.True(t, open, "the ball that came before in was closed is still passed on")
		require.Equal(t, 42, got, "the ball that came before in was closed is still passed on")
		_, open = <-out
		require.False(t, open, "then out is closed")
		<-returned
		require.EqualValues(t, 1, hits.Load(), "the ball that came before in was closed is still hit, once")
	})

	// rule 6
	kata.Bubble(t, "never two hits at the same time in one ring", func(t *kata.T) {
		var inside atomic.Int64
		playRing(3, 1, 12, func(_, ball int) {
			assert.EqualValues(t, 1, inside.Add(1), "while a ball is being hit, nobody else in the ring hits one")
			time.Sleep(time.Duration(1+ball%3) * ms)
			inside.Add(-1)
		})
	})

	// rule 6
	kata.Bubble(t, "many rings at once do not disturb each other", func(t *kata.T) {
		var wg sync.WaitGroup
		for r := range 10 {
			wg.Go(func() {
				var got []stroke
				playRing(2+r%3, 100*r, 100*r+9+r, func(player, ball int) {
					time.Sleep(time.Duration(1+r%4) * ms)
					got = append(got, stroke{player, ball})
				})
				assert.Equal(t, rally(2+r%3, 100*r, 100*r+9+r), got, "each ring plays its own game")
			})
		}
		wg.Wait()
	})
}

func TestLeaks(t *testing.T) {
	// rule 7
	kata.Bubble(t, "nothing is left when a whole ring has gone home", func(t *kata.T) {
		playRing(3, 1, 10, func(int, int) { time.Sleep(ms) })
	})

	// rule 7
	kata.Bubble(t, "nothing is left after the last ball when the input stays open", func(t *kata.T) {
		in, out := make(chan int, 2), make(chan int, 1)
		in <- 6
		returned := start(7, in, out, nothing)
		<-out
		in <- 7
		<-returned
	})

	// rule 7
	kata.Bubble(t, "nothing is left after the input was closed", func(t *kata.T) {
		in, out := make(chan int, 1), make(chan int, 1)
		in <- 1
		returned := start(7, in, out, nothing)
		time.Sleep(10 * ms)
		close(in)
		<-returned
	})
}

func TestRaces(t *testing.T) {
	// rule 6
	kata.Bubble(t, "the hits of one ring share their data without a lock", func(t *kata.T) {
		var got []stroke
		playRing(4, 1, 200, func(player, ball int) { got = append(got, stroke{player, ball}) })
		require.Equal(t, rally(4, 1, 200), got, "what one player does in hit is visible to the next one")
	})

	// rule 6
	kata.Bubble(t, "slow hits of one ring share their data without a lock", func(t *kata.T) {
		sum := 0
		playRing(3, 1, 12, func(_, ball int) {
			time.Sleep(2 * ms)
			sum += ball
		})
		require.Equal(t, 78, sum, "what one player does in hit is visible to the next one, and to whoever has seen all of them return")
	})

	// rule 6
	kata.Bubble(t, "many rings at once share nothing unguarded", func(t *kata.T) {
		const rings = 30
		got := make([][]stroke, rings)
		var wg sync.WaitGroup
		for r := range rings {
			wg.Go(func() {
				playRing(3, 0, 20, func(player, ball int) { got[r] = append(got[r], stroke{player, ball}) })
			})
		}
		wg.Wait()
		for r := range rings {
			require.Equal(t, rally(3, 0, 20), got[r], "each ring plays its own game")
		}
	})
}

func TestTiming(t *testing.T) {
	// rule 8
	kata.Bubble(t, "a game takes as long as its hits", func(t *kata.T) {
		start := time.Now()
		playRing(3, 1, 10, func(int, int) { time.Sleep(7_300 * time.Microsecond) })
		t.Took("a game of ten hits of 7.3ms each", time.Since(start), 73*ms)
	})

	// rule 8
	kata.Bubble(t, "quick hits take no time", func(t *kata.T) {
		start := time.Now()
		playRing(5, 1, 50, func(int, int) {})
		t.Took("a game of fifty hits that take no time", time.Since(start), 0)
	})

	// rule 8
	kata.Bubble(t, "a ball is hit when it comes and passed on when it is hit", func(t *kata.T) {
		in, out := make(chan int), make(chan int)
		returned := start(100, in, out, func(int) { time.Sleep(20 * ms) })
		for range 3 {
			time.Sleep(33_700 * time.Microsecond)
			began := time.Now()
			in <- 5
			<-out
			t.Took("the way of a ball through a player whose hit takes 20ms", time.Since(began), 20*ms)
		}
		close(in)
		<-returned
	})

	// rule 8
	kata.Bubble(t, "a player goes home at the moment when its game is over", func(t *kata.T) {
		in, out := make(chan int), make(chan int)
		returned := start(100, in, out, nothing)
		time.Sleep(33_700 * time.Microsecond)
		closed := time.Now()
		close(in)
		<-out
		t.Took("the close of out after the close of in", time.Since(closed), 0)
		<-returned
		t.Took("the way home after the close of in", time.Since(closed), 0)

		in, out = make(chan int), make(chan int)
		returned = start(100, in, out, func(int) { time.Sleep(10 * ms) })
		served := time.Now()
		in <- 100
		<-out
		<-returned
		t.Took("the way home after the last ball, whose hit takes 10ms", time.Since(served), 10*ms)
	})

	// rules 6, 8
	kata.Bubble(t, "rings do not wait for each other", func(t *kata.T) {
		start := time.Now()
		var wg sync.WaitGroup
		for range 5 {
			wg.Go(func() { playRing(2, 1, 4, func(int, int) { time.Sleep(11 * ms) }) })
		}
		wg.Wait()
		t.Took("five games at the same time, each of four hits of 11ms", time.Since(start), 44*ms)
	})
}
