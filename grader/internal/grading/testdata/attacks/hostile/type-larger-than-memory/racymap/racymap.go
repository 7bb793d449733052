// want: correctness races
// kind: over-limit
// at: racymap.go:10
//
// A type of seventy terabytes, of which the tests make a value.
package racymap

type Visits [1 << 46]byte

func (v *Visits) Hit(page string) {}

func (v *Visits) Count(page string) int { return 0 }

func (v *Visits) Snapshot() map[string]int { return nil }
