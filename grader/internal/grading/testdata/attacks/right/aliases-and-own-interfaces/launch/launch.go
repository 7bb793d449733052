// want: passed
//
// Alias of a sync type, embedded mutex, own interface, method values, several files, renamed import.
package launch

import s "sync"

type Lock = s.Mutex
type waiter interface {
	Add(int)
	Done()
	Wait()
}

var _ waiter = (*s.WaitGroup)(nil)

type board struct {
	Lock
	waiter
	out []int
}

func All(tasks []func() int) []int {
	b := &board{waiter: new(s.WaitGroup), out: make([]int, len(tasks))}
	run := b.run
	for i, t := range tasks {
		b.Add(1)
		go run(i, t)
	}
	b.Wait()
	return b.out
}
