package lastseat_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lastseat"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the last seat is booked once", func(t *kata.T) {
		hall := lastseat.New(1)
		booked := make(chan bool, 2)
		for _, name := range []string{"Ada", "Bob"} {
			go func() { booked <- hall.Book(name) }()
		}
		assert.NotEqual(t, <-booked, <-booked, "one gets the seat, the other does not")
		assert.Equal(t, 0, hall.Free())
	})
}
