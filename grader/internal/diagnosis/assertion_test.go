package diagnosis

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// witness takes what an assertion says when it fails.
type witness struct{ said string }

func (w *witness) Errorf(_ string, args ...any) { w.said, _ = args[0].(string) }

type coded struct{}

func (coded) Error() string { return "down" }

type pointed struct{ text string }

func (p *pointed) Error() string { return p.text }

// What testify says is taken from testify itself: if a new version words it otherwise,
// this is where it shows.
func TestWhatAFailedAssertionSaysInPlainWords(t *testing.T) {
	const rule = "the rule"
	for _, test := range []struct {
		name string
		fail func(t assert.TestingT)
		want string
	}{
		{"equal", func(t assert.TestingT) { assert.Equal(t, 3, 4, rule) }, "expected: 3\ngot:      4"},
		{"equal texts", func(t assert.TestingT) { assert.Equal(t, "a", "b", rule) }, `expected: "a"` + "\n" + `got:      "b"`},
		{"a value and nothing", func(t assert.TestingT) { assert.Equal(t, "a", nil, rule) }, `expected: "a"` + "\n" + `got:      nil`},
		{"values of two types", func(t assert.TestingT) { assert.Equal(t, 3, int64(4), rule) }, "expected: 3\ngot:      4"},
		{"a condition", func(t assert.TestingT) { assert.True(t, false, rule) }, ""},
		{"another condition", func(t assert.TestingT) { assert.False(t, true, rule) }, ""},
		{"an error that is missing", func(t assert.TestingT) { assert.Error(t, nil, rule) }, "expected: an error\ngot:      nil"},
		{"an error too many", func(t assert.TestingT) { assert.NoError(t, coded{}, rule) }, "expected: no error\ngot:      down"},
		{"a certain error that is missing", func(t assert.TestingT) { assert.ErrorIs(t, nil, coded{}, rule) }, "expected an error that is: \"down\"\ngot:                        nil"},
		{"another error", func(t assert.TestingT) { assert.ErrorIs(t, errors.New("up"), coded{}, rule) }, "expected an error that is: \"down\"\ngot:                        \"up\""},
		{"another error with the same words", func(t assert.TestingT) { assert.ErrorIs(t, errors.New("down"), coded{}, rule) }, "expected an error that is: \"down\"\ngot:                        another error with the same words, which is not the same"},
		{"another error that holds others", func(t assert.TestingT) { assert.ErrorIs(t, errors.Join(errors.New("up")), coded{}, rule) }, "expected an error that is: \"down\"\ngot:                        \"up\"\nwith, inside of it:         \"up\""},
		{"an error that holds nothing", func(t assert.TestingT) { assert.NoError(t, (*pointed)(nil), rule) }, "expected: no error\ngot:      an error that is not nil, though it is printed as <nil>"},
		{"a value that is missing", func(t assert.TestingT) { assert.NotNil(t, nil, rule) }, "expected something, and it is nil"},
		{"nothing", func(t assert.TestingT) { assert.Empty(t, "later", rule) }, "expected: nothing in it\ngot:      later"},
		{"nothing, and there is a pointer", func(t assert.TestingT) { assert.Nil(t, new(int), rule) }, ""},
		{"something", func(t assert.TestingT) { assert.NotEmpty(t, "", rule) }, "expected something, and there is nothing"},
		{"zero", func(t assert.TestingT) { assert.Zero(t, -5, rule) }, "expected: 0\ngot:      -5"},
		{"at most", func(t assert.TestingT) { assert.LessOrEqual(t, 12, 7, rule) }, "expected at most: 7\ngot:              12"},
		{"at least", func(t assert.TestingT) { assert.GreaterOrEqual(t, 1, 2, rule) }, "expected at least: 2\ngot:               1"},
		{"a number of values", func(t assert.TestingT) { assert.Len(t, []int{1, 2}, 3, rule) }, "expected: 3 values\ngot:      2: [1 2]"},
		{"one of several", func(t assert.TestingT) { assert.Contains(t, []int{2, 3}, 4, rule) }, "expected one of: []int{2, 3}\ngot:             4"},
		{"a part of a text", func(t assert.TestingT) { assert.Contains(t, "all is well", "fire", rule) }, "expected in it: fire\ngot:            all is well"},
		{"a part of an error", func(t assert.TestingT) { assert.ErrorContains(t, coded{}, "fire", rule) }, "expected in it: fire\ngot:            down"},
		{"the same elements", func(t assert.TestingT) { assert.ElementsMatch(t, []string{"a", "b"}, []string{"b", "c"}, rule) }, "missing:  \"a\"\ntoo many: \"c\""},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := new(witness)
			test.fail(w)
			require.NotEmpty(t, w.said, "it failed")
			got := readAssertion(w.said)
			assert.Equal(t, rule, got.rule)
			assert.Equal(t, test.want, got.fault)
		})
	}
}

func TestTheNameOfTheHiddenTestIsLeftOutOfTypes(t *testing.T) {
	assert.Equal(t, "expected: []stroke{stroke{ball:1}}\ngot:      []stroke(nil)", compare("[]handoff_test.stroke{handoff_test.stroke{ball:1}}", "[]handoff_test.stroke(nil)"))
}

func TestLongValuesAreShownFromWhereTheyDiffer(t *testing.T) {
	same := strings.Repeat("100, ", 40)
	got := compare("[]int{"+same+"1, 2}", "[]int{"+same+"3, 2}")
	assert.Equal(t, "expected: … 100, 100, 1, 2}\ngot:      … 100, 100, 3, 2}", got)
	same = strings.Repeat("s96(0", 40)
	got = compare(`[]string{"`+same+`1)"}`, `[]string{"`+same+`3)"}`)
	assert.Equal(t, `expected: … s96(0s96(0s96(0s96(01)"}`+"\n"+`got:      … s96(0s96(0s96(0s96(03)"}`, got, "a difference in the middle of a text")
	got = compare(`"`+strings.Repeat("é", 80)+`"`, `"`+strings.Repeat("é", 79)+`ê"`)
	assert.Equal(t, `expected: … ééééééééééé"`+"\n"+`got:      … ééééééééééê"`, got, "no letter is cut in two")
	for line := range strings.Lines(compare(strings.Repeat("a", 500), strings.Repeat("b", 500))) {
		assert.LessOrEqual(t, len([]rune(line)), 80)
	}
}
