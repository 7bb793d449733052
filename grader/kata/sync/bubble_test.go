package sync_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/kata/sync"
)

const nap = 10 * time.Millisecond

// virtualTime runs f in a bubble and returns how long that took there.
func virtualTime(t *testing.T, f func()) (took time.Duration) {
	t.Helper()
	synctest.Test(t, func(*testing.T) {
		start := time.Now()
		f()
		took = time.Since(start)
	})
	return took
}

// allAtOnce calls f in n goroutines and waits for all of them.
func allAtOnce(n int, f func()) {
	done := make(chan struct{})
	for range n {
		go func() {
			f()
			done <- struct{}{}
		}()
	}
	for range n {
		<-done
	}
}

func TestClockMovesOnWhileOthersWaitForAMutex(t *testing.T) {
	took := virtualTime(t, func() {
		var mu sync.Mutex
		allAtOnce(3, func() {
			mu.Lock()
			defer mu.Unlock()
			time.Sleep(nap)
		})
	})
	assert.Equal(t, 3*nap, took)
}

func TestClockMovesOnWhileWritersWaitForARWMutex(t *testing.T) {
	took := virtualTime(t, func() {
		var mu sync.RWMutex
		allAtOnce(3, func() {
			mu.Lock()
			defer mu.Unlock()
			time.Sleep(nap)
		})
	})
	assert.Equal(t, 3*nap, took)
}

func TestReadersWaitForAWriterAndReadAtTheSameTime(t *testing.T) {
	took := virtualTime(t, func() {
		var mu sync.RWMutex
		mu.Lock()
		time.AfterFunc(nap, mu.Unlock)
		allAtOnce(3, func() {
			mu.RLock()
			defer mu.RUnlock()
			time.Sleep(nap)
		})
	})
	assert.Equal(t, 2*nap, took)
}

func TestClockMovesOnWhileOthersWaitInOnceDo(t *testing.T) {
	took := virtualTime(t, func() {
		var once sync.Once
		allAtOnce(3, func() { once.Do(func() { time.Sleep(nap) }) })
	})
	assert.Equal(t, nap, took)
}

func TestClockMovesOnWhileOthersWaitForAOnceValue(t *testing.T) {
	took := virtualTime(t, func() {
		value := sync.OnceValue(func() int { time.Sleep(nap); return 7 })
		allAtOnce(3, func() { assert.Equal(t, 7, value()) })
	})
	assert.Equal(t, nap, took)
}

func TestClockMovesOnWhileOneWaitsForACond(t *testing.T) {
	took := virtualTime(t, func() {
		c := sync.NewCond(new(sync.Mutex))
		ready := false
		time.AfterFunc(nap, func() {
			c.L.Lock()
			defer c.L.Unlock()
			ready = true
			c.Broadcast()
		})
		allAtOnce(3, func() {
			c.L.Lock()
			defer c.L.Unlock()
			for !ready {
				c.Wait()
			}
		})
	})
	assert.Equal(t, nap, took)
}

var packageWaitGroup sync.WaitGroup

func TestWaitGroupInAPackageVariableServesOneBubbleAfterAnother(t *testing.T) {
	for range 2 {
		took := virtualTime(t, func() {
			for range 3 {
				packageWaitGroup.Go(func() { time.Sleep(nap) })
			}
			packageWaitGroup.Wait()
		})
		assert.Equal(t, nap, took)
	}
}

var packageLocks struct {
	mutex   sync.Mutex
	rwmutex sync.RWMutex
	group   sync.WaitGroup
	once    sync.Once
}

func TestZeroedPackageVariablesAreFreshAfterADeadBubble(t *testing.T) {
	use := func() {
		p := &packageLocks
		p.mutex.Lock()
		p.rwmutex.Lock()
		p.group.Add(1)
		p.once.Do(func() {})
		go p.mutex.Lock()
		go p.rwmutex.RLock()
		go p.group.Wait()
		time.Sleep(nap)
		p.mutex.Unlock()
		p.rwmutex.Unlock()
		p.group.Done()
		p.mutex.Lock()
	}
	for range 2 {
		packageLocks.mutex, packageLocks.rwmutex = sync.Mutex{}, sync.RWMutex{}
		packageLocks.group, packageLocks.once = sync.WaitGroup{}, sync.Once{}
		assert.Equal(t, allBlocked, deadlockReport(t, use))
	}
}

const (
	allBlocked = "deadlock: all goroutines in bubble are blocked"
	someRemain = "deadlock: main bubble goroutine has exited but blocked goroutines remain"
)

// deadlockReport runs f in a bubble and returns what synctest panics with.
func deadlockReport(t *testing.T, f func()) (report string) {
	t.Helper()
	defer func() { report = fmt.Sprint(recover()) }()
	synctest.Test(t, func(*testing.T) { f() })
	return
}

