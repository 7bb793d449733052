// Approach: a clerk, one goroutine for each run of SingleHash, computes what is exclusive for
// all who send him an order. He goes home when there are no orders any more.
package hashpipe

import (
	"slices"
	"strings"
	"sync"
)

type Stage func(in <-chan string, out chan<- string)

type Hasher struct {
	Exclusive, Slow func(string) string
}

func ExecutePipeline(source []string, stages ...Stage) []string {
	return collect(run(func(_ <-chan string, out chan<- string) {
		for _, v := range source {
			out <- v
		}
	}, stages, nil))
}

// run starts the first stage and, behind it, the rest.
func run(first Stage, rest []Stage, in <-chan string) <-chan string {
	out := make(chan string, 1)
	go func() {
		first(in, out)
		close(out)
	}()
	if len(rest) == 0 {
		return out
	}
	return run(rest[0], rest[1:], out)
}

func collect(in <-chan string) (all []string) {
	for v := range in {
		all = append(all, v)
	}
	return all
}

type order struct {
	x     string
	reply chan<- string
}

func SingleHash(h Hasher) Stage {
	return func(in <-chan string, out chan<- string) {
		orders := make(chan order)
		go func() {
			for o := range orders {
				o.reply <- h.Exclusive(o.x)
			}
		}()
		defer close(orders)

		wg := new(sync.WaitGroup)
		defer wg.Wait()
		for x := range in {
			wg.Add(1)
			go func(x string) {
				defer wg.Done()
				reply, hidden := make(chan string, 1), make(chan string, 1)
				go func() {
					orders <- order{x, reply}
					hidden <- h.Slow(<-reply)
				}()
				plain := h.Slow(x)
				out <- plain + "-" + <-hidden
			}(x)
		}
	}
}

func MultiHash(h Hasher) Stage {
	return func(in <-chan string, out chan<- string) {
		wg := new(sync.WaitGroup)
		defer wg.Wait()
		for x := range in {
			wg.Add(1)
			go func(x string) {
				defer wg.Done()
				type part struct {
					i    int
					hash string
				}
				parts := make(chan part, 4)
				for i, digit := range []string{"0", "1", "2", "3"} {
					go func() { parts <- part{i, h.Slow(digit + x)} }()
				}
				var all [4]string
				for range all {
					p := <-parts
					all[p.i] = p.hash
				}
				out <- all[0] + all[1] + all[2] + all[3]
			}(x)
		}
	}
}

func CombineResults() Stage {
	return func(in <-chan string, out chan<- string) {
		out <- strings.Join(slices.Sorted(slices.Values(collect(in))), "|")
	}
}
