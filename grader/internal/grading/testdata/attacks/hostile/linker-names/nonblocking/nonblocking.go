// want: refused
// kind: refused
// at: nonblocking.go:11
//
// A function without a body would be the harness's own, by the linker.
package nonblocking

type Mailbox[T any] struct{}

//go:linkname finish github.com/concurrency-katas/go/grader/kata/record.finish
func finish()

func NewMailbox[T any](size int) *Mailbox[T]     { finish(); return nil }
func (m *Mailbox[T]) TrySend(v T) bool           { return false }
func (m *Mailbox[T]) TryReceive() (v T, ok bool) { return }
func (m *Mailbox[T]) Drain() []T                 { return nil }
