// Package kata is the harness that hidden tests are written with.
//
// A hidden test is an ordinary Go test with one top-level function for each row
// of the score sheet (TestCorrectness, TestLeaks, TestRaces, TestTiming), whose
// subtests are checks opened with Bubble. A check runs in a bubble of virtual
// time (testing/synctest), so that sleeping costs nothing and durations are
// exact; when its body has returned, virtual time runs on, and what is still
// alive then is a leak.
//
// Under plain "go test" the harness turns what it finds into test errors. When
// the grader judges an answer it links the same tests into a program of its own,
// and the harness reports to the grader over a private pipe instead.
package kata
