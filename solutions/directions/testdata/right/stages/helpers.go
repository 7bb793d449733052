package directions

// source runs f, whose sends go to out, and closes out.
func source(out chan<- int, f func(send func(int))) {
	defer close(out)
	f(func(v int) { out <- v })
}

// fold calls f for each value until in is closed.
func fold(in <-chan int, f func(int)) {
	v, open := <-in
	for ; open; v, open = <-in {
		f(v)
	}
}

// start runs a stage in the background and returns what it sends.
func start(stage func(out chan<- int)) <-chan int {
	out := make(chan int)
	go stage(out)
	return out
}
