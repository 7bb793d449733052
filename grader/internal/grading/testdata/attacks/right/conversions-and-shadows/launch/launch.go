// want: passed
//
// Shadowed predeclared names inside functions, package variables of odd types, arrays of structs with mutexes, a
// variable called grader_setup.
package launch

import "sync"

var grader_setup, grader_zero = 1, [3]struct {
	sync.Mutex
	n int
}{}
var table = map[string]func(...int) []int{"all": func(n ...int) []int { return n }}
var (
	first, second = two()
	lazy          = sync.OnceValues(two)
	_             = second
	cell          = &struct{ v any }{v: []int(nil)}
)

func two() (int, string) { return 1, "two" }

func All(tasks []func() int) []int {
	nil := 0
	true := grader_setup + nil + first
	len := len(tasks)
	if true != 2 {
		panic("package variables are wrong")
	}
	if n, s := lazy(); n != 1 || s != "two" || cell.v == any(3) {
		panic("lazy")
	}
	grader_zero[1].Lock()
	defer grader_zero[1].Unlock()
	out := make([]int, len)
	var wg sync.WaitGroup
	for i := range tasks {
		wg.Add(1)
		go func() { defer wg.Done(); out[i] = tasks[i]() }()
	}
	wg.Wait()
	return table["all"](out...)
}
