package rewrite_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
)

// Go lets one write the same variables in very many ways; here are a thousand.
func TestVariablesInEverySpelling(t *testing.T) {
	for seed := range uint64(1000) {
		src := spell(rand.New(rand.NewPCG(seed, 0)))
		judged, problems := instrumenttest.Answer(t, src, instrumenttest.Rules())
		require.Empty(t, problems, src)
		_, _, err := instrumenttest.Check(judged.Files, instrumenttest.Std(t))
		require.NoError(t, err, "%s\nbecame\n%s\n%s", src, judged.Files[0].Src, judged.Files[1].Src)
		require.Equal(t, strings.Count(src, "\n")+1, bytes.Count(judged.Files[0].Src, []byte("\n")), src)
	}
}

// spell writes a package of variables, and init functions between them.
func spell(r *rand.Rand) string {
	pick := func(options ...string) string { return options[r.IntN(len(options))] }
	gap := func() string { return pick("", "", " ", "\t", " /* c */ ", "/*\n*/", "\n", "// c\n", "\r\n", "\n\n") }   // where a newline means nothing
	line := func() string { return pick(" ", " ", "\t", " /* c */ ") }                                               // where it would end a statement
	end := func() string { return pick("\n", ";", " ;\n", "; ", "\r\n", " // c\n", " /* c\n */ ", "\n\n", ";\r\n") } // of a statement
	names := 0
	spec := func() string {
		n := 1 + r.IntN(3)
		var left, right []string
		for range n {
			names++
			left = append(left, pick(fmt.Sprint("v", names), fmt.Sprint("v", names), "_"))
			right = append(right, pick("1", "(2)", "f(3)", "func() int {\n\treturn 4\n}()", "[]int{\n5,\n}[0]", "len(`\r\n`)", "g[int]()"))
		}
		text := strings.Join(left, line()+","+gap())
		switch kind := r.IntN(6); {
		case kind == 0:
			return text + line() + pick("int", "[2]int", "struct {\n\tint\n}", "map[string]chan int")
		case kind == 1 && n == 2:
			return text + line() + pick("", "int ") + "=" + gap() + "two()"
		}
		return text + line() + pick("", "int ", "(int)") + "=" + gap() + strings.Join(right, line()+","+gap())
	}
	var b strings.Builder
	b.WriteString(pick("", "\uFEFF") + "package launch" + end() + "func f(n int) int { return n }\nfunc two() (int, int) { return 1, 2 }\nfunc g[T any]() (t T) { return }" + end())
	for range 1 + r.IntN(4) {
		switch r.IntN(4) {
		case 0:
			b.WriteString("func init() {}" + end())
		case 1:
			b.WriteString("var" + pick(" ", "\n", "/**/") + spec() + end())
		default:
			b.WriteString("var" + gap() + "(" + gap())
			for n := r.IntN(4); n > 0; n-- {
				b.WriteString(spec())
				if n > 1 || r.IntN(2) == 0 {
					b.WriteString(end())
				}
			}
			b.WriteString(")" + end())
		}
	}
	return b.String()
}
