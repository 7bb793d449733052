// Package dotted has a dot in the last element of its path.
package dotted

type Gate struct{ C chan int }

func (g *Gate) Wait() { <-g.C }

func (g Gate) Each(f func()) { f() }
