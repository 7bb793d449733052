// Package clean blanks comments. A comment can be an order to the compiler
// (//go:norace, //go:build, //line, a cgo preamble), and such orders are honoured
// in more places than a search for them would find. Without comments there are
// none, and every token stays where it was.
package clean
