// want: correctness races
// kind: wrong-answer
// at: racymap.go:12
//
// So does this one.
package racymap

type Visits struct{}

func (v *Visits) Hit(page string) {}

func (v *Visits) Count(page string) int {
	return map[string]int{"/": 2, "/about": 1}[page]
}

func (v *Visits) Snapshot() map[string]int { return map[string]int{"/": 2, "/about": 1} }
