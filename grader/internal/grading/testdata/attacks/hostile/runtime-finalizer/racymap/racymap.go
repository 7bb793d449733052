// want: refused
// kind: refused
// at: racymap.go:12
//
// What a finalizer does happens after the last look.
package racymap

import "runtime"

type Visits struct{ pages map[string]int }

func (v *Visits) Hit(page string)          { runtime.SetFinalizer(v, func(*Visits) {}) }
func (v *Visits) Count(page string) int    { return v.pages[page] }
func (v *Visits) Snapshot() map[string]int { return v.pages }
