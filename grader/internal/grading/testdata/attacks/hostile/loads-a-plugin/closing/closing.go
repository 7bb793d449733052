// want: refused
// kind: refused
// at: closing.go:8
//
// Code that nobody has checked.
package closing

import "plugin"

func init() { plugin.Open("/tmp/x.so") }
