//go:build race

// Package parity holds small programs that are built twice: with the standard
// package sync, and with the drop-in. Each runs in a process of its own.
package parity

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// A flag orders two goroutines in time without the race detector noticing.
type flag struct{ raised atomic.Bool }

//go:norace
func (f *flag) raise() {
	runtime.RaceDisable()
	f.raised.Store(true)
	runtime.RaceEnable()
}

//go:norace
func (f *flag) isRaised() bool {
	runtime.RaceDisable()
	defer runtime.RaceEnable()
	return f.raised.Load()
}

//go:norace
func (f *flag) await() {
	for !f.isRaised() {
		time.Sleep(10 * time.Microsecond)
	}
}

// both runs one function strictly before the other, each in its own goroutine,
// and returns when both are done. The detector sees no order between the two.
func both(first, second func()) {
	var firstDone, secondDone flag
	go func() {
		first()
		firstDone.raise()
	}()
	go func() {
		firstDone.await()
		second()
		secondDone.raise()
	}()
	secondDone.await()
}

func TestMutexOrdersItsUsers(t *testing.T) {
	var mu sync.Mutex
	x := 0
	add := func() { mu.Lock(); x++; mu.Unlock() }
	both(add, add)
}

func TestMutexOrdersThoseWhoWaitForIt(t *testing.T) {
	var mu sync.Mutex
	var done [4]flag
	x := 0
	for i := range done {
		go func() {
			for range 200 {
				mu.Lock()
				x++
				runtime.Gosched()
				mu.Unlock()
			}
			done[i].raise()
		}()
	}
	for i := range done {
		done[i].await()
	}
}

func TestMutexForgottenByOneSide(t *testing.T) {
	var mu sync.Mutex
	x := 0
	both(func() { mu.Lock(); x++; mu.Unlock() }, func() { x++ })
}

func TestMutexReleasedTooEarly(t *testing.T) {
	var mu sync.Mutex
	x := 0
	both(func() { mu.Lock(); mu.Unlock(); x++ }, func() { mu.Lock(); x++; mu.Unlock() })
}

func TestMutexOfOnesOwn(t *testing.T) {
	var a, b sync.Mutex
	x := 0
	both(func() { a.Lock(); x++; a.Unlock() }, func() { b.Lock(); x++; b.Unlock() })
}

func TestTryLockThatSucceedsOrders(t *testing.T) {
	var mu sync.Mutex
	x := 0
	both(func() { mu.Lock(); x++; mu.Unlock() }, func() {
		if mu.TryLock() {
			x++
			mu.Unlock()
		}
	})
}

func TestTryLockThatFailsOrdersNothing(t *testing.T) {
	var mu sync.Mutex
	x := 0
	both(func() { mu.Lock(); x++ }, func() {
		if !mu.TryLock() {
			x++
		}
	})
}

func TestMutexOverwrittenWhileUsed(t *testing.T) {
	mu := new(sync.Mutex)
	both(func() { mu.Lock(); mu.Unlock() }, func() { *mu = sync.Mutex{} })
}

var mutexCopy sync.Mutex

func TestMutexCopiedWhileUsed(t *testing.T) {
	mu := new(sync.Mutex)
	both(func() { mu.Lock(); mu.Unlock() }, func() { mutexCopy = *mu })
}

func TestRWMutexOrdersWritersAndReaders(t *testing.T) {
	var mu sync.RWMutex
	x, sum := 0, 0
	write := func() { mu.Lock(); x++; mu.Unlock() }
	read := func() { mu.RLock(); sum += x; mu.RUnlock() }
	both(write, read)
	both(write, write)
	both(read, write)
}

func TestRWMutexDoesNotOrderReaders(t *testing.T) {
	var mu sync.RWMutex
	x := 0
	write := func() { mu.RLock(); x++; mu.RUnlock() }
	both(write, write)
}

func TestRWMutexForgottenByAReader(t *testing.T) {
	var mu sync.RWMutex
	x, sum := 0, 0
	both(func() { mu.Lock(); x++; mu.Unlock() }, func() { sum += x })
}

