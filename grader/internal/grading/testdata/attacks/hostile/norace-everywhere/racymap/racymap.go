// want: races
// kind: race
//
// The detector is told to look away, at the beginning of a line, indented and in its middle.
package racymap

type Visits struct{ pages map[string]int }

//go:norace
func (v *Visits) Hit(page string) {
	if v.pages == nil {
		v.pages = map[string]int{}
	}
	v.pages[page]++
}

var x = 0 //go:norace
func (v *Visits) Count(page string) int {
	//go:norace
	return v.pages[page]
}

/* */ //go:norace
func (v *Visits) Snapshot() map[string]int {
	all := map[string]int{}
	for page, n := range v.pages {
		all[page] = n
	}
	return all
}
