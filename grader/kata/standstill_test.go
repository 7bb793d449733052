package kata

import (
	"fmt"
	"testing"
	"testing/synctest"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

func TestWhoWaitsForAnother(t *testing.T) {
	for state, waits := range map[string]bool{
		"chan receive": true, "chan send (nil chan)": true, "select": true, "select (no cases)": true,
		"sync.Mutex.Lock": true, "sync.WaitGroup.Wait": true, "sync.Cond.Wait": true, "sleep": true, "coroutine": true,

		"running": false, "runnable": false, "preempted": false, "waiting": false, "copystack": false,
		"syscall": false, "IO wait": false,
		"GC assist wait": false, "GC assist marking": false, "wait for GC cycle": false, "GC sweep wait": false,
		"stopping the world": false, "something that a later Go may bring": false,
	} {
		t.Run(state, func(t *testing.T) {
			dump := fmt.Sprintf("goroutine 7 [%s, 2 minutes, synctest bubble 3]:\nmain.f()\n\tf.go:7 +0x1\n", state)
			all := goroutines.Parse([]byte(dump))
			if assert.Len(t, all, 1) {
				assert.Equal(t, waits, waitsForAnother(all[0]))
			}
		})
	}
}

// A bubble is at a standstill when all its looks are alike and nobody can run; one
// goroutine that can is enough for it not to be.
func TestAStandstillTakesManyLooksAlike(t *testing.T) {
	outside := make(chan struct{}) // no bubble recognises who waits for it
	root, looked := make(chan int), make(chan bool)
	c := &check{}
	go func() {
		c.root.Store(int64(<-root))
		for {
			if blocked, _ := allBlocked(int(c.root.Load())); blocked {
				break
			}
		}
		var s standstill
		looks := 1
		for ; !s.seen(c, s.spent); looks++ {
		}
		assert.Equal(t, looksForStandstill+1, looks, "the first look has nothing to compare with")

		busy := standstill{}
		for range 3 * looksForStandstill {
			assert.False(t, busy.seen(c, busy.spent+idle), "processor time was spent: something ran")
		}
		close(outside)
		close(looked)
	}()
	synctest.Test(t, func(*testing.T) {
		root <- goroutines.Current()
		<-outside
	})
	<-looked
}
