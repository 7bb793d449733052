// want: passed
//
// Package-level WaitGroup, Mutex held for the whole call, map for results, across virtual sleeps.
package launch

import "sync"

var (
	wg   sync.WaitGroup
	all  sync.Mutex
	part sync.Mutex
	got  map[int]int
)

func All(tasks []func() int) []int {
	all.Lock()
	defer all.Unlock()
	got = map[int]int{}
	wg.Add(len(tasks))
	for i := range tasks {
		go one(i, tasks[i])
	}
	wg.Wait()
	out := []int{}
	for i := range tasks {
		out = append(out, got[i])
	}
	return out
}

func one(i int, task func() int) {
	defer wg.Done()
	v := task()
	part.Lock()
	defer part.Unlock()
	got[i] = v
}
