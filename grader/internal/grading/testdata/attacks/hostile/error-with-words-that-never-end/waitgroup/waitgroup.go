// want: correctness
// kind: wrong-answer
// at: waitgroup.go:15
//
// The error that it returns is printed by whoever finds it wrong.
package waitgroup

type endless struct{}

func (endless) Error() string {
	for {
	}
}

func Each(n int, work func(i int) error) error { return endless{} }
