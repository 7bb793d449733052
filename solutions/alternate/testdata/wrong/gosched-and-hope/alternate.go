// want: correctness
// may: races
// Each step is followed by a Gosched, which lets others go on. Who that is, is left to
// chance.
package alternate

import "runtime"

type Turns struct{}

func NewTurns(n int) *Turns { return &Turns{} }

func (t *Turns) Do(worker int, step func()) {
	step()
	runtime.Gosched()
}

func (t *Turns) Leave(worker int) {}
