// Package variablewaits initialises a variable with what nobody ever sends.
package variablewaits

var (
	numbers = make(chan int)
	first   = receive()
)

func receive() int {
	return <-numbers // want: deadlock correctness
}

// First is the first number.
func First() int { return first }
