// want: refused
// kind: refused
// at: closing.go:8
//
// Structs of structs, each twice the one before.
package closing

type (
	a struct{ l, r int }
	b struct{ l, r a }
	c struct{ l, r b }
	d struct{ l, r c }
	e struct{ l, r d }
	f struct{ l, r e }
	g struct{ l, r f }
	h struct{ l, r g }
	i struct{ l, r h }
	j struct{ l, r i }
	k struct{ l, r j }
	l struct{ l, r k }
	m struct{ l, r l }
	n struct{ l, r m }
	o struct{ l, r n }
	p struct{ l, r o }
	q struct{ l, r p }
	r struct{ l, r q }
	s struct{ l, r r }
	t struct{ l, r s }
	u struct{ l, r t }
	v struct{ l, r u }
)

var all v

func Collect(producers []func(emit func(int))) <-chan int { return nil }
