package report_test

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report"
	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// schema is as much of JSON Schema as result.schema.json uses.
type schema struct {
	Ref        string             `json:"$ref"`
	Defs       map[string]*schema `json:"$defs"`
	Type       string             `json:"type"`
	Const      any                `json:"const"`
	Enum       []any              `json:"enum"`
	Pattern    string             `json:"pattern"`
	Minimum    *float64           `json:"minimum"`
	Items      *schema            `json:"items"`
	Properties map[string]*schema `json:"properties"`
	Required   []string           `json:"required"`
	Additional json.RawMessage    `json:"additionalProperties"`

	Dialect     string `json:"$schema"`
	ID          string `json:"$id"`
	Title       string `json:"title"`
	Description string `json:"description"`
}

func readSchema(t *testing.T) *schema {
	t.Helper()
	file, err := os.Open("../../../docs/result.schema.json") // published, for those who read results
	require.NoError(t, err)
	defer file.Close()
	dec := json.NewDecoder(file)
	dec.DisallowUnknownFields() // a keyword that is not checked below would promise too much
	var s schema
	require.NoError(t, dec.Decode(&s))
	return &s
}

// faults lists where v is not as the schema says.
func (s *schema) faults(root *schema, path string, v any) []string {
	if s.Ref != "" {
		return root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")].faults(root, path, v)
	}
	var all []string
	fault := func(format string, args ...any) {
		all = append(all, path+": "+fmt.Sprintf(format, args...))
	}
	if s.Const != nil && v != s.Const {
		fault("%v is not %v", v, s.Const)
	}
	if s.Enum != nil && !slices.Contains(s.Enum, v) {
		fault("%v is not one of %v", v, s.Enum)
	}
	switch v := v.(type) {
	case nil:
		fault("null")
	case string:
		if s.Type != "string" && s.Type != "" || !regexp.MustCompile(s.Pattern).MatchString(v) {
			fault("%q", v)
		}
	case bool:
		if s.Type != "boolean" {
			fault("%v", v)
		}
	case float64:
		whole := v == float64(int64(v))
		if s.Type != "number" && (s.Type != "integer" || !whole) || s.Minimum != nil && v < *s.Minimum {
			fault("%v", v)
		}
	case []any:
		if s.Type != "array" {
			fault("a list")
			break
		}
		for i, item := range v {
			all = append(all, s.Items.faults(root, fmt.Sprintf("%s[%d]", path, i), item)...)
		}
	case map[string]any:
		if s.Type != "object" {
			fault("an object")
			break
		}
		for _, name := range s.Required {
			if _, ok := v[name]; !ok {
				fault("%q is missing", name)
			}
		}
		for name, value := range v {
			property := s.Properties[name]
			switch string(s.Additional) {
			case "true":
			case "false":
				if property == nil {
					fault("%q is not allowed", name)
				}
			default:
				if property == nil {
					property = new(schema)
					if err := json.Unmarshal(s.Additional, property); err != nil {
						fault("%v", err)
					}
				}
			}
			if property != nil {
				all = append(all, property.faults(root, path+"."+name, value)...)
			}
		}
	}
	return all
}

func TestTheSchemaAcceptsWhatIsWritten(t *testing.T) {
	s := readSchema(t)
	empty := result.Result{Suite: "sha256:0", Katas: []result.Kata{{Status: result.Passed}}, Run: result.Run{Katas: map[string]result.KataRun{"a": {}}}}
	for name, r := range map[string]result.Result{"the sample": reporttest.Sample(), "an empty one": empty} {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, s.faults(s, "", parse(t, write(t, report.JSON, r))))
		})
	}
}

func TestTheSchemaRejectsWhatIsNotAResult(t *testing.T) {
	s := readSchema(t)
	for name, spoil := range map[string]func(map[string]any){
		"another schema":       func(v map[string]any) { v["schema"] = "katas/result/v2" },
		"a list that is null":  func(v map[string]any) { v["katas"] = nil },
		"half a point":         func(v map[string]any) { v["score"] = 0.5 },
		"a missing part":       func(v map[string]any) { delete(v, "run") },
		"a part nobody knows":  func(v map[string]any) { v["grade"] = "A" },
		"an unknown status":    func(v map[string]any) { v["katas"].([]any)[0].(map[string]any)["status"] = "good" },
		"a suite without hash": func(v map[string]any) { v["suite"] = "v1" },
		"a kata's run without seconds": func(v map[string]any) {
			delete(v["run"].(map[string]any)["katas"].(map[string]any)["launch"].(map[string]any), "seconds")
		},
	} {
		t.Run(name, func(t *testing.T) {
			v := parse(t, write(t, report.JSON, reporttest.Sample())).(map[string]any)
			spoil(v)
			assert.Len(t, s.faults(s, "", v), 1)
		})
	}
}

func TestTheSchemaKnowsTheModelsClosedSets(t *testing.T) {
	s := readSchema(t)
	var kinds, rows []any
	for _, k := range result.Kinds() {
		kinds = append(kinds, string(k))
	}
	for _, n := range result.RowNames() {
		rows = append(rows, string(n))
	}
	assert.Equal(t, kinds, s.Defs["finding"].Properties["kind"].Enum)
	assert.Equal(t, rows, s.Defs["finding"].Properties["row"].Enum)
	assert.Equal(t, rows, s.Defs["row"].Properties["name"].Enum)
}

func parse(t *testing.T, text string) any {
	t.Helper()
	var v any
	require.NoError(t, json.Unmarshal([]byte(text), &v))
	return v
}
