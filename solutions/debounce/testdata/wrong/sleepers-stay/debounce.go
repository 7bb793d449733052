// want: leaks
// Each Trigger starts a goroutine that sleeps and then looks whether it still counts. After a Cancel it
// sleeps on, however long quiet is.
package debounce

import (
	"sync"
	"time"
)

type Debouncer struct {
	quiet  time.Duration
	f      func()
	alone  chan struct{}
	mu     sync.Mutex
	number int
	asked  bool
}

func New(quiet time.Duration, f func()) *Debouncer {
	return &Debouncer{quiet: quiet, f: f, alone: make(chan struct{}, 1)}
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.number++
	d.asked = true
	go d.sleep(d.number)
}

func (d *Debouncer) sleep(number int) {
	time.Sleep(d.quiet)
	d.mu.Lock()
	mine := d.asked && number == d.number
	if mine {
		d.asked = false
	}
	d.mu.Unlock()
	if mine {
		d.alone <- struct{}{}
		defer func() { <-d.alone }()
		d.f()
	}
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	had := d.asked
	d.asked = false
	return had
}
