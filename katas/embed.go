// Package katas holds what students see: the catalogue, and for each kata its
// task, stub and sample test.
package katas

import "embed"

// Files is this folder.
//
//go:embed catalogue.json README.md */*.go */README.md
var Files embed.FS
