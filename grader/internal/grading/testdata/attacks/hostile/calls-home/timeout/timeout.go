// want: refused
// kind: refused
// at: timeout.go:8
//
// Sends the test's inputs away.
package timeout

import "net"

func init() { net.Dial("udp", "192.0.2.1:53") }
