// want: passed
//
// One goroutine with a select over eight channels and nil channels, the rest chained.
package closing

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	var ins []chan int
	for _, p := range producers {
		in := make(chan int)
		go func() { defer close(in); p(func(v int) { in <- v }) }()
		ins = append(ins, in)
	}
	go eight(ins, out)
	return out
}

func eight(ins []chan int, out chan<- int) {
	defer close(out)
	var c [8]<-chan int
	if len(ins) > 7 {
		rest := make(chan int)
		go eight(ins[7:], rest)
		c[7] = rest
		ins = ins[:7]
	}
	for i := range ins {
		c[i] = ins[i]
	}
	for {
		open := false
		for _, ch := range c {
			open = open || ch != nil
		}
		if !open {
			return
		}
		var v int
		var ok bool
		k := 0
		select {
		case v, ok = <-c[0]:
			k = 0
		case v, ok = <-c[1]:
			k = 1
		case v, ok = <-c[2]:
			k = 2
		case v, ok = <-c[3]:
			k = 3
		case v, ok = <-c[4]:
			k = 4
		case v, ok = <-c[5]:
			k = 5
		case v, ok = <-c[6]:
			k = 6
		case v, ok = <-c[7]:
			k = 7
		}
		if !ok {
			c[k] = nil
			continue
		}
		out <- v
	}
}
