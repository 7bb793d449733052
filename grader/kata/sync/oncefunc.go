package sync

// These functions are not inlined: what they return would be named after the
// caller, and a goroutine dump should say sync.OnceFunc.

// OnceFunc returns a function that calls f only once. The returned function may
// be called concurrently. If f panics, it panics with the same value on every
// call.
//
//go:noinline
func OnceFunc(f func()) func() {
	a := &attempt[func(), struct{}]{f: f}
	return func() {
		a.run(func(f func()) { f() })
	}
}

// OnceValue returns a function that calls f only once and returns its value. The
// returned function may be called concurrently. If f panics, it panics with the
// same value on every call.
//
//go:noinline
func OnceValue[T any](f func() T) func() T {
	a := &attempt[func() T, T]{f: f}
	return func() T {
		a.run(func(f func() T) { a.result = f() })
		return a.result
	}
}

// OnceValues returns a function that calls f only once and returns its values.
// The returned function may be called concurrently. If f panics, it panics with
// the same value on every call.
//
//go:noinline
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	type pair struct {
		first  T1
		second T2
	}
	a := &attempt[func() (T1, T2), pair]{f: f}
	return func() (T1, T2) {
		a.run(func(f func() (T1, T2)) { a.result.first, a.result.second = f() })
		return a.result.first, a.result.second
	}
}

// An attempt is a function F to be called once, and how that ended.
type attempt[F, R any] struct {
	once     Once
	f        F // zero from the call on, so that it can be collected
	returned bool
	result   R   // valid if f has returned
	problem  any // what f has panicked with, if not
}

// run lets call call f, if that has not happened yet. It returns or panics as f
// did.
func (a *attempt[F, R]) run(call func(F)) {
	a.once.Do(func() {
		defer func() {
			a.problem = recover()
			if !a.returned {
				// At once, so that the trace of the first call leads into f. This
				// also turns runtime.Goexit into a panic, as the real one does.
				panic(a.problem)
			}
		}()
		var none F
		f := a.f
		a.f = none
		call(f)
		a.returned = true
	})
	if !a.returned {
		panic(a.problem)
	}
}