func TestRWMutexOrdersThoseWhoWaitForIt(t *testing.T) {
	var mu sync.RWMutex
	var done [6]flag
	x := 0
	for i := range done {
		go func() {
			for range 200 {
				if i%2 == 0 {
					mu.Lock()
					x++
					runtime.Gosched()
					mu.Unlock()
				} else {
					mu.RLock()
					_ = x + 1
					runtime.Gosched()
					mu.RUnlock()
				}
			}
			done[i].raise()
		}()
	}
	for i := range done {
		done[i].await()
	}
}

func TestRWMutexTriesThatSucceedOrder(t *testing.T) {
	var mu sync.RWMutex
	x, sum := 0, 0
	write := func() {
		if mu.TryLock() {
			x++
			mu.Unlock()
		}
	}
	read := func() {
		if mu.TryRLock() {
			sum += x
			mu.RUnlock()
		}
	}
	both(write, read)
	both(write, write)
	both(read, write)
}

func TestTryRLockThatFailsOrdersNothing(t *testing.T) {
	var mu sync.RWMutex
	x := 0
	both(func() { mu.Lock(); x++ }, func() {
		if !mu.TryRLock() {
			x++
		}
	})
}

func TestRWMutexTryLockThatFailsOrdersNothing(t *testing.T) {
	var mu sync.RWMutex
	x := 0
	both(func() { mu.Lock(); x++ }, func() {
		if !mu.TryLock() {
			x++
		}
	})
}

func TestRLockerOrders(t *testing.T) {
	var mu sync.RWMutex
	x, sum := 0, 0
	reader := mu.RLocker()
	write := func() { mu.Lock(); x++; mu.Unlock() }
	read := func() { reader.Lock(); sum += x; reader.Unlock() }
	both(write, read)
	both(write, read)
}

func TestRWMutexOverwrittenWhileUsed(t *testing.T) {
	mu := new(sync.RWMutex)
	both(func() { mu.RLock(); mu.RUnlock() }, func() { *mu = sync.RWMutex{} })
}

func TestWaitGroupOrdersTasksBeforeWait(t *testing.T) {
	var wg sync.WaitGroup
	x, y := 0, 0
	wg.Add(2)
	both(func() { x++; wg.Done() }, func() { y++; wg.Done() })
	wg.Wait()
	x, y = y, x
}

func TestWaitGroupOrdersForThoseWhoWaitedLong(t *testing.T) {
	var wg sync.WaitGroup
	x := 0
	wg.Add(1)
	go func() {
		time.Sleep(5 * time.Millisecond)
		x++
		wg.Done()
	}()
	wg.Wait()
	x++
}

func TestWaitGroupGoOrders(t *testing.T) {
	var wg sync.WaitGroup
	x := 0
	wg.Go(func() { x++ })
	wg.Wait()
	x++
}

func TestWaitGroupDoesNotOrderItsTasks(t *testing.T) {
	var wg sync.WaitGroup
	x := 0
	wg.Add(2)
	both(func() { x++; wg.Done() }, func() { x++; wg.Done() })
}

func TestWaitGroupDoneTooEarly(t *testing.T) {
	var wg sync.WaitGroup
	x := 0
	wg.Add(1)
	both(func() { wg.Done(); x++ }, func() { wg.Wait(); x++ })
}

func TestWaitGroupAddInsideTheTask(t *testing.T) {
	var wg sync.WaitGroup
	var added flag
	go func() {
		wg.Add(1)
		added.raise()
	}()
	added.await()
	// The race is reported when Wait begins. Its end is for a detector that has
	// not noticed.
	time.AfterFunc(5*time.Second, wg.Done)
	wg.Wait()
}

func TestWaitGroupWithSeveralWaiters(t *testing.T) {
	var wg sync.WaitGroup
	wg.Add(1)
	var first, second flag
	go func() { wg.Wait(); first.raise() }()
	go func() { wg.Wait(); second.raise() }()
	time.Sleep(5 * time.Millisecond)
	wg.Done()
	first.await()
	second.await()
}

