// Package instrument makes the judged copy of an answer: from a student's raw
// files to a package that is compiled with the hidden tests, in which nothing
// runs by itself, comments give no orders, and every line is still the student's.
//
// Answer is the whole of it. It is a pure function of its arguments: the same
// files give the same copy, byte for byte, on every machine. Its arguments and
// results are plain data, so that a caller can have it done by a limited process
// (see Answer for why one may want to).
package instrument
