// Package nestedsemaphore takes a second place of a semaphore while it holds one: a
// tree that is deeper than there are places waits for itself.
package nestedsemaphore

// Tree is a tree.
type Tree struct{ Below []*Tree }

// Size counts the nodes of a tree, two at a time.
func Size(t *Tree) int { return size(t, make(chan struct{}, 2)) }

func size(t *Tree, places chan struct{}) int {
	places <- struct{}{} // want: deadlock correctness
	defer func() { <-places }()
	n := 1
	for _, b := range t.Below {
		n += size(b, places)
	}
	return n
}
