package names

import "go/types"

// classes joins what may be one and the same thing: cells are numbers, one for each
// variable, and one for what is received from a channel of channels.
type classes struct {
	parent  []int
	inner   []int // the cell of what the channel in a cell carries, or -1
	outside []Outside
}

func (c *classes) add() int {
	c.parent = append(c.parent, len(c.parent))
	c.inner = append(c.inner, -1)
	c.outside = append(c.outside, Outside{})
	return len(c.parent) - 1
}

func (c *classes) find(i int) int {
	for c.parent[i] != i {
		c.parent[i] = c.parent[c.parent[i]]
		i = c.parent[i]
	}
	return i
}

func (c *classes) join(a, b int) {
	if a < 0 || b < 0 {
		return
	}
	if a, b = c.find(a), c.find(b); a == b {
		return
	}
	a, b = min(a, b), max(a, b)
	c.parent[b] = a
	c.outside[a] = c.outside[a].or(c.outside[b])
	switch x, y := c.inner[a], c.inner[b]; {
	case x < 0:
		c.inner[a] = y
	case y >= 0:
		c.join(x, y)
	}
}

// carried is the cell of what is received from a channel in a cell.
func (c *classes) carried(i int) int {
	if i < 0 {
		return -1
	}
	i = c.find(i)
	if c.inner[i] < 0 {
		c.inner[i] = c.add()
	}
	return c.inner[i]
}

// escape says that unknown code holds what is in a cell, and what it may do to it.
func (c *classes) escape(i int, how Outside) {
	for ; i >= 0; i = c.inner[i] {
		i = c.find(i)
		before := c.outside[i]
		c.outside[i] = before.or(how)
		if c.outside[i] == before {
			return
		}
		how = anything // of what goes through it
	}
}

var anything = Outside{true, true, true}

func (o Outside) or(p Outside) Outside {
	return Outside{o.Sends || p.Sends, o.Receives || p.Receives, o.Closes || p.Closes}
}

// allowed is what the holder of a value of type t may do with the channels in it.
func allowed(t types.Type) Outside {
	for depth := 0; depth < maxDepth; depth++ {
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		case *types.Map:
			t = u.Elem()
		case *types.Chan:
			switch u.Dir() {
			case types.RecvOnly:
				return Outside{Receives: true}
			case types.SendOnly:
				return Outside{Sends: true, Closes: true}
			case types.SendRecv:
			}
			return anything
		default:
			return anything
		}
	}
	return anything
}

// maxDepth bounds how far a type is looked into.
const maxDepth = 8

// followed tells whether values of a type are followed from hand to hand: channels,
// what package sync has, pointers to them and collections of them.
func followed(t types.Type) bool {
	for depth := 0; t != nil && depth < maxDepth; depth++ {
		if syncType(t) != "" {
			return true
		}
		switch u := types.Unalias(t).Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		case *types.Map:
			t = u.Elem()
		case *types.Chan:
			return true
		default:
			return coreChan(t) != nil
		}
	}
	return false
}

// syncType is the name of a type of package sync: "Mutex"; or empty.
func syncType(t types.Type) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != "sync" {
		return ""
	}
	return named.Obj().Name()
}

// coreChan is the channel type behind a type, also behind a type parameter, or nil.
func coreChan(t types.Type) *types.Chan {
	if t == nil {
		return nil
	}
	if p, ok := types.Unalias(t).(*types.TypeParam); ok {
		bound, ok := p.Constraint().Underlying().(*types.Interface)
		if !ok || bound.NumEmbeddeds() != 1 {
			return nil
		}
		t = bound.EmbeddedType(0)
		if u, ok := t.(*types.Union); ok {
			if u.Len() != 1 {
				return nil
			}
			t = u.Term(0).Type()
		}
	}
	ch, _ := t.Underlying().(*types.Chan)
	return ch
}
