package catalogue_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/katas"
)

const one = `{"name": "a", "chapter": 1, "title": "A", "difficulty": 1, "entry": "F", "points": {"correctness": 8, "leaks": 2}}`

// load makes a suite with this list of katas, which all have their files.
func load(katas string) (*catalogue.Suite, error) {
	source := &fstest.MapFile{Data: []byte("package a\n")}
	return catalogue.Load(
		fstest.MapFS{
			"catalogue.json": {Data: []byte(`{"chapters": [{"number": 1, "title": "One"}], "katas": [` + katas + `]}`)},
			"a/a.go":         source, "b/b.go": source, "a/a_test.go": source,
		},
		fstest.MapFS{"a/a_test.go": source, "b/b_test.go": source, "a/a.go": source},
	)
}

func TestTheCourseLoads(t *testing.T) {
	given, err := katas.Files()
	require.NoError(t, err)
	suite, err := catalogue.Load(given, os.DirFS("../../../solutions"))
	require.NoError(t, err)
	for _, k := range suite.Katas {
		total := 0
		for _, points := range k.Points {
			total += points
		}
		assert.Equal(t, 10, total, "%s gives ten points", k.Name)
	}
}

func TestWhatIsWrongIsToldWithItsLine(t *testing.T) {
	for name, test := range map[string]struct{ katas, want string }{
		"no JSON":          {one + ",\n{{", "katas/catalogue.json: line 2: invalid character"},
		"an unknown field": {one + ",\n\n{\"nmae\": \"b\"}", `katas/catalogue.json: line 3: json: unknown field "nmae"`},
		"another type":     {one + ",\n{\"name\": \"b\",\n\"chapter\": \"1\"}", "katas/catalogue.json: line 3: json: cannot unmarshal string"},
		"the end":          {one + ",", "katas/catalogue.json: line 1: "},
		"a kata's files":   {strings.ReplaceAll(one, `"a"`, `"c"`), "the stub of c belongs in katas/c/c.go"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(test.katas)
			assert.ErrorContains(t, err, test.want)
		})
	}
}

func TestStubAndHiddenTestsAreKeptApart(t *testing.T) {
	suite, err := load(one)
	require.NoError(t, err)
	k, ok := suite.Find("a")
	require.True(t, ok)
	assert.Equal(t, []result.RowName{result.Correctness, result.Leaks}, k.Rows())
	require.Len(t, k.Stub, 1)
	assert.Equal(t, "a.go", k.Stub[0].Name, "the sample test is no part of the stub")
	require.Len(t, k.Hidden, 1)
	assert.Equal(t, "a_test.go", k.Hidden[0].Name)
}

func TestDataThatContradictsItselfIsRefused(t *testing.T) {
	for name, katas := range map[string]string{
		"an unknown field":         `{"name": "a", "colour": "red"}`,
		"a name that is no name":   `{"name": "../a", "chapter": 1, "difficulty": 1, "entry": "F", "points": {"correctness": 10}}`,
		"a kata listed twice":      one + "," + one,
		"an unknown chapter":       `{"name": "a", "chapter": 9, "difficulty": 1, "entry": "F", "points": {"correctness": 10}}`,
		"a difficulty of 6":        `{"name": "a", "chapter": 1, "difficulty": 6, "entry": "F", "points": {"correctness": 10}}`,
		"no entry":                 `{"name": "a", "chapter": 1, "difficulty": 1, "points": {"correctness": 10}}`,
		"an unknown row":           `{"name": "a", "chapter": 1, "difficulty": 1, "entry": "F", "points": {"correctness": 8, "style": 2}}`,
		"a row without points":     `{"name": "a", "chapter": 1, "difficulty": 1, "entry": "F", "points": {"correctness": 10, "leaks": 0}}`,
		"no correctness":           `{"name": "a", "chapter": 1, "difficulty": 1, "entry": "F", "points": {"leaks": 10}}`,
		"a gate that is no row":    `{"name": "a", "chapter": 1, "difficulty": 1, "entry": "F", "gate": "races", "points": {"correctness": 10}}`,
		"a need that comes after":  `{"name": "a", "chapter": 1, "difficulty": 1, "entry": "F", "needs": ["b"], "points": {"correctness": 10}}`,
		"a kata without its files": `{"name": "c", "chapter": 1, "difficulty": 1, "entry": "F", "points": {"correctness": 10}}`,
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(katas)
			assert.Error(t, err)
		})
	}
}
