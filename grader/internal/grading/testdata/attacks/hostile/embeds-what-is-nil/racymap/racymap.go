// want: correctness races
// kind: panic
// at: racymap.go:14
//
// Its methods are those of an interface that is nil: what panics is in no line of anybody's.
package racymap

type api interface {
	Hit(page string)
	Count(page string) int
	Snapshot() map[string]int
}

type Visits struct{ api }
