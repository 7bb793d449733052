// want: refused
// kind: refused
// at: directions.go:10
//
// Deleting from another package's map changes it for all.
package directions

import "unicode"

func Produce(n int, out chan<- int)        { delete(unicode.Categories, "L"); clear(unicode.Scripts) }
func Square(in <-chan int, out chan<- int) {}
func Sum(in <-chan int) int                { return 0 }
func SumOfSquares(n int) int               { return 0 }
