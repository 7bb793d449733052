package sync_test

import (
	"reflect"
	"runtime"
	"slices"
	"testing"
	"testing/synctest"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata/sync"
)

func TestMutexServesThoseWhoWaitInTheOrderOfTheirArrival(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var order []int
		mu.Lock()
		for i := range 5 {
			go func() {
				mu.Lock()
				order = append(order, i)
				mu.Unlock()
			}()
			synctest.Wait()
		}
		mu.Unlock()
		synctest.Wait()
		assert.Equal(t, []int{0, 1, 2, 3, 4}, order)
	})
}

func TestTryLockFailsOnAMutexThatWasHandedOver(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		mu.Lock()
		go mu.Lock()
		synctest.Wait()
		mu.Unlock()
		assert.False(t, mu.TryLock())
		mu.Unlock()
		assert.True(t, mu.TryLock())
	})
}

func TestWaitingWriterKeepsNewReadersOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.RWMutex
		var order []string
		mu.RLock()
		go func() {
			mu.Lock()
			order = append(order, "writer")
			mu.Unlock()
		}()
		synctest.Wait()
		assert.False(t, mu.TryRLock())
		go func() {
			mu.RLock()
			order = append(order, "reader")
			mu.RUnlock()
		}()
		synctest.Wait()
		assert.Empty(t, order)
		mu.RUnlock()
		synctest.Wait()
		assert.Equal(t, []string{"writer", "reader"}, order)
	})
}

func TestReadersWhoWaitGoBeforeTheNextWriter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.RWMutex
		var order []string
		mu.Lock()
		for _, name := range []string{"writer", "reader"} {
			go func() {
				l := map[string]sync.Locker{"writer": &mu, "reader": mu.RLocker()}[name]
				l.Lock()
				order = append(order, name)
				l.Unlock()
			}()
			synctest.Wait()
		}
		mu.Unlock()
		synctest.Wait()
		assert.Equal(t, []string{"reader", "writer"}, order)
	})
}

func TestRWMutexTriesSucceedOnlyWhenTheyMay(t *testing.T) {
	var mu sync.RWMutex
	assert.True(t, mu.TryLock())
	assert.False(t, mu.TryLock())
	assert.False(t, mu.TryRLock())
	mu.Unlock()
	assert.True(t, mu.TryRLock())
	assert.True(t, mu.TryRLock())
	assert.False(t, mu.TryLock())
	mu.RUnlock()
	assert.False(t, mu.TryLock())
	mu.RUnlock()
	assert.True(t, mu.TryLock())
}

func TestNegativeWaitGroupCounterPanics(t *testing.T) {
	var wg sync.WaitGroup
	assert.PanicsWithValue(t, "sync: negative WaitGroup counter", wg.Done)
}

func TestTaskThatExitsItsGoroutineIsDone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var wg sync.WaitGroup
		wg.Go(runtime.Goexit)
		wg.Wait()
	})
}

func TestOnceCountsAnActionThatPanicsAsDone(t *testing.T) {
	var once sync.Once
	assert.PanicsWithValue(t, "first", func() { once.Do(func() { panic("first") }) })
	assert.NotPanics(t, func() { once.Do(func() { panic("second") }) })
}

func TestOnceFunctionsPanicAgainWithTheSameValue(t *testing.T) {
	calls := 0
	fail := func() { calls++; panic(calls) }
	f := sync.OnceFunc(fail)
	v := sync.OnceValue(func() int { fail(); return 0 })
	vs := sync.OnceValues(func() (int, error) { fail(); return 0, nil })
	for range 2 {
		assert.PanicsWithValue(t, 1, f)
	}
	for range 2 {
		assert.PanicsWithValue(t, 2, func() { v() })
	}
	for range 2 {
		assert.PanicsWithValue(t, 3, func() { _, _ = vs() })
	}
}

func TestSignalWakesTheLongestWaitAndBroadcastTheRest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := sync.NewCond(new(sync.Mutex))
		var order []int
		for i := range 4 {
			go func() {
				c.L.Lock()
				defer c.L.Unlock()
				c.Wait()
				order = append(order, i)
			}()
			synctest.Wait()
		}
		served := func() []int {
			synctest.Wait()
			c.L.Lock()
			defer c.L.Unlock()
			return slices.Clone(order)
		}
		c.Signal()
		assert.Equal(t, []int{0}, served())
		c.Broadcast()
		assert.ElementsMatch(t, []int{0, 1, 2, 3}, served())
	})
}

func TestCopiedCondPanics(t *testing.T) {
	original := sync.NewCond(new(sync.Mutex))
	original.Signal()
	var copied sync.Cond
	reflect.ValueOf(&copied).Elem().Set(reflect.ValueOf(original).Elem()) // where go vet does not see it
	assert.PanicsWithValue(t, "sync.Cond is copied", copied.Broadcast)
}

func BenchmarkUncontendedMutex(b *testing.B) {
	var mu sync.Mutex
	for b.Loop() {
		mu.Lock()
		mu.Unlock()
	}
}

func BenchmarkContendedMutex(b *testing.B) {
	var mu sync.Mutex
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			mu.Lock()
			mu.Unlock()
		}
	})
}