func TestWaitGroupUsedAgainAfterWait(t *testing.T) {
	var wg sync.WaitGroup
	x := 0
	for range 100 {
		wg.Add(1)
		go func() { x++; wg.Done() }()
		wg.Wait()
		x++
	}
}

func TestOnceOrdersTheActionBeforeAllReturns(t *testing.T) {
	var once sync.Once
	x, sum := 0, 0
	both(func() { once.Do(func() { x++ }) }, func() { once.Do(func() {}); sum += x })
}

func TestOnceOrdersForThoseWhoWaitInDo(t *testing.T) {
	var once sync.Once
	var done [4]flag
	x := 0
	for i := range done {
		go func() {
			once.Do(func() { time.Sleep(5 * time.Millisecond); x++ })
			_ = x + 1
			done[i].raise()
		}()
	}
	for i := range done {
		done[i].await()
	}
}

func TestOnceOrdersNothingElse(t *testing.T) {
	var once sync.Once
	x := 0
	both(func() { once.Do(func() {}); x++ }, func() { once.Do(func() {}); x++ })
}

func TestOnceOverwrittenWhileUsed(t *testing.T) {
	once := new(sync.Once)
	both(func() { once.Do(func() {}) }, func() { *once = sync.Once{} })
}

func TestOnceFunctionsOrder(t *testing.T) {
	x := 0
	f := sync.OnceFunc(func() { x++ })
	v := sync.OnceValue(func() *int { return new(int) })
	vs := sync.OnceValues(func() (*int, error) { return new(int), nil })
	use := func() {
		f()
		p, _ := vs()
		_ = x + *v() + *p
	}
	both(use, use)
}

func TestCondOrdersThroughItsLock(t *testing.T) {
	c := sync.NewCond(new(sync.Mutex))
	x, ready := 0, false
	both(func() {
		go func() {
			c.L.Lock()
			x, ready = 1, true
			c.Broadcast()
			c.L.Unlock()
		}()
	}, func() {
		c.L.Lock()
		for !ready {
			c.Wait()
		}
		x++
		c.L.Unlock()
	})
}

func TestCondWhoseFlagIsSetWithoutTheLock(t *testing.T) {
	c := sync.NewCond(new(sync.Mutex))
	ready := false
	both(func() { ready = true; c.Broadcast() }, func() {
		c.L.Lock()
		for !ready {
			c.Wait()
		}
		c.L.Unlock()
	})
}

// The lock of this Cond orders nothing, so only the signal can.
type noLock struct{}

func (noLock) Lock()   {}
func (noLock) Unlock() {}

func TestCondSignalAlone(t *testing.T) {
	c := sync.NewCond(noLock{})
	x := 0
	var done flag
	go func() {
		c.Wait()
		x++
		done.raise()
	}()
	x++
	for !done.isRaised() {
		c.Signal()
		time.Sleep(time.Millisecond)
	}
}

func TestBubbleThatSettledIsOrderedAfterThoseWhoWaitForAMutex(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		x := 0
		mu.Lock()
		go func() { x++; mu.Lock(); mu.Unlock() }()
		synctest.Wait()
		x++
		mu.Unlock()
	})
}

func TestBubbleThatSettledIsOrderedAfterThoseWhoWaitForARWMutex(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.RWMutex
		x, y := 0, 0
		mu.Lock()
		go func() { x++; mu.Lock(); mu.Unlock() }()
		go func() { y++; mu.RLock(); mu.RUnlock() }()
		synctest.Wait()
		x, y = y, x
		mu.Unlock()
	})
}

func TestBubbleThatSettledIsOrderedAfterThoseWhoWaitForAWaitGroup(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var wg sync.WaitGroup
		x := 0
		wg.Add(1)
		go func() { x++; wg.Wait() }()
		synctest.Wait()
		x++
		wg.Done()
	})
}

func TestBubbleThatSettledIsOrderedAfterThoseWhoWaitForACond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := sync.NewCond(new(sync.Mutex))
		x := 0
		go func() { c.L.Lock(); x++; c.Wait(); c.L.Unlock() }()
		synctest.Wait()
		x++
		c.Signal()
	})
}

var leftBehind struct {
	mu sync.Mutex
	x  int
}

