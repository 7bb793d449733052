package kata

import "embed"

// Source holds the harness itself, as source, for the grader to lay into the
// module in which it builds judged programs. This file is not laid there.
//
//go:embed *.go goroutines/*.go hooks/*.go record/*.go runtime/*.go sync/*.go
var Source embed.FS
