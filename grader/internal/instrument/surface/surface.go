// Package surface compares what an answer exports with what the task's stub
// exports, as a caller sees it: a hidden test that compiles against the stub has
// to compile against the answer. The rules:
//
//  1. Everything that the stub exports is there, and is the same sort of thing.
//     More is fine.
//  2. Functions have identical types: names of parameters and of type parameters
//     are free, directions of channels are not. A variable of function type will
//     do for a function that is not generic.
//  3. Variables and constants have identical types.
//  4. A type has the same type parameters. If the stub's struct has exported
//     fields, so has the answer's, of identical types and in the struct itself,
//     and stays comparable if it was; other fields are free. Any other
//     underlying type is identical.
//  5. A type that shows no fields may be made of anything that has methods, also
//     by an alias; if no function of the stub's makes one, callers do, so it has
//     to be of a kind that can be written T{}.
//  6. Methods are found as a caller finds them: promotion through embedding and
//     the receiver's kind make no difference.
package surface

import (
	"fmt"
	"go/token"
	"go/types"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// Compare lists where the answer's exported names differ from the stub's.
func Compare(stub, answer *source.Package) []source.Problem {
	c := &comparison{
		stub: stub.Types, answer: answer,
		terms:   mapping{from: stub.Types, to: answer.Types},
		nowhere: answer.Units[0].AST.Package,
	}
	for _, u := range answer.Units {
		if u.Name == stub.Units[0].Name {
			c.nowhere = u.AST.Package
		}
	}
	for _, name := range stub.Types.Scope().Names() {
		if obj := stub.Types.Scope().Lookup(name); obj.Exported() {
			c.object(obj)
		}
	}
	return source.Sorted(c.problems)
}

type comparison struct {
	stub     *types.Package
	answer   *source.Package
	terms    mapping
	nowhere  token.Pos // where to report what is missing
	problems []source.Problem
}

func (c *comparison) differ(pos token.Pos, format string, args ...any) {
	if !pos.IsValid() {
		pos = c.nowhere
	}
	c.problems = append(c.problems, c.answer.Problem(source.Compile, pos, format, args...))
}

// object compares one package-level object of the stub's with the answer's.
func (c *comparison) object(want types.Object) {
	got := c.answer.Types.Scope().Lookup(want.Name())
	if got == nil {
		c.differ(c.nowhere, "%s is missing: the task asks for %s", want.Name(), describe(want))
		return
	}
	switch want := want.(type) {
	case *types.Func:
		c.function(want, got)
	case *types.TypeName:
		if got, ok := got.(*types.TypeName); ok {
			c.typeName(want, got)
			return
		}
		c.mismatch(want, got)
	case *types.Var:
		if _, ok := got.(*types.Var); !ok || !c.terms.same(want.Type(), got.Type()) {
			c.mismatch(want, got)
		}
	case *types.Const:
		if _, ok := got.(*types.Const); !ok || !c.terms.same(want.Type(), got.Type()) {
			c.mismatch(want, got)
		}
	}
}

func (c *comparison) function(want *types.Func, got types.Object) {
	wantSig := want.Signature()
	switch got := got.(type) {
	case *types.Func:
		if !c.terms.sameSignature(wantSig, got.Signature()) {
			c.signature(got.Pos(), want.Name(), wantSig, got.Signature())
		}
		return
	case *types.Var:
		sig, ok := got.Type().Underlying().(*types.Signature)
		if ok && wantSig.TypeParams().Len() == 0 && c.terms.sameSignature(wantSig, sig) {
			return
		}
	}
	c.mismatch(want, got)
}

func (c *comparison) mismatch(want, got types.Object) {
	c.differ(got.Pos(), "%s must be %s as in the task; here it is %s", want.Name(), describe(want), describe(got))
}

// describe says what an object is, in Go's words.
func describe(obj types.Object) string {
	switch obj := obj.(type) {
	case *types.Func:
		return typeString(obj.Type(), obj.Pkg())
	case *types.Var:
		return "a variable of type " + typeString(obj.Type(), obj.Pkg())
	case *types.Const:
		return "a constant of type " + typeString(obj.Type(), obj.Pkg())
	case *types.TypeName:
		kind := "a type"
		switch obj.Type().Underlying().(type) {
		case *types.Struct:
			kind = "a struct type"
		case *types.Interface:
			kind = "an interface type"
		}
		if n := typeParams(obj.Type()).Len(); n > 0 {
			s := typeString(obj.Type(), obj.Pkg())
			return fmt.Sprintf("%s %s", kind, s)
		}
		return kind
	}
	return "something else"
}

func typeString(t types.Type, home *types.Package) string {
	return types.TypeString(t, func(p *types.Package) string {
		if p == home {
			return ""
		}
		return p.Name()
	})
}
