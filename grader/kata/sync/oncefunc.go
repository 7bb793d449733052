package sync

// OnceFunc returns a function that calls f only once. The returned function may
// be called concurrently. If f panics, it panics with the same value on every
// call.
func OnceFunc(f func()) func() {
	a := &attempt{run: f}
	return func() {
		a.outcome()
	}
}

// OnceValue returns a function that calls f only once and returns its value. The
// returned function may be called concurrently. If f panics, it panics with the
// same value on every call.
func OnceValue[T any](f func() T) func() T {
	var value T
	a := &attempt{run: func() { value = f() }}
	return func() T {
		a.outcome()
		return value
	}
}

// OnceValues returns a function that calls f only once and returns its values.
// The returned function may be called concurrently. If f panics, it panics with
// the same value on every call.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var first T1
	var second T2
	a := &attempt{run: func() { first, second = f() }}
	return func() (T1, T2) {
		a.outcome()
		return first, second
	}
}

// An attempt is a function that runs once, and how that ended.
type attempt struct {
	once     Once
	run      func() // nil afterwards, so that it can be collected
	returned bool
	problem  any // what run panicked with unless it returned
}

// outcome runs the function if that has not happened yet. It returns or panics
// as the function did.
func (a *attempt) outcome() {
	a.once.Do(a.first)
	if !a.returned {
		panic(a.problem)
	}
}

func (a *attempt) first() {
	defer func() {
		a.run = nil
		a.problem = recover()
		if !a.returned {
			// At once, so that the trace of the first call leads into run. This
			// also turns a runtime.Goexit into a panic, as the real one does.
			panic(a.problem)
		}
	}()
	a.run()
	a.returned = true
}
