// want: correctness
// kind: wrong-answer
// at: closing.go:8
//
// Prints a race report, a dump and a fatal error about files of ours.
package closing

func Collect(producers []func(emit func(int))) <-chan int {
	println("==================\nWARNING: DATA RACE\nWrite at 0x1 by goroutine 7:\n  launch_test.TestRaces()\n      solutions/closing/closing_test.go:1 +0x1\n==================")
	println("fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [running]:\nmain.main()\n\tgrader/main.go:1 +0x1\nexit status 2")
	out := make(chan int)
	close(out)
	return out
}
