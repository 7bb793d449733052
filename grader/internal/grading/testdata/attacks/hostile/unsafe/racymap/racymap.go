// want: refused
// kind: refused
// at: racymap.go:8
//
// Writes where it likes.
package racymap

import "unsafe"

type Visits struct{}

func (v *Visits) Hit(page string)          { *(*int)(unsafe.Pointer(v)) = 1 }
func (v *Visits) Count(page string) int    { return 0 }
func (v *Visits) Snapshot() map[string]int { return nil }
