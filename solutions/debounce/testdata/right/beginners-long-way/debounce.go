// Approach: a beginner's long way: one goroutine waits, and when it wakes, it looks whether there
// was another Trigger meanwhile and how much is left to wait.
package debounce

import (
	"sync"
	"time"
)

type Debouncer struct {
	quiet       time.Duration
	f           func()
	mutex       sync.Mutex
	lastTrigger time.Time
	isWaiting   bool
	isRunning   bool
	runAgain    bool
	stop        chan bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	d := new(Debouncer)
	d.quiet = quiet
	d.f = f
	return d
}

func (d *Debouncer) Trigger() {
	d.mutex.Lock()
	d.lastTrigger = time.Now()
	if d.isWaiting == false {
		d.isWaiting = true
		d.stop = make(chan bool, 1)
		go d.waitAndRun(d.stop)
	}
	d.mutex.Unlock()
}

func (d *Debouncer) Cancel() bool {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if d.isWaiting == true {
		d.isWaiting = false
		d.stop <- true
		return true
	}
	return false
}

func (d *Debouncer) waitAndRun(stop chan bool) {
	for {
		d.mutex.Lock()
		if len(stop) > 0 {
			d.mutex.Unlock()
			return
		}
		rest := d.quiet - time.Since(d.lastTrigger)
		if rest <= 0 {
			d.isWaiting = false
			if d.isRunning == true {
				d.runAgain = true
				d.mutex.Unlock()
				return
			}
			d.isRunning = true
			d.mutex.Unlock()
			break
		}
		d.mutex.Unlock()

		timer := time.NewTimer(rest)
		select {
		case <-timer.C:
		case <-stop:
			timer.Stop()
			return
		}
	}

	for {
		d.f()
		d.mutex.Lock()
		if d.runAgain == false {
			d.isRunning = false
			d.mutex.Unlock()
			return
		}
		d.runAgain = false
		d.mutex.Unlock()
	}
}
