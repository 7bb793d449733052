// Package drain empties a channel of what lies in it.
//
// Family: blocking, channel.
// Bug: All takes while the channel has a length; what it saw may be taken by somebody else.
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
	for len(b.eggs) > 0 {
		got = append(got, <-b.eggs)
	}
	return got
}
