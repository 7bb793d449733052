// want: refused
// kind: refused
// at: prefork.go:8
//
// Even what is allowed has to be used.
package prefork

import _ "math/rand"
