// want: passed
//
// Panics inside, recovered; Once, OnceFunc, OnceValue; results as OnceValues in goroutines.
package launch

import "sync"

func All(tasks []func() int) []int {
	futures := make([]func() int, len(tasks))
	for i, t := range tasks {
		futures[i] = sync.OnceValue(func() int { return guarded(t) })
		go futures[i]()
	}
	out := make([]int, len(tasks))
	var finish sync.Once
	for i, f := range futures {
		out[i] = f()
	}
	finish.Do(func() {})
	return out
}

func guarded(t func() int) (v int) {
	defer func() {
		if p := recover(); p != nil {
			n, ok := p.(int)
			if !ok {
				panic(p)
			}
			v = n
		}
	}()
	panic(t())
}
