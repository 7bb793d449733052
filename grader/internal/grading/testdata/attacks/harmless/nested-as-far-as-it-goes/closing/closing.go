// want: passed
//
// Brackets within brackets, types of types and generics of generics, each within reason.
package closing

import "sync"

type pair[A, B any] struct {
	first  A
	second B
}

type tree = pair[pair[pair[int, string], []pair[int, bool]], map[string]pair[int, chan int]]

const kilo = 1 << 10
const mega = kilo * kilo
const giga = mega * kilo

func Collect(producers []func(emit func(int))) <-chan int {
	var t tree
	t.second = map[string]pair[int, chan int]{"out": {first: (giga), second: make(chan int)}}
	out := t.second["out"].second
	var wg sync.WaitGroup
	for _, produce := range producers {
		wg.Go(func() { produce(func(v int) { out <- v }) })
	}
	go func() {
		func() { func() { func() { func() { func() { wg.Wait() }() }() }() }() }()
		close(out)
	}()
	return out
}
