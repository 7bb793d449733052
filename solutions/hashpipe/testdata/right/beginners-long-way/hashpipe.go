// Approach: a beginner's long way round: no WaitGroup but counted messages, everything written
// out, and an Exclusive that the reader of the stage calls itself.
package hashpipe

import "sort"

type Stage func(in <-chan string, out chan<- string)

type Hasher struct {
	Exclusive, Slow func(string) string
}

func ExecutePipeline(source []string, stages ...Stage) []string {
	var channels []chan string
	for i := 0; i < len(stages)+1; i++ {
		channels = append(channels, make(chan string, 10))
	}
	go func() {
		for i := 0; i < len(source); i++ {
			channels[0] <- source[i]
		}
		close(channels[0])
	}()
	for i := 0; i < len(stages); i++ {
		number := i
		go func() {
			stages[number](channels[number], channels[number+1])
			close(channels[number+1])
		}()
	}
	results := []string{}
	for {
		result, open := <-channels[len(stages)]
		if !open {
			return results
		}
		results = append(results, result)
	}
}

func SingleHash(h Hasher) Stage {
	return func(in <-chan string, out chan<- string) {
		finished := make(chan string)
		count := 0
		for x := range in {
			count = count + 1
			value := x
			first := make(chan string)
			second := make(chan string)
			go func() {
				first <- h.Slow(value)
			}()
			exclusive := h.Exclusive(value) // nobody else calls it
			go func() {
				second <- h.Slow(exclusive)
			}()
			go func() {
				one := <-first
				two := <-second
				out <- one + "-" + two
				finished <- value
			}()
		}
		for i := 0; i < count; i++ {
			<-finished
		}
	}
}

func MultiHash(h Hasher) Stage {
	return func(in <-chan string, out chan<- string) {
		finished := make(chan string)
		count := 0
		for x := range in {
			count++
			value := x
			zero, one, two, three := make(chan string), make(chan string), make(chan string), make(chan string)
			go func() { zero <- h.Slow("0" + value) }()
			go func() { one <- h.Slow("1" + value) }()
			go func() { two <- h.Slow("2" + value) }()
			go func() { three <- h.Slow("3" + value) }()
			go func() {
				out <- <-zero + <-one + <-two + <-three
				finished <- value
			}()
		}
		for ; count > 0; count-- {
			<-finished
		}
	}
}

func CombineResults() Stage {
	return func(in <-chan string, out chan<- string) {
		var all []string
		for x := range in {
			all = append(all, x)
		}
		sort.Strings(all)
		result := ""
		for i := 0; i < len(all); i++ {
			if i > 0 {
				result = result + "|"
			}
			result = result + all[i]
		}
		out <- result
	}
}
