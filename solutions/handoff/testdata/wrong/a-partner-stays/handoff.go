// want: leaks
// A partner hits for the player. Only the last ball sends it home: after a closed
// input it waits for ever.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	toHit, done := make(chan int), make(chan bool)
	go func() {
		for ball := range toHit {
			hit(ball)
			done <- true
		}
	}()
	for ball := range in {
		toHit <- ball
		<-done
		if ball == last {
			close(toHit)
			return
		}
		out <- ball + 1
	}
}
