// Package nilreceive forgets to make the channel that it waits on.
package nilreceive

// Box holds one thing at a time.
type Box struct{ things chan string }

// New makes an empty box.
func New() *Box { return &Box{} }

// Put puts a thing into the box.
func (b *Box) Put(thing string) { b.things <- thing }

// Take takes a thing out of the box.
func (b *Box) Take() string {
	return <-b.things // want: deadlock correctness
}
