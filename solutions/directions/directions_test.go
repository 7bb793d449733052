package directions_test

import (
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/directions"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ms = time.Millisecond

// background runs f in a goroutine; the channel is closed when f has returned.
func background(f func()) (returned chan struct{}) {
	returned = make(chan struct{})
	go func() {
		defer close(returned)
		f()
	}()
	return returned
}

// hasReturned tells whether the channel is closed, without waiting.
func hasReturned(returned <-chan struct{}) bool {
	select {
	case <-returned:
		return true
	default:
		return false
	}
}

func collect(ch <-chan int) []int {
	var all []int
	for v := range ch {
		all = append(all, v)
	}
	return all
}

// filled is a closed channel with values in it.
func filled(values ...int) <-chan int {
	ch := make(chan int, len(values))
	for _, v := range values {
		ch <- v
	}
	close(ch)
	return ch
}

// upTo is 1, 2, … n.
func upTo(n int) []int {
	var all []int
	for v := 1; v <= n; v++ {
		all = append(all, v)
	}
	return all
}

func squaresOf(values []int) []int {
	var all []int
	for _, v := range values {
		all = append(all, v*v)
	}
	return all
}

func sumOfSquares(n int) int { return n * (n + 1) * (2*n + 1) / 6 }

func TestCorrectness(t *testing.T) {
	// rules 1, 5
	kata.Bubble(t, "Produce sends one to n and closes", func(t *kata.T) {
		t.On("Produce")
		for _, n := range []int{1, 2, 7, 10 + t.Rand().IntN(90)} {
			out := make(chan int)
			returned := background(func() { directions.Produce(n, out) })
			require.Equal(t, upTo(n), collect(out), "Produce(%d, out) sends the numbers from 1 to %d, in order, and closes out", n, n)
			<-returned
		}
	})

	// rules 1, 5
	kata.Bubble(t, "Produce of none only closes", func(t *kata.T) {
		t.On("Produce")
		out := make(chan int)
		returned := background(func() { directions.Produce(0, out) })
		require.Empty(t, collect(out), "Produce(0, out) sends nothing and closes out")
		<-returned
	})

	// rules 1, 5
	kata.Bubble(t, "Produce waits for a slow receiver", func(t *kata.T) {
		t.On("Produce")
		out := make(chan int)
		returned := background(func() { directions.Produce(4, out) })
		var got []int
		time.Sleep(20 * ms)
		for range 4 {
			require.False(t, hasReturned(returned), "Produce does not return before all values are received and out is closed")
			got = append(got, <-out)
			time.Sleep(5 * ms)
		}
		require.Equal(t, upTo(4), got, "no value is lost, however late the receiver is")
		_, open := <-out
		require.False(t, open, "after the last value out is closed")
		<-returned
	})

	// rules 2, 5
	kata.Bubble(t, "Square squares each value and closes", func(t *kata.T) {
		t.On("Square")
		rnd := t.Rand()
		values := []int{3, 0, -4, 3, 3, 1, 0}
		for range 20 {
			values = append(values, rnd.IntN(2000)-1000)
		}
		out := make(chan int)
		returned := background(func() { directions.Square(filled(values...), out) })
		require.Equal(t, squaresOf(values), collect(out), "the square of each value comes out once, in the order of the values, and then out is closed")
		<-returned
	})

	// rule 2
	kata.Bubble(t, "Square keeps the order of many values", func(t *kata.T) {
		t.On("Square")
		values := upTo(300)
		out := make(chan int)
		returned := background(func() { directions.Square(filled(values...), out) })
		require.Equal(t, squaresOf(values), collect(out), "the squares come in the order of the values, also when all values are there at once")
		<-returned
	})

	// rules 2, 5
	kata.Bubble(t, "Square of nothing only closes", func(t *kata.T) {
		t.On("Square")
		in, out := make(chan int), make(chan int)
		returned := background(func() { directions.Square(in, out) })
		time.Sleep(20 * ms)
		require.False(t, hasReturned(returned), "Square does not return before in is closed")
		close(in)
		require.Empty(t, collect(out), "if in is closed without a value, out is closed without a value")
		<-returned
	})

	// rule 3
	kata.Bubble(t, "a square can be received before the next value is there", func(t *kata.T) {
		t.On("Square")
		in, out := make(chan int), make(chan int)
		returned := background(func() { directions.Square(in, out) })
		for v := range 10 {
			in <- v
			got, open := <-out
			require.True(t, open, "out stays open until in is closed")
			require.Equal(t, v*v, got, "each value is squared and passed on before the next one is needed")
		}
		close(in)
		_, open := <-out
		require.False(t, open, "when in is closed and every square is sent, out is closed")
		<-returned
	})

	// rules 2, 5
	kata.Bubble(t, "Square waits for a slow receiver", func(t *kata.T) {
		t.On("Square")
		out := make(chan int)
		returned := background(func() { directions.Square(filled(1, 2, 3), out) })
		var got []int
		time.Sleep(20 * ms)
		for range 3 {
			require.False(t, hasReturned(returned), "Square does not return before all squares are received and out is closed")
			got = append(got, <-out)
			time.Sleep(5 * ms)
		}
		require.Equal(t, []int{1, 4, 9}, got, "no square is lost, however late the receiver is")
		require.Empty(t, collect(out), "after the last square out is closed")
		<-returned
	})

	// rules 4, 5
	kata.Bubble(t, "Sum adds up until the close", func(t *kata.T) {
		t.On("Sum")
		require.Equal(t, 10, directions.Sum(filled(1, 2, 3, 4)), "Sum returns the sum of all values")
		require.Equal(t, 4, directions.Sum(filled(5, 0, -3, 0, 2)), "zero and negative values count like any others")
		require.Equal(t, 0, directions.Sum(filled()), "the sum of no values is 0")

		in := make(chan int)
		go func() {
			defer close(in)
			for v := range 5 {
				in <- v
				time.Sleep(30 * ms)
			}
		}()
		require.Equal(t, 10, directions.Sum(in), "Sum waits for values that come late, until in is closed")
	})

	// rule 6
	kata.Bubble(t, "SumOfSquares adds up small and large numbers", func(t *kata.T) {
		t.On("SumOfSquares")
		for _, n := range []int{0, 1, 2, 3, 10, 100 + t.Rand().IntN(100), 1025, 3000} {
			require.Equal(t, sumOfSquares(n), directions.SumOfSquares(n), "SumOfSquares(%d) is the sum of the squares from 1 to %d", n, n)
		}
	})

	// rule 7
	kata.Bubble(t, "many sums at once do not disturb each other", func(t *kata.T) {
		t.On("SumOfSquares")
		var wg sync.WaitGroup
		for n := range 25 {
			wg.Go(func() {
				assert.Equal(t, sumOfSquares(n), directions.SumOfSquares(n), "each SumOfSquares has a chain of its own")
			})
		}
		wg.Wait()
	})

	// rules 1, 2, 4, 7
	kata.Bubble(t, "the steps can be joined in other ways", func(t *kata.T) {
		t.On("Square")
		numbers, squares, fourth := make(chan int), make(chan int), make(chan int)
		go directions.Produce(5, numbers)
		go directions.Square(numbers, squares)
		go directions.Square(squares, fourth)
		require.Equal(t, 1+16+81+256+625, directions.Sum(fourth), "a Square after a Square gives the fourth powers")
	})
}

func TestLeaks(t *testing.T) {
	// rule 8
	kata.Bubble(t, "Produce leaves nothing behind", func(t *kata.T) {
		t.On("Produce")
		out := make(chan int, 3)
		directions.Produce(3, out)
		directions.Produce(0, make(chan int))
	})

	// rule 8
	kata.Bubble(t, "Square leaves nothing behind", func(t *kata.T) {
		t.On("Square")
		directions.Square(filled(1, 2, 3), make(chan int, 3))
		directions.Square(filled(), make(chan int))
	})

	// rule 8
	kata.Bubble(t, "Sum leaves nothing behind", func(t *kata.T) {
		t.On("Sum")
		directions.Sum(filled(1, 2, 3))
	})

	// rule 8
	kata.Bubble(t, "SumOfSquares leaves nothing behind", func(t *kata.T) {
		t.On("SumOfSquares")
		directions.SumOfSquares(50)
		directions.SumOfSquares(0)
	})
}

func TestRaces(t *testing.T) {
	// rule 7
	kata.Bubble(t, "many sums at once share nothing unguarded", func(t *kata.T) {
		t.On("SumOfSquares")
		got := make([]int, 40)
		var wg sync.WaitGroup
		for i := range got {
			wg.Go(func() { got[i] = directions.SumOfSquares(20) })
		}
		wg.Wait()
		for i := range got {
			require.Equal(t, 2870, got[i], "each SumOfSquares has a chain of its own")
		}
	})

	// rule 7
	kata.Bubble(t, "the steps of one chain share nothing unguarded", func(t *kata.T) {
		t.On("Square")
		numbers, squares := make(chan int, 8), make(chan int, 8)
		go directions.Produce(100, numbers)
		go directions.Square(numbers, squares)
		require.Equal(t, sumOfSquares(100), directions.Sum(squares), "the chain adds up the squares")
	})
}

func TestTiming(t *testing.T) {
	// rule 9
	kata.Bubble(t, "each step takes no time of its own", func(t *kata.T) {
		t.On("Produce")
		began := time.Now()
		numbers := make(chan int, 20)
		directions.Produce(20, numbers)
		t.Took("Produce with room for all values", time.Since(began), 0)

		t.On("Square")
		began = time.Now()
		squares := make(chan int, 20)
		directions.Square(numbers, squares)
		t.Took("Square of 20 values that are there, with room for all squares", time.Since(began), 0)

		t.On("Sum")
		began = time.Now()
		directions.Sum(squares)
		t.Took("Sum of 20 values that are there", time.Since(began), 0)
	})

	// rule 9
	kata.Bubble(t, "SumOfSquares takes no time of its own", func(t *kata.T) {
		t.On("SumOfSquares")
		began := time.Now()
		directions.SumOfSquares(100)
		t.Took("SumOfSquares(100)", time.Since(began), 0)
	})

	// rule 9
	kata.Bubble(t, "values pass at the moment when they come", func(t *kata.T) {
		t.On("Square")
		in, out := make(chan int), make(chan int)
		go directions.Square(in, out)
		for v := range 4 {
			time.Sleep(13_300 * time.Microsecond)
			began := time.Now()
			in <- v
			<-out
			t.Took("the way of a value through Square", time.Since(began), 0)
		}
		time.Sleep(13_300 * time.Microsecond)
		began := time.Now()
		close(in)
		<-out
		t.Took("the close of out after the close of in", time.Since(began), 0)
	})

	// rule 9
	kata.Bubble(t, "Sum returns at the close", func(t *kata.T) {
		t.On("Sum")
		in := make(chan int)
		time.AfterFunc(47_700*time.Microsecond, func() { close(in) })
		began := time.Now()
		directions.Sum(in)
		t.Took("Sum of a channel that is closed after 47.7ms", time.Since(began), 47_700*time.Microsecond)
	})
}
