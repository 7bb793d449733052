// Package sync is a drop-in for the standard library's package of the same
// name. The grader compiles students' answers with it, so that an answer can
// be judged in virtual time.
//
// # Why it exists
//
// In a [testing/synctest] bubble the clock moves on when every goroutine is
// durably blocked, that is: when only another goroutine of the bubble can wake
// it. A goroutine that waits for a real sync.Mutex does not count as such
// (golang/go#77687), nor does one that waits for a RWMutex, in Once.Do, or for
// a WaitGroup that is a package variable. One of them is enough to stop the
// clock for good: a right answer that sleeps while it holds a lock never ends,
// and a deadlock is never reported.
//
// Here every wait is a receive from a channel that the waiting goroutine has
// made itself. Such a wait is durable, so right answers go on and deadlocks
// are reported at once.
//
// # What is the same
//
// The exported API, what the documentation of the standard package promises,
// the texts of its panics and fatal errors, and what the race detector learns.
// Types that never wait for long ([Map], [Pool]) are the real ones.
//
// # What differs
//
//   - Locks are handed over in the order of arrival. The real Mutex also lets a
//     newcomer overtake, and hands over only after a millisecond. Every order
//     seen here is therefore one that the real ones allow.
//   - A goroutine that waits inside a bubble can only be woken from inside that
//     bubble; waking it from elsewhere is a fatal error of the runtime. A
//     variable that outlives a bubble must be zeroed before the next one.
//
// # How it is built
//
// Each type keeps its state behind a [guard], which is a real mutex held for a
// few instructions and hidden from the race detector, and keeps those who must
// wait in a [queue]. The exported methods do the three things that must be
// visible from outside: they tell the race detector about the promised order,
// they wait (so the goroutine dump shows them directly above the caller), and
// they run the caller's functions.
package sync
