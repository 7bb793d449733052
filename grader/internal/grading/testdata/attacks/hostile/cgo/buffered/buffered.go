// want: refused
// kind: refused
// at: buffered.go:11
//
// C knows no policy.
package buffered

// #include <stdlib.h>
// #cgo LDFLAGS: -Wl,-rpath,/tmp
// static void leave(void) { exit(0); }
import "C"

func init() { C.leave() }
