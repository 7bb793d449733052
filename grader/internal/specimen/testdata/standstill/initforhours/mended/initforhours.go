// Package initforhours takes four hours to set itself up, and does.
package initforhours

import "time"

var table = load()

func load() []int {
	source := make(chan []int)
	go func() {
		time.Sleep(4 * time.Hour)
		source <- []int{1, 2, 3}
	}()
	for {
		select {
		case t := <-source:
			return t
		case <-time.After(time.Minute):
		}
	}
}

// Table is a table of numbers.
func Table() []int { return table }
