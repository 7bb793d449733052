package surface

import (
	"fmt"
	"go/token"
	"go/types"
	"strings"
)

// signature tells in what a function's or method's type differs from the task's: of each
// parameter that does, and of the results. Where that would say less than the whole,
// because there are more or fewer parameters, or others of types, the whole is told.
func (c *comparison) signature(pos token.Pos, name string, want, got *types.Signature) {
	n := want.Params().Len()
	if d := got.Params().Len() - n; d != 0 && want.TypeParams().Len() == got.TypeParams().Len() {
		how := "more"
		if d < 0 {
			how = "fewer"
		}
		c.differ(pos, "%s has %s parameters than in the task, which asks for %s", name, how, typeString(want, c.stub))
		return
	}
	if !c.terms.sameTypeParams(want.TypeParams(), got.TypeParams()) || want.Variadic() != got.Variadic() {
		c.differ(pos, "%s must be %s as in the task; here it is %s", name, typeString(want, c.stub), typeString(got, c.answer.Types))
		return
	}
	terms := c.terms.with(want.TypeParams(), got.TypeParams())
	for i := range n {
		w, g := want.Params().At(i), got.Params().At(i)
		if !terms.same(w.Type(), g.Type()) {
			c.differ(pos, "%s of %s must be of type %s as in the task; here it is of type %s", parameter(g, i), name,
				typeString(w.Type(), c.stub), typeString(g.Type(), c.answer.Types))
		}
	}
	if !terms.same(want.Results(), got.Results()) {
		c.differ(pos, "%s must return %s as in the task; here it returns %s", name,
			results(want.Results(), c.stub), results(got.Results(), c.answer.Types))
	}
}

// parameter names a parameter: "the parameter in", or "parameter 1" if it has no name.
func parameter(v *types.Var, i int) string {
	if name := v.Name(); name != "" && name != "_" {
		return "the parameter " + name
	}
	return fmt.Sprintf("parameter %d", i+1)
}

func results(t *types.Tuple, home *types.Package) string {
	if t.Len() == 0 {
		return "nothing"
	}
	var all []string
	for v := range t.Variables() {
		all = append(all, typeString(v.Type(), home))
	}
	if len(all) == 1 {
		return all[0]
	}
	return "(" + strings.Join(all, ", ") + ")"
}
