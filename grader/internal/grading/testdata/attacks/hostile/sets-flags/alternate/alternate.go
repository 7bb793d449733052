// want: refused
// kind: refused
// at: alternate.go:8
//
// Sets a flag of the test program.
package alternate

import "flag"

func init() { flag.Set("test.run", "^$") }

type Turns struct{}

func NewTurns(n int) *Turns                 { return &Turns{} }
func (t *Turns) Do(worker int, step func()) {}
func (t *Turns) Leave(worker int)           {}
