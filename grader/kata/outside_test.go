package kata

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

const (
	rowsOwn = "goroutine 7 [%s]:\nexample/grader/kata/sync.(*Mutex).Lock()\n\texample/grader/kata/sync/mutex.go:34 +0x1\n" +
		"example/answers/k0.All()\n\tkatas/launch/launch.go:9 +0x1\nexample/hidden/k0.TestLeaks()\n\tsolutions/launch/launch_test.go:20 +0x1\n\n"
	startedByIt = "goroutine 9 [%s]:\nexample/hidden/k0.TestLeaks.func1()\n\tsolutions/launch/launch_test.go:22 +0x1\n" +
		"created by example/answers/k0.All in goroutine 7\n\tkatas/launch/launch.go:8 +0x1\n\n"
	inABubble = "goroutine 10 [%s, synctest bubble 2]:\nexample/answers/k0.All.func1()\n\tkatas/launch/launch.go:12 +0x1\n\n"
	theTests  = "goroutine 7 [%s]:\nexample/hidden/k0.TestLeaks()\n\tsolutions/launch/launch_test.go:20 +0x1\n\n"
)

func TestWhatStandsStillOutsideOfBubbles(t *testing.T) {
	for _, test := range []struct {
		name, dump string
		still      bool
	}{
		{"the row's test waits in the answer", fmt.Sprintf(rowsOwn, "chan receive"), true},
		{"and so does a goroutine of the answer's", fmt.Sprintf(rowsOwn+startedByIt, "chan receive", "select"), true},
		{"that goroutine can go on", fmt.Sprintf(rowsOwn+startedByIt, "chan receive", "runnable"), false},
		{"that goroutine sleeps, in real time", fmt.Sprintf(rowsOwn+startedByIt, "chan receive", "sleep"), false},
		{"who is left in a bubble does not count", fmt.Sprintf(rowsOwn+inABubble, "chan receive", "runnable"), true},
		{"the row's test can go on", fmt.Sprintf(rowsOwn, "runnable"), false},
		{"the row's test waits, but not in the answer", fmt.Sprintf(theTests+startedByIt, "chan receive", "select"), false},
		{"the row's test has ended", fmt.Sprintf(startedByIt, "select"), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, still := stillOutside(7, test.dump)
			assert.Equal(t, test.still, still)
		})
	}
}

// This test's own goroutine is in no answer, so whatever it does, nothing is wrong.
func TestTheHarnessItselfIsNotWatched(t *testing.T) {
	row := &check{row: "leaks", watch: &watch{}, outside: true}
	var o outside
	for now := time.Duration(0); now < time.Minute; now += time.Second {
		assert.Empty(t, o.look(row, now, 2*time.Second).kind, "it spins")
	}
	for range 3 * quietLooks {
		assert.Empty(t, o.look(row, o.spent, 2*time.Second).kind, "it waits")
	}
	assert.Empty(t, o.look(nil, 0, 2*time.Second).kind, "there is no row")
}
