// want: refused
// kind: refused
// at: directions.go:10
//
// Goexit hides in a package-level table of functions.
package directions

import rt "runtime"

var tricks = map[string]func(){"leave": rt.Goexit}

func Produce(n int, out chan<- int)        { tricks["leave"]() }
func Square(in <-chan int, out chan<- int) {}
func Sum(in <-chan int) int                { return 0 }
func SumOfSquares(n int) int               { return 0 }
