// Package nestedsemaphore gives its place back before it goes deeper.
package nestedsemaphore

// Tree is a tree.
type Tree struct{ Below []*Tree }

// Size counts the nodes of a tree, two at a time.
func Size(t *Tree) int { return size(t, make(chan struct{}, 2)) }

func size(t *Tree, places chan struct{}) int {
	places <- struct{}{}
	below := t.Below
	<-places
	n := 1
	for _, b := range below {
		n += size(b, places)
	}
	return n
}
