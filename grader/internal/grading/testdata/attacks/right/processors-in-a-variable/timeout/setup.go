package timeout

import "runtime"

var workers = runtime.GOMAXPROCS(0) * runtime.NumCPU()
