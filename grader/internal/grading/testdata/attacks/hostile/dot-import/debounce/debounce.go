// want: refused
// kind: refused
// at: debounce.go:9
//
// With a dot import, forbidden names look like its own.
package debounce

import (
	. "runtime"
	"time"
)

type Debouncer struct{}

func New(quiet time.Duration, f func()) *Debouncer { Goexit(); return nil }
func (d *Debouncer) Trigger()                      {}
func (d *Debouncer) Cancel() bool                  { return false }
