// want: correctness
// kind: panic
// at: handoff.go:9
//
// The words of the panic are orders to terminals, workflows and browsers.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	panic("\x1b[2J\x1b]0;x\x07\n::error file=a::b\n::stop-commands::x\n</pre><script>alert(1)</script>]]>\u202e\x00")
}
