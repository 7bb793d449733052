// Package drain empties a channel of what lies in it.
//
// Family: blocking, channel.
// Mended: All takes in a select with a default.
package drain

// Basket is filled and emptied by many.
type Basket struct{ eggs chan int }

// New makes a basket that holds the given eggs.
func New(eggs ...int) *Basket {
	b := &Basket{eggs: make(chan int, len(eggs))}
	for _, egg := range eggs {
		b.eggs <- egg
	}
	return b
}

// All takes out what is there at the moment. It never waits.
func (b *Basket) All() []int {
	var got []int
	for {
		select {
		case egg := <-b.eggs:
			got = append(got, egg)
		default:
			return got
		}
	}
}
