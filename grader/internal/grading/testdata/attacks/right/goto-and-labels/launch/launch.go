// want: passed
//
// Goto, labelled break and continue, select in loops, no range.
package launch

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	type r struct{ i, v int }
	ch := make(chan r, 3)
	i := 0
start:
	if i < len(tasks) {
		k, t := i, tasks[i]
		go func() { ch <- r{k, t()} }()
		i++
		goto start
	}
	n := 0
outer:
	for {
		if n == len(tasks) {
			break outer
		}
		for {
			select {
			case x := <-ch:
				out[x.i] = x.v
				n++
				continue outer
			}
		}
	}
	return out
}
