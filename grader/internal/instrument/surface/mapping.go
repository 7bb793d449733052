package surface

import "go/types"

// mapping rewrites the stub's types into the answer's: each type that the stub
// declares becomes the one of the same name in the answer, and the stub's type
// parameters become the answer's. Afterwards types.Identical can decide.
type mapping struct {
	from, to *types.Package
	params   map[*types.TypeParam]*types.TypeParam
}

// with returns a mapping that maps type parameters too, one by one.
func (m mapping) with(from, to *types.TypeParamList) mapping {
	params := map[*types.TypeParam]*types.TypeParam{}
	for k, v := range m.params {
		params[k] = v
	}
	for i := range from.Len() {
		params[from.At(i)] = to.At(i)
	}
	m.params = params
	return m
}

// same reports whether a type of the stub's is the answer's type.
func (m mapping) same(stub, answer types.Type) bool {
	return types.Identical(m.translate(stub), answer)
}

// sameSignature compares functions; receivers don't count.
func (m mapping) sameSignature(stub, answer *types.Signature) bool {
	if !m.sameTypeParams(stub.TypeParams(), answer.TypeParams()) {
		return false
	}
	m = m.with(stub.TypeParams(), answer.TypeParams())
	return stub.Variadic() == answer.Variadic() &&
		m.same(stub.Params(), answer.Params()) && m.same(stub.Results(), answer.Results())
}

// sameTypeParams compares the number of type parameters and their constraints. A
// caller cannot tell whether a constraint has a name.
func (m mapping) sameTypeParams(stub, answer *types.TypeParamList) bool {
	if stub.Len() != answer.Len() {
		return false
	}
	m = m.with(stub, answer)
	for i := range stub.Len() {
		want := m.translate(stub.At(i).Constraint())
		if !types.Identical(want.Underlying(), answer.At(i).Constraint().Underlying()) {
			return false
		}
	}
	return true
}

// translate returns t in the answer's terms. What the answer does not declare
// becomes an invalid type, which is identical to nothing of a checked answer.
func (m mapping) translate(t types.Type) types.Type {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		return m.named(t)
	case *types.TypeParam:
		if to, ok := m.params[t]; ok {
			return to
		}
		return t
	case *types.Pointer:
		return types.NewPointer(m.translate(t.Elem()))
	case *types.Slice:
		return types.NewSlice(m.translate(t.Elem()))
	case *types.Array:
		return types.NewArray(m.translate(t.Elem()), t.Len())
	case *types.Map:
		return types.NewMap(m.translate(t.Key()), m.translate(t.Elem()))
	case *types.Chan:
		return types.NewChan(t.Dir(), m.translate(t.Elem()))
	case *types.Tuple:
		return m.tuple(t)
	case *types.Signature:
		return types.NewSignatureType(nil, nil, nil, m.tuple(t.Params()), m.tuple(t.Results()), t.Variadic())
	case *types.Struct:
		return m.structure(t)
	case *types.Interface:
		return m.iface(t)
	case *types.Union:
		terms := make([]*types.Term, t.Len())
		for i := range terms {
			terms[i] = types.NewTerm(t.Term(i).Tilde(), m.translate(t.Term(i).Type()))
		}
		return types.NewUnion(terms)
	default:
		return t // basic types
	}
}

func (m mapping) named(t *types.Named) types.Type {
	var args []types.Type
	for arg := range t.TypeArgs().Types() {
		args = append(args, m.translate(arg))
	}
	if t.Obj().Pkg() != m.from {
		if len(args) == 0 {
			return t
		}
		return instantiate(t.Origin(), args)
	}
	obj, ok := m.to.Scope().Lookup(t.Obj().Name()).(*types.TypeName)
	if !ok || typeParams(obj.Type()).Len() != len(args) {
		return types.Typ[types.Invalid]
	}
	return instantiate(obj.Type(), args)
}

func (m mapping) tuple(t *types.Tuple) *types.Tuple {
	var vars []*types.Var
	for v := range t.Variables() {
		vars = append(vars, types.NewParam(v.Pos(), m.to, v.Name(), m.translate(v.Type())))
	}
	return types.NewTuple(vars...)
}

func (m mapping) structure(t *types.Struct) types.Type {
	fields, tags := make([]*types.Var, t.NumFields()), make([]string, t.NumFields())
	for i := range fields {
		f := t.Field(i)
		fields[i] = types.NewField(f.Pos(), m.home(f.Pkg()), f.Name(), m.translate(f.Type()), f.Embedded())
		tags[i] = t.Tag(i)
	}
	return types.NewStruct(fields, tags)
}

func (m mapping) iface(t *types.Interface) types.Type {
	var methods []*types.Func
	for f := range t.ExplicitMethods() {
		methods = append(methods, types.NewFunc(f.Pos(), m.home(f.Pkg()), f.Name(),
			m.translate(f.Type()).(*types.Signature)))
	}
	var embedded []types.Type
	for e := range t.EmbeddedTypes() {
		embedded = append(embedded, m.translate(e))
	}
	return types.NewInterfaceType(methods, embedded).Complete()
}

func (m mapping) home(p *types.Package) *types.Package {
	if p == m.from {
		return m.to
	}
	return p
}

// typeParams lists a declared type's type parameters, an alias's too.
func typeParams(t types.Type) *types.TypeParamList {
	switch t := t.(type) {
	case *types.Named:
		return t.TypeParams()
	case *types.Alias:
		return t.TypeParams()
	}
	return nil
}

// instantiate applies a declared type to arguments. It is not validated: the
// arguments come from type-checked code on both sides.
func instantiate(t types.Type, args []types.Type) types.Type {
	if len(args) == 0 {
		return types.Unalias(t)
	}
	inst, err := types.Instantiate(nil, t, args, false)
	if err != nil {
		return types.Typ[types.Invalid]
	}
	return types.Unalias(inst)
}