func TestBubbleIsOrderedAfterADeadOne(t *testing.T) {
	func() {
		defer func() { recover() }()
		synctest.Test(t, func(t *testing.T) {
			leftBehind.mu.Lock()
			go func() { leftBehind.x++; leftBehind.mu.Lock() }()
			leftBehind.mu.Lock()
		})
	}()
	synctest.Test(t, func(t *testing.T) {
		leftBehind.mu, leftBehind.x = sync.Mutex{}, 0
		leftBehind.mu.Lock()
		leftBehind.x++
		leftBehind.mu.Unlock()
	})
}

// A method called on nil panics; the detector must be none the worse for it.
func TestNilLocksLeaveTheDetectorOn(t *testing.T) {
	attempts := func() {
		misuse(func() { (*sync.Mutex)(nil).Lock() })
		misuse(func() { (*sync.Mutex)(nil).TryLock() })
		misuse(func() { (*sync.Mutex)(nil).Unlock() })
		misuse(func() { (*sync.RWMutex)(nil).Lock() })
		misuse(func() { (*sync.RWMutex)(nil).TryLock() })
		misuse(func() { (*sync.RWMutex)(nil).Unlock() })
		misuse(func() { (*sync.RWMutex)(nil).RLock() })
		misuse(func() { (*sync.RWMutex)(nil).TryRLock() })
		misuse(func() { (*sync.RWMutex)(nil).RUnlock() })
		misuse(func() { (*sync.Once)(nil).Do(func() {}) })
		misuse(func() { (*sync.Cond)(nil).Wait() })
		misuse(func() { (*sync.Cond)(nil).Signal() })
		misuse(func() { (*sync.Cond)(nil).Broadcast() })
	}
	x := 0
	both(func() { attempts(); x++ }, func() { attempts(); x++ })
}

// The real WaitGroup does worse: it leaves the detector off.
func TestBubbleNilWaitGroupLeavesTheDetectorOn(t *testing.T) {
	attempts := func() {
		misuse(func() { (*sync.WaitGroup)(nil).Add(1) })
		misuse(func() { (*sync.WaitGroup)(nil).Done() })
		misuse(func() { (*sync.WaitGroup)(nil).Wait() })
	}
	var mu sync.Mutex
	x := 0
	both(func() { attempts(); mu.Lock(); x++; mu.Unlock() }, func() { attempts(); mu.Lock(); x++; mu.Unlock() })
}

// From here on: misuse. The deferred recover must be of no use.

func misuse(f func()) {
	defer func() { recover() }()
	f()
}

func TestMisuseUnlockOfFreshMutex(t *testing.T) {
	var mu sync.Mutex
	misuse(func() { mu.Unlock() })
}

func TestMisuseUnlockOfMutexTwice(t *testing.T) {
	var mu sync.Mutex
	mu.Lock()
	mu.Unlock()
	misuse(func() { mu.Unlock() })
}

func TestMisuseUnlockOfFreshRWMutex(t *testing.T) {
	var mu sync.RWMutex
	misuse(func() { mu.Unlock() })
}

func TestMisuseUnlockOfRWMutexLockedForReading(t *testing.T) {
	var mu sync.RWMutex
	mu.RLock()
	misuse(func() { mu.Unlock() })
}

func TestMisuseRUnlockOfFreshRWMutex(t *testing.T) {
	var mu sync.RWMutex
	misuse(func() { mu.RUnlock() })
}

func TestMisuseRUnlockOfRWMutexLockedForWriting(t *testing.T) {
	var mu sync.RWMutex
	mu.Lock()
	misuse(func() { mu.RUnlock() })
}

func TestMisuseUnlockOfFreshRLocker(t *testing.T) {
	var mu sync.RWMutex
	misuse(func() { mu.RLocker().Unlock() })
}

func TestMisuseUnlockOfMutexInsideSynctest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		misuse(func() { mu.Unlock() })
	})
}

func TestMisusePanicInGo(t *testing.T) {
	var wg sync.WaitGroup
	wg.Go(func() { panic("a task that panics") })
	wg.Wait()
	panic("Wait returned")
}
