// want: correctness
// kind: crash
// at: directions.go:12
//
// A method calls itself for ever, and the stack grows to its limit.
package directions

type caller interface{ call(caller) int }

type ping struct{ pad [512]int }

func (p ping) call(c caller) int { return c.call(p) + 1 }

func Produce(n int, out chan<- int)        { ping{}.call(ping{}) }
func Square(in <-chan int, out chan<- int) {}
func Sum(in <-chan int) int                { return ping{}.call(ping{}) }
func SumOfSquares(n int) int               { return ping{}.call(ping{}) }
