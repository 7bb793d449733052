// Package traps knows how students' programs go wrong: one analyzer for each trap,
// in the manner of go vet. An analyzer reports only where the code can hardly mean
// anything else, and would rather miss a trap than give a false alarm. Its messages
// are for students: what is so, and what to do instead.
//
// Code is not run and other functions are mostly not followed, so what a function
// calls is taken to do whatever would make the code right.
package traps
