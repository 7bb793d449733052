// Package solutions holds what only teachers see. Of all that, only the hidden
// tests travel inside the grader: never a reference, never a right or wrong answer.
package solutions

import "embed"

// HiddenTests is this folder, as far as the grader needs it.
//
//go:embed */*_test.go
var HiddenTests embed.FS
