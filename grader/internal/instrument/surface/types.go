package surface

import (
	"go/types"
)

// typeName compares a declared type: its type parameters, what it is made of as
// far as callers can see, and its methods.
func (c *comparison) typeName(want, got *types.TypeName) {
	params := typeParams(got.Type())
	if !c.terms.sameTypeParams(typeParams(want.Type()), params) {
		c.mismatch(want, got)
		return
	}
	// Both sides as seen with the answer's type parameters as arguments: that
	// puts them on common ground.
	var args []types.Type
	for p := range params.TypeParams() {
		args = append(args, p)
	}
	wantType, gotType := instantiate(want.Type(), args), instantiate(got.Type(), args)

	wantUnder := wantType.Underlying()
	structure, isStruct := wantUnder.(*types.Struct)
	switch {
	case want.IsAlias():
		if !c.terms.same(wantType, gotType) {
			c.differ(got.Pos(), "%s must be the same type as %s, as in the task; here it is %s", want.Name(),
				typeString(wantType, want.Pkg()), typeString(gotType, got.Pkg()))
		}
		return
	case !isStruct:
		if !c.terms.same(wantUnder, gotType.Underlying()) {
			c.underlying(want, got, wantUnder, gotType.Underlying())
			return
		}
	case hasExportedFields(structure):
		if !c.fields(want, got, structure, gotType) {
			return
		}
	default:
		if !c.opaque(want, got, gotType) {
			return
		}
	}
	if !types.IsInterface(wantUnder) {
		c.methods(want, got, wantType, gotType)
	}
}

func (c *comparison) underlying(want, got *types.TypeName, wantUnder, gotUnder types.Type) {
	c.differ(got.Pos(), "%s must be %s as in the task; here it is %s", want.Name(),
		typeString(wantUnder, want.Pkg()), typeString(gotUnder, got.Pkg()))
}

func hasExportedFields(s *types.Struct) bool {
	for f := range s.Fields() {
		if f.Exported() {
			return true
		}
	}
	return false
}

// fields compares the exported fields of a struct that the task gives.
func (c *comparison) fields(want, got *types.TypeName, structure *types.Struct, gotType types.Type) bool {
	s, ok := gotType.Underlying().(*types.Struct)
	if !ok {
		c.underlying(want, got, structure, gotType.Underlying())
		return false
	}
	have := map[string]*types.Var{}
	for f := range s.Fields() {
		have[f.Name()] = f
	}
	good := true
	for f := range structure.Fields() {
		if !f.Exported() {
			continue
		}
		switch g := have[f.Name()]; {
		case g == nil:
			c.differ(got.Pos(), "%s has no field %s: the task asks for %s %s", want.Name(), f.Name(),
				f.Name(), typeString(f.Type(), want.Pkg()))
			good = false
		case !c.terms.same(f.Type(), g.Type()):
			c.differ(g.Pos(), "the field %s of %s must be of type %s as in the task; here it is of type %s", f.Name(), want.Name(),
				typeString(f.Type(), want.Pkg()), typeString(g.Type(), got.Pkg()))
			good = false
		}
	}
	if good && types.Comparable(structure) && !types.Comparable(gotType) {
		c.differ(got.Pos(), "values of type %s can be compared with == in the task, and here they cannot: a field that you added cannot be compared", want.Name())
		return false
	}
	return good
}

// opaque checks a type whose inside is the answer's own business.
func (c *comparison) opaque(want, got *types.TypeName, gotType types.Type) bool {
	switch gotType.Underlying().(type) {
	case *types.Struct, *types.Slice, *types.Map, *types.Array:
		return true
	case *types.Interface, *types.Pointer:
		// Callers have a *T, and neither of these has methods behind a pointer.
	default:
		if c.hasConstructor(want) {
			return true
		}
	}
	c.differ(got.Pos(), "%s must be a struct type as in the task; here it is %s", want.Name(),
		typeString(gotType.Underlying(), got.Pkg()))
	return false
}

// hasConstructor reports whether one of the stub's functions returns a T or *T.
func (c *comparison) hasConstructor(want *types.TypeName) bool {
	for _, name := range c.stub.Scope().Names() {
		f, ok := c.stub.Scope().Lookup(name).(*types.Func)
		if !ok || !f.Exported() {
			continue
		}
		for r := range f.Signature().Results().Variables() {
			t := types.Unalias(r.Type())
			if p, ok := t.(*types.Pointer); ok {
				t = types.Unalias(p.Elem())
			}
			if n, ok := t.(*types.Named); ok && n.Obj() == want {
				return true
			}
		}
	}
	return false
}

// methods compares the methods that a caller can reach through a variable.
func (c *comparison) methods(want, got *types.TypeName, wantType, gotType types.Type) {
	for sel := range types.NewMethodSet(types.NewPointer(wantType)).Methods() {
		f, ok := sel.Obj().(*types.Func)
		if !ok || !f.Exported() {
			continue
		}
		name := want.Name() + "." + f.Name()
		wantString := typeString(sel.Type(), want.Pkg())
		obj, _, _ := types.LookupFieldOrMethod(gotType, true, c.answer.Types, f.Name())
		switch obj := obj.(type) {
		case *types.Func:
			if !c.terms.sameSignature(sel.Type().(*types.Signature), obj.Signature()) {
				pos := obj.Pos()
				if obj.Pkg() != c.answer.Types {
					pos = got.Pos() // promoted from another package's type
				}
				c.signature(pos, name, sel.Type().(*types.Signature), obj.Signature())
			}
		case nil:
			c.differ(got.Pos(), "%s is missing: the task asks for a method %s%s", name, f.Name(), wantString[len("func"):])
		default:
			c.differ(obj.Pos(), "%s must be a method %s%s as in the task; here it is a field", name, f.Name(), wantString[len("func"):])
		}
	}
}
