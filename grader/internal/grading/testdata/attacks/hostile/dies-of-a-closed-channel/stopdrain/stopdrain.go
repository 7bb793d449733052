// want: correctness
// kind: panic
// at: stopdrain.go:13
//
// A panic in a goroutine of its own, which no test could recover.
package stopdrain

import "time"

func Lines(in <-chan string, quiet time.Duration) []string {
	done := make(chan int)
	close(done)
	go func() { close(done) }()
	select {}
}
