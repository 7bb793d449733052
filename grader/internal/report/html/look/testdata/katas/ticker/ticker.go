package ticker

import "time"

// Sample does not compile.
func Sample() {
	time.Sleep("an hour")
	retrun
}
