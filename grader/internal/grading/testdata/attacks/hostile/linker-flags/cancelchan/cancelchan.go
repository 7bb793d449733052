// want: correctness
// kind: deadlock
// at: cancelchan.go:15
//
// Flags for the linker, in the words that only generated files may use; and a C program beside it.
package cancelchan

//go:cgo_ldflag "-Wl,--wrap=exit"
//go:cgo_import_dynamic exit exit "libc.so.6"
//go:cgo_import_static exit

type Counter struct{}

func NewCounter() *Counter       { return &Counter{} }
func (c *Counter) C() <-chan int { return nil }
func (c *Counter) Stop()         {}
