// Package docs holds the pages that travel with the grader.
package docs

import _ "embed"

// Scoring is the page about points, which students get too.
//
//go:embed scoring.md
var Scoring []byte
