package diagnosis

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// methodFrame is a line of a method of Box, called by the test.
func methodFrame(name string, line int) string {
	return fmt.Sprintf("  example/answers/k0.(*Box).%s()\n      %s:%d +0x1\n", name, file, line) + testFrame
}

func TestRacesThatOneMendEndsAreToldOnce(t *testing.T) {
	const body = `type Box struct{ n, m int }
func (b *Box) Set(x int) {
	b.n = x
	b.m = x
}
func (b *Box) Get() int { return b.n }
func (b *Box) Other() int { return b.m }
func (b *Box) Clear() { b.n = 0 }
func (b *Box) Far() int { return b.n }
func (b *Box) Wipe() { b.n = 1 }
`
	a := read(t, body) // begins at line 3
	race := func(write, read string) string { return reported(write, read, harness, harness) }
	set, get, far := methodFrame("Set", 5), methodFrame("Get", 8), methodFrame("Far", 11)
	setM, other := methodFrame("Set", 6), methodFrame("Other", 9)
	empty, wipe := methodFrame("Clear", 10), methodFrame("Wipe", 12)
	said := func(reports ...string) (messages []string) {
		for _, s := range a.OneRace(a.Diagnose(racing(reports...))) {
			messages = append(messages, s.Message)
		}
		return messages
	}
	first := said(race(set, get))
	require.Len(t, first, 1)
	assert.Contains(t, first[0], "`b.n`")

	assert.Equal(t, first, said(race(set, get), race(set, get)), "once more")
	assert.Equal(t, []string{first[0] + " Line 10 clashes with line 8 in the same way."},
		said(race(set, get), race(empty, get)), "another line that meets one of them")
	assert.Equal(t, []string{first[0] + " Lines 10 and 12 clash with line 8 in the same way."},
		said(race(set, get), race(wipe, get), race(empty, get)), "several, in their order")
	assert.Equal(t, []string{first[0] + " The uses at lines 10 and 11 clash in the same way."},
		said(race(set, get), race(empty, get), race(set, far)), "some meet the one and some the other")
	assert.Len(t, said(race(set, get), race(setM, other)), 2, "something else")
	assert.Len(t, said(race(set, get), race(empty, far)), 2, "lines that have nothing to do with the first ones")

	joined := a.OneRace(a.Diagnose(racing(race(set, get), race(empty, get))))[0]
	assert.Contains(t, joined.Evidence, "launch.go:10", "its line is shown")
	assert.Contains(t, joined.Evidence, `in the check "many at once"`)
}

func TestACopyOfAMutexIsToldOnce(t *testing.T) {
	a := read(t, `type Box struct{ mu sync.Mutex; n int }
func (b *Box) Set() {
	b.mu.Lock()
	b.mu.Unlock()
}
func (b Box) Get() int { return b.n }
`) // begins at line 3
	locking := func(name string, line int) string {
		return "  example/grader/kata/sync.(*Mutex)." + name + "()\n      example/grader/kata/sync/mutex.go:9 +0x1\n" + methodFrame("Set", line)
	}
	reports := racing(reported(locking("Lock", 5), bodyFrame, harness, harness), reported(locking("Unlock", 6), bodyFrame, harness, harness))
	require.Len(t, a.Diagnose(reports), 2)
	seen := a.OneRace(a.Diagnose(reports))
	require.Len(t, seen, 1)
	assert.Equal(t, "`b.mu` is used at line 5 while the caller copies it: the receiver of `Box.Get` is no pointer. What holds a mutex must not be copied: each copy has a lock of its own.", seen[0].Message)
}
