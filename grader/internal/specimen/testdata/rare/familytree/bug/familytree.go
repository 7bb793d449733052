// Package familytree keeps nodes that know their parent and their children, each with a lock.
//
// Family: blocking, mutex.
// Bug: Sum locks a parent and then its child, Detach a child and then its parent.
package familytree

import "sync"

// Node is part of a tree of two levels.
type Node struct {
	mu       sync.Mutex
	value    int
	parent   *Node
	children map[*Node]bool
}

// Root makes a parent without children.
func Root(value int) *Node {
	return &Node{value: value, children: map[*Node]bool{}}
}

// Add gives the parent a new child.
func (n *Node) Add(value int) *Node {
	n.mu.Lock()
	defer n.mu.Unlock()
	child := &Node{value: value, parent: n}
	n.children[child] = true
	return child
}

// Sum adds up a parent and its children.
func (n *Node) Sum() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	sum := n.value
	for child := range n.children {
		child.mu.Lock()
		sum += child.value
		child.mu.Unlock()
	}
	return sum
}

// Detach takes a child from its parent, and its value with it.
func (n *Node) Detach() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.parent.mu.Lock()
	defer n.parent.mu.Unlock()
	delete(n.parent.children, n)
	return n.value
}
