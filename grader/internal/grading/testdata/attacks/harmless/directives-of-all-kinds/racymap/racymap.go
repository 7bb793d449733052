// want: passed
//
// A list of directives, all without effect, on an answer that needs none.
package racymap

//go:generate stringer -type=Visits
//go:debug asynctimerchan=1
import "sync"

//go:notinheap
type Visits struct {
	mu    sync.Mutex
	pages map[string]int
}

//go:norace
//go:nosplit
//go:noinline
//go:linkname hit runtime.hit
func (v *Visits) Hit(page string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.pages == nil {
		v.pages = map[string]int{}
	}
	v.pages[page]++
}

//export Count
func (v *Visits) Count(page string) int {
	v.mu.Lock()
	defer v.mu.Unlock()
	/*line other.go:1:1*/ return v.pages[page]
}

//line other.go:100
func (v *Visits) Snapshot() map[string]int {
	v.mu.Lock()
	defer v.mu.Unlock()
	all := map[string]int{}
	for page, n := range v.pages {
		all[page] = n
	}
	return all
}
