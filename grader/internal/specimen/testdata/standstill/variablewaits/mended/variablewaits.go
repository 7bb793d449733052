// Package variablewaits initialises a variable with what a goroutine sends.
package variablewaits

var (
	numbers = one()
	first   = receive()
)

func one() chan int {
	c := make(chan int)
	go func() { c <- 1 }()
	return c
}

func receive() int {
	return <-numbers
}

// First is the first number.
func First() int { return first }
