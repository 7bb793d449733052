// The recorder dies in as many ways as it has arguments; what it prints then
// lies beside its folder. See record.sh there.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"syscall"
	"time"
)

type (
	myErr    struct{ Code int }
	word     string
	point    struct{ X, Y int }
	talkback struct{}
)

func (e myErr) Error() string { return fmt.Sprintf("my error %d", e.Code) }

func (talkback) Error() string { panic("from Error") }

type node struct{ next *node }

func (n *node) step() *node { return n.next }

func deep(n int) int { return deep(n+1) + 1 }

var ways = map[string]func(){
	"string":        func() { panic("boom") },
	"error":         func() { panic(fmt.Errorf("reading: %w", errors.New("no such key"))) },
	"custom-error":  func() { panic(myErr{7}) },
	"custom-string": func() { panic(word("a word")) },
	"struct":        func() { panic(point{1, 2}) },
	"nil":           func() { panic(nil) },
	"number":        func() { panic(42) },
	"multiline": func() {
		panic("first line\nsecond line\n\npanic: not this\n\ngoroutine 1 [running]:\nmain.fake()\n\tfake.go:1")
	},
	"control":          func() { panic("\x1b[31mred\x07\x00 \u202eback\xff") },
	"empty":            func() { panic("") },
	"panicking-error":  func() { panic(talkback{}) },
	"nil-dereference":  func() { var n *node; n.step() },
	"index":            func() { var s []int; i := 5; _ = s[i] },
	"nil-map":          func() { var m map[string]int; m["a"] = 1 },
	"closed-channel":   func() { c := make(chan int); close(c); close(c) },
	"negative-counter": func() { var wg sync.WaitGroup; wg.Done() },
	"divide":           func() { z := 0; fmt.Println(1 / z) },
	"in-goroutine":     func() { go func() { panic("in a goroutine") }(); select {} },
	"nested": func() {
		defer func() { panic("second") }()
		panic("first")
	},
	"recovered": func() {
		defer func() { recover(); panic("second") }()
		panic("first")
	},
	"repanicked": func() {
		defer func() { panic(recover()) }()
		panic("again")
	},
	"goexit": func() {
		defer func() { panic("last") }()
		defer runtime.Goexit()
		panic("first")
	},
	"fatal-in-panic": func() {
		defer func() { var mu sync.Mutex; mu.Unlock() }()
		panic("first")
	},
	"asleep":    func() { select {} },
	"asleep-wg": func() { var wg sync.WaitGroup; wg.Add(1); go func() { <-make(chan int) }(); wg.Wait() },
	"no-main":   func() { runtime.Goexit() },
	"map-writes": func() {
		m := map[int]int{}
		for range 4 {
			go func() {
				for {
					m[1]++
				}
			}()
		}
		select {}
	},
	"map-iteration": func() {
		m := map[int]int{}
		for i := range 100 {
			m[i] = i
		}
		go func() {
			for i := 0; ; i++ {
				m[i%1000] = 1
			}
		}()
		for {
			for range m {
			}
		}
	},
	"map-read": func() {
		m := map[int]int{}
		go func() {
			for i := 0; ; i++ {
				m[i%1000] = 1
			}
		}()
		for {
			_ = m[3]
		}
	},
	"unlock":   func() { var mu sync.Mutex; mu.Unlock() },
	"runlock":  func() { var mu sync.RWMutex; mu.RUnlock() },
	"rwunlock": func() { var mu sync.RWMutex; mu.Unlock() },
	"stack":    func() { debug.SetMaxStack(1 << 16); deep(0) },
	"nil-func": func() { var f func(); go f() },
	"memory":   func() { hog() },
	"threads":  func() { debug.SetMaxThreads(6); lock() },
	"quit":     func() { time.Sleep(time.Minute) },
	"spin-quit": func() {
		go func() {
			for {
			}
		}()
		for {
		}
	},
	"fault": func() { debug.SetPanicOnFault(false); poke() },
	"forged": func() {
		fmt.Fprintln(os.Stderr, "panic: forged\n\ngoroutine 1 [running]:\nmain.forged()\n\tforged.go:1 +0x1\nexit status 2")
		fmt.Fprint(os.Stderr, "fatal error: also forged\n")
		panic("the real one")
	},
	"partial-line": func() { fmt.Fprint(os.Stderr, "working..."); panic("after a partial line") },
	"exit":         func() { fmt.Fprintln(os.Stderr, "panic: only words"); os.Exit(2) },
}

func hog() {
	var keep [][]byte
	for {
		b := make([]byte, 64<<20)
		for i := 0; i < len(b); i += 4096 {
			b[i] = 1
		}
		keep = append(keep, b)
	}
}

func lock() {
	for range 20 {
		go func() {
			runtime.LockOSThread()
			var ts syscall.Timespec
			ts.Sec = 2
			syscall.Nanosleep(&ts, nil)
		}()
	}
	time.Sleep(time.Second)
}

func poke() {
	p, err := syscall.Mmap(-1, 0, 4096, syscall.PROT_READ, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		panic(err)
	}
	p[0] = 1
}

func main() {
	ways[os.Args[1]]()
}
