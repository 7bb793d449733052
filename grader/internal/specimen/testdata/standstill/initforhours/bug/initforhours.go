// Package initforhours asks again and again in its init, a moment apart, for what
// never comes.
package initforhours

import "time"

var table = load()

func load() []int {
	source := make(chan []int)
	for { // want: hang correctness
		select {
		case t := <-source:
			return t
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// Table is a table of numbers.
func Table() []int { return table }