func TestDeadlockIsReported(t *testing.T) {
	for name, f := range map[string]func(){
		"when a mutex is locked twice": func() {
			var mu sync.Mutex
			mu.Lock()
			mu.Lock()
		},
		"when two mutexes are locked in opposite order": func() {
			var a, b sync.Mutex
			lock := func(first, second *sync.Mutex) {
				first.Lock()
				time.Sleep(nap)
				second.Lock()
			}
			go lock(&a, &b)
			lock(&b, &a)
		},
		"when a reader wants to write": func() {
			var mu sync.RWMutex
			mu.RLock()
			mu.Lock()
		},
		"when a reader reads again behind a waiting writer": func() {
			var mu sync.RWMutex
			mu.RLock()
			go mu.Lock()
			time.Sleep(nap)
			mu.RLock()
		},
		"when the action of a Once calls Do": func() {
			var once sync.Once
			once.Do(func() { once.Do(func() {}) })
		},
		"when a OnceFunc calls itself": func() {
			var f func()
			f = sync.OnceFunc(func() { f() })
			f()
		},
		"when a task is never done": func() {
			var wg sync.WaitGroup
			wg.Add(1)
			wg.Wait()
		},
		"when nobody signals": func() {
			c := sync.NewCond(new(sync.Mutex))
			c.L.Lock()
			c.Wait()
		},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, allBlocked, deadlockReport(t, f))
		})
	}
}

func TestGoroutineLeftBehindAtAMutexIsReported(t *testing.T) {
	report := deadlockReport(t, func() {
		var mu sync.Mutex
		mu.Lock()
		go mu.Lock()
	})
	assert.Equal(t, someRemain, report)
}

// theStudentsCode is the caller to look for in a goroutine dump.
//
//go:noinline
func theStudentsCode(wait func()) {
	wait()
}

func TestGoroutineDumpShowsWhatTheCallerWaitsFor(t *testing.T) {
	for _, test := range []struct {
		method string
		wait   func() (wait, release func())
	}{
		{"(*Mutex).Lock", func() (func(), func()) {
			mu := new(sync.Mutex)
			mu.Lock()
			return mu.Lock, mu.Unlock
		}},
		{"(*RWMutex).Lock", func() (func(), func()) {
			mu := new(sync.RWMutex)
			mu.Lock()
			return mu.Lock, mu.Unlock
		}},
		{"(*RWMutex).RLock", func() (func(), func()) {
			mu := new(sync.RWMutex)
			mu.Lock()
			return mu.RLock, mu.Unlock
		}},
		{"(*rlocker).Lock", func() (func(), func()) {
			mu := new(sync.RWMutex)
			mu.Lock()
			return mu.RLocker().Lock, mu.Unlock
		}},
		{"(*WaitGroup).Wait", func() (func(), func()) {
			wg := new(sync.WaitGroup)
			wg.Add(1)
			return wg.Wait, wg.Done
		}},
		{"(*Cond).Wait", func() (func(), func()) {
			c := sync.NewCond(new(sync.Mutex))
			return func() { c.L.Lock(); c.Wait() }, c.Signal
		}},
		{"(*Once).Do", func() (func(), func()) {
			once, end := new(sync.Once), make(chan struct{})
			go once.Do(func() { <-end })
			synctest.Wait()
			return func() { once.Do(func() {}) }, func() { close(end) }
		}},
		{"OnceValue[...].func1", func() (func(), func()) {
			end := make(chan struct{})
			f := sync.OnceValue(func() int { <-end; return 0 })
			go f()
			synctest.Wait()
			return func() { f() }, func() { close(end) }
		}},
		{"OnceFunc.func1", func() (func(), func()) {
			end := make(chan struct{})
			f := sync.OnceFunc(func() { <-end })
			go f()
			synctest.Wait()
			return f, func() { close(end) }
		}},
	} {
		t.Run(test.method, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				wait, release := test.wait()
				go theStudentsCode(wait)
				synctest.Wait()
				state, frame := blockedIn(t, "sync_test.theStudentsCode")
				release()
				assert.Contains(t, state, "(durable)")
				assert.Contains(t, frame, importPath+"."+test.method+"(")
			})
		})
	}
}

// blockedIn finds the goroutine that runs the given function, and returns its
// state line and its outermost frame of this package.
func blockedIn(t *testing.T, function string) (state, frame string) {
	t.Helper()
	buffer := make([]byte, 1<<20)
	dump := string(buffer[:runtime.Stack(buffer, true)])
	for goroutine := range strings.SplitSeq(dump, "\n\n") {
		if !strings.Contains(goroutine, function+"(") {
			continue
		}
		state, frames, _ := strings.Cut(goroutine, "\n")
		for line := range strings.Lines(frames) {
			if strings.HasPrefix(line, importPath+".") {
				frame = line
			}
		}
		return state, frame
	}
	require.Fail(t, "no goroutine is in "+function, dump)
	return "", ""
}
