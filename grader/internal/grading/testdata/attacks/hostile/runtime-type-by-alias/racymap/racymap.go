// want: refused
// kind: refused
// at: racymap.go:10
//
// A forbidden type under a name of its own, embedded.
package racymap

import "runtime"

type stats = runtime.MemStats

type Visits struct{ stats }

func (v *Visits) Hit(page string)          {}
func (v *Visits) Count(page string) int    { return int(v.NumGC) }
func (v *Visits) Snapshot() map[string]int { return nil }
