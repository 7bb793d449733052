package names

import "slices"

// At lists the operations of some kinds that a line of a stack may stand for: those
// that begin on it, or else those that go over it, or else the deferred ones of a
// function that ends or returns there.
func (x *Index) At(file string, line int, kinds ...Kind) []Op {
	if x == nil {
		return nil
	}
	var begin, over []Op
	for _, o := range x.Ops {
		if o.File != file || !slices.Contains(kinds, o.Kind) {
			continue
		}
		if o.Line == line {
			begin = append(begin, o)
		} else if o.Line < line && line <= o.EndLine && !compound(o.Kind) {
			over = append(over, o)
		}
	}
	if len(begin) > 0 {
		return begin
	}
	if len(over) > 0 {
		return over
	}
	f := x.FuncAt(file, line)
	if f < 0 {
		return nil
	}
	ends := x.Funcs[f].EndLine == line
	var deferred []Op
	for _, o := range x.Ops {
		ends = ends || o.Kind == Return && o.Func == f && o.Line == line
		if o.Func == f && o.Deferred && slices.Contains(kinds, o.Kind) {
			deferred = append(deferred, o)
		}
	}
	if !ends {
		return nil
	}
	return deferred
}

// compound tells whether an operation holds statements of its own.
func compound(k Kind) bool {
	return k == Select || k == Loop || k == Range || k == Start || k == OnceDo
}

// FuncAt is the innermost function on a line, or -1. Of several on one line it is
// the last that begins there.
func (x *Index) FuncAt(file string, line int) int {
	if x == nil {
		return -1
	}
	best := -1
	for i, f := range x.Funcs {
		if f.File == file && f.Line <= line && line <= f.EndLine && (best < 0 || f.End-f.Start <= x.Funcs[best].End-x.Funcs[best].Start) {
			best = i
		}
	}
	return best
}

// On lists the operations of some kinds on the thing of an operation, or on what may
// be the same one.
func (x *Index) On(thing int, kinds ...Kind) []Op {
	if x == nil || thing < 0 || thing >= len(x.Things) {
		return nil
	}
	var all []Op
	for _, i := range x.byClass[x.Things[thing].Class] {
		if o := x.Ops[i]; slices.Contains(kinds, o.Kind) {
			all = append(all, o)
		}
	}
	return all
}

// Unseen is what code that is not the answer's may do to a thing: everything, to one
// that is not known.
func (x *Index) Unseen(thing int) Outside {
	if x == nil || thing < 0 || thing >= len(x.Things) {
		return anything
	}
	return x.Classes[x.Things[thing].Class]
}

// Cases lists the cases of a select.
func (x *Index) Cases(s Op) []Op {
	var all []Op
	for _, o := range x.Ops {
		if o.Select >= 0 && x.Ops[o.Select].Pos == s.Pos {
			all = append(all, o)
		}
	}
	return all
}

// Inside lists the operations of some kinds between two positions, those of function
// literals left out unless they run where they stand.
func (x *Index) Inside(f, from, to int, kinds ...Kind) []Op {
	var all []Op
	for _, o := range x.Ops {
		if o.Func == f && from < o.Pos && o.Pos < to && slices.Contains(kinds, o.Kind) {
			all = append(all, o)
		}
	}
	return all
}

// Uses lists what is read and written on a line.
func (x *Index) Uses(file string, line int) []Access {
	if x == nil {
		return nil
	}
	var all []Access
	for _, a := range x.Accesses {
		if a.File == file && a.Line == line {
			all = append(all, a)
		}
	}
	return all
}

// UsesOf lists the uses of a thing.
func (x *Index) UsesOf(thing int) []Access {
	if x == nil || thing < 0 {
		return nil
	}
	var all []Access
	for _, a := range x.Accesses {
		if a.Thing == thing {
			all = append(all, a)
		}
	}
	return all
}

// Position is where a line's first operation or use begins; ok is false for a line
// that has none.
func (x *Index) Position(file string, line int) (pos int, ok bool) {
	if x == nil {
		return 0, false
	}
	for _, o := range x.Ops {
		if o.File == file && o.Line == line && (!ok || o.Pos < pos) {
			pos, ok = o.Pos, true
		}
	}
	for _, a := range x.Accesses {
		if a.File == file && a.Line == line && (!ok || a.Pos < pos) {
			pos, ok = a.Pos, true
		}
	}
	return pos, ok
}

// maxLocks is how many times an answer may lock and unlock before nothing is said of
// who holds what: the work would grow faster than the answer.
const maxLocks = 64

// Held lists the locks that whoever comes to a position in a function has certainly
// taken there, in that function, and not given back: on every way to the position,
// with no unlock in between, and with no function that might do it instead.
func (x *Index) Held(f, pos int) []Op {
	if x == nil || f < 0 || x.locks > maxLocks {
		return nil
	}
	var held []Op
	for _, lock := range x.Ops {
		if lock.Kind != Lock && lock.Kind != RLock || lock.Func != f || lock.Thing < 0 || lock.Deferred ||
			lock.Pos >= pos || pos < lock.Block[0] || pos >= lock.Block[1] {
			continue
		}
		free := slices.ContainsFunc(x.On(lock.Thing, Unlock, RUnlock), func(u Op) bool {
			return lock.Pos < u.Pos && u.Pos < pos && !u.Deferred || x.gives(u)
		})
		if !free {
			held = append(held, lock)
		}
	}
	return held
}

// gives tells whether an unlock gives back what another function has locked: its own
// function, the ones around a literal included, holds no lock before it.
func (x *Index) gives(u Op) bool {
	for _, lock := range x.On(u.Thing, Lock, RLock, TryLock) {
		for f := u.Func; f >= 0; f = x.Funcs[f].Outer {
			if lock.Func == f && lock.Pos < u.Pos {
				return false
			}
		}
	}
	return true
}

// ReturnsLocked finds a return that leaves a lock taken: the lock stands before it in
// the same function, on every way to it, and no unlock stands between, deferred or
// not. ok is false if there is none, or none for certain.
func (x *Index) ReturnsLocked(lock Op) (r Op, ok bool) {
	if x == nil || lock.Func < 0 || lock.Thing < 0 {
		return Op{}, false
	}
	const most = 16 // returns
	seen := 0
	for _, o := range x.Ops {
		if o.Kind != Return || o.Func != lock.Func || o.Pos < lock.Pos || o.Pos >= lock.Block[1] {
			continue
		}
		if seen++; seen > most {
			break
		}
		if x.deferredUnlock(lock, o.Pos) {
			return Op{}, false
		}
		for _, h := range x.Held(o.Func, o.Pos) {
			if h.Pos == lock.Pos {
				return o, true
			}
		}
	}
	return Op{}, false
}

func (x *Index) deferredUnlock(lock Op, before int) bool {
	for _, u := range x.On(lock.Thing, Unlock, RUnlock) {
		if u.Deferred && u.Pos < before && x.within(u.Func, lock.Func) {
			return true
		}
	}
	return false
}

// within tells whether a function is another one or stands inside it.
func (x *Index) within(f, outer int) bool {
	for ; f >= 0; f = x.Funcs[f].Outer {
		if f == outer {
			return true
		}
	}
	return false
}
