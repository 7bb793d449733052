package kata

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// Two that hand each other a ball both go on, whichever has it; one that waits for
// something else does not, nor does one that moves a thousandth as often.
func TestWhoGoesOnIsNoMatterOfOneLook(t *testing.T) {
	for name, pause := range map[string]func(){
		"while the clock stands still": func() {},
		"while the clock runs":         func() { time.Sleep(time.Millisecond) },
	} {
		t.Run(name, func(t *testing.T) {
			var over atomic.Bool
			var player, partner, waiter, seldom int
			started := make(chan struct{})
			named := make(chan []int, 1)
			go func() {
				<-started
				named <- whoGoesOn(player, inBubbleOf)
				over.Store(true)
			}()

			synctest.Test(t, func(t *testing.T) {
				player = goroutines.Current()
				there, back, never := make(chan int), make(chan int), make(chan int)
				inside := make(chan int)
				go func() {
					inside <- goroutines.Current()
					for ball := range there {
						pause()
						back <- ball
					}
				}()
				partner = <-inside
				go func() {
					inside <- goroutines.Current()
					<-never
				}()
				waiter = <-inside
				go func() {
					inside <- goroutines.Current()
					for !over.Load() {
						time.Sleep(time.Second)
					}
				}()
				seldom = <-inside
				close(started)
				for !over.Load() {
					there <- 1
					<-back
				}
				close(there)
				close(never)
				time.Sleep(time.Second) // for the one that goes on seldom to see it
			})
			got := <-named
			assert.Contains(t, got, player)
			assert.Contains(t, got, partner)
			assert.NotContains(t, got, waiter)
			assert.NotContains(t, got, seldom)
		})
	}
}
