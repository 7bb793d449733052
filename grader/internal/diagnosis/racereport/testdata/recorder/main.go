// The recorder races in as many ways as it has arguments; what the detector
// prints then lies beside its folder. See record.sh there.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type counter struct{ n int }

func (c *counter) inc() { c.n++ }

type box[T any] struct{ v T }

func (b *box[T]) set(v T) { b.v = v }

var global int

func store(p *int, v int) { *p = v }

func fork(p *int, depth int, done chan bool) {
	if depth > 0 {
		fork(p, depth-1, done)
		return
	}
	go func() {
		store(p, 1)
		done <- true
	}()
}

var ways = map[string]func(){
	"main": func() {
		x, done := 0, make(chan bool)
		fork(&x, 3, done)
		store(&x, 2)
		<-done
	},
	"two-goroutines": func() {
		var c counter
		var wg sync.WaitGroup
		for range 2 {
			wg.Go(func() {
				for range 10 {
					c.inc()
				}
			})
		}
		wg.Wait()
	},
	"finished": func() {
		var b box[map[string]int]
		go b.set(nil)
		time.Sleep(50 * time.Millisecond)
		fmt.Fprintln(os.Stderr, b.v)
	},
	"map": func() {
		m := map[int]int{}
		done := make(chan bool)
		go func() { m[1] = 1; done <- true }()
		_ = m[2]
		<-done
	},
	"atomic": func() {
		var n int32
		done := make(chan bool)
		go func() { atomic.AddInt32(&n, 1); done <- true }()
		n++
		<-done
	},
	"atomic-load": func() {
		var n atomic.Int64
		type peek struct{ v *atomic.Int64 }
		done := make(chan bool)
		go func() { n = atomic.Int64{}; done <- true }()
		_ = n.Load()
		<-done
		_ = peek{&n}
	},
	"close": func() {
		c := make(chan int, 1)
		go func() { c <- 1 }()
		close(c)
		time.Sleep(50 * time.Millisecond)
	},
	"two-races": func() {
		var x, y int
		done := make(chan bool)
		go func() { x = 1; y = 2; done <- true }()
		x, y = 3, 4
		<-done
		fmt.Fprintln(os.Stderr, x, y)
	},
	"global": func() {
		done := make(chan bool)
		go func() { global = 1; done <- true }()
		global = 2
		<-done
	},
	"noise": func() {
		var x int
		done := make(chan bool)
		go func() { x = 1; done <- true }()
		fmt.Fprint(os.Stderr, "no newline")
		x = 2
		<-done
		_ = &x
		fmt.Fprintln(os.Stderr, strings.Repeat("=", 18)+"\nWARNING: not a race")
	},
	"ids": func() { // are the detector's numbers the runtime's?
		for range 5 {
			go func() {}()
		}
		time.Sleep(10 * time.Millisecond)
		var x int
		done := make(chan bool)
		go func() {
			var buf [64]byte
			fmt.Fprintf(os.Stderr, "%.13s\n", buf[:runtime.Stack(buf[:], false)])
			x = 1
			done <- true
		}()
		x = 2
		<-done
		_ = &x
	},
}

func main() {
	ways[os.Args[1]]()
}
