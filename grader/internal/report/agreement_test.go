package report_test

import (
	"encoding/base64"
	"encoding/json"
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/concurrency-katas/go/grader/internal/report"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/report/terminal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// points are what a reader of one report takes for the points.
type points struct{ Score, Max int }

// told are the points in one report: of all, and of each kata.
type told struct {
	all   points
	katas map[string]points
}

func (t *told) add(test string, score, most int) {
	name, _, _ := strings.Cut(test, ":")
	name, _, _ = strings.Cut(name, " (")
	p := t.katas[name]
	t.katas[name] = points{p.Score + score, p.Max + most}
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n
}

// find returns the points in a text: of all by the first pattern, which has two groups,
// of katas by the second, which has three.
func find(t *testing.T, text, all, kata string) told {
	t.Helper()
	got := told{katas: map[string]points{}}
	m := regexp.MustCompile(all).FindStringSubmatch(text)
	require.NotNil(t, m)
	got.all = points{number(t, m[1]), number(t, m[2])}
	for _, m := range regexp.MustCompile(kata).FindAllStringSubmatch(text, -1) {
		got.katas[m[1]] = points{number(t, m[2]), number(t, m[3])}
	}
	return got
}

// readers read the points out of each format as those do whom it is for.
var readers = map[report.Format]func(t *testing.T, out string) told{
	report.JSON: func(t *testing.T, out string) told {
		var r result.Result
		require.NoError(t, json.Unmarshal([]byte(out), &r))
		got := told{points{r.Score, r.MaxScore}, map[string]points{}}
		for _, k := range r.Katas {
			got.add(k.Name, k.Score, k.MaxScore)
		}
		return got
	},
	report.JUnit: func(t *testing.T, out string) told {
		type properties []struct {
			Name  string `xml:"name,attr"`
			Value string `xml:"value,attr"`
		}
		var root struct {
			Suites []struct {
				Name       string     `xml:"name,attr"`
				Properties properties `xml:"properties>property"`
				Cases      []struct {
					Properties properties `xml:"properties>property"`
				} `xml:"testcase"`
			} `xml:"testsuite"`
		}
		require.NoError(t, xml.Unmarshal([]byte(out), &root))
		read := func(ps properties) points {
			var p points
			for _, property := range ps {
				switch property.Name {
				case "points":
					p.Score = number(t, property.Value)
				case "max-points":
					p.Max = number(t, property.Value)
				}
			}
			return p
		}
		got := told{katas: map[string]points{}}
		for _, s := range root.Suites {
			p := read(s.Properties)
			got.add(s.Name, p.Score, p.Max)
			got.all = points{got.all.Score + p.Score, got.all.Max + p.Max}
			var rows points
			for _, c := range s.Cases {
				row := read(c.Properties)
				rows = points{rows.Score + row.Score, rows.Max + row.Max}
			}
			if rows.Max > 0 {
				assert.Equal(t, p, rows, "the rows of %s", s.Name)
			}
		}
		return got
	},
	report.Markdown: func(t *testing.T, out string) told {
		return find(t, out, `(?m)^## (\d+) of (\d+) points$`, `(?m)^\| \S+ \| (\w+) \| .*\| (\d+)/(\d+) \|$`)
	},
	report.GitHub: func(t *testing.T, out string) told {
		got := find(t, out, `(?m)^::notice title=Concurrency katas::(\d+) of (\d+) points`, `^()()()$`)
		got.katas = nil // it has none
		return got
	},
	report.Classroom: func(t *testing.T, out string) told {
		a := readClassroom(t, out)
		got := told{katas: map[string]points{}}
		got.all.Score, got.all.Max = a.notices()
		assert.InDelta(t, got.all.Score, a.table(), 1e-9)
		for _, test := range a.Tests {
			got.add(*test.Name, *test.Score, *a.MaxScore/len(a.Tests))
		}
		return got
	},
	report.Classroom50: func(t *testing.T, out string) told {
		c := readClassroom50(t, out)
		got := told{points{c.Score, c.MaxScore}, map[string]points{}}
		for _, test := range c.Tests {
			got.add(test.Name, *test.Score, *test.MaxScore)
		}
		return got
	},
	report.Gradescope: func(t *testing.T, out string) told {
		g := readGradescope(t, out)
		got := told{points{Score: int(*g.Score)}, map[string]points{}}
		for _, test := range g.Tests {
			got.add(test.Name, int(*test.Score), int(*test.MaxScore))
			got.all.Max += int(*test.MaxScore)
		}
		return got
	},
	report.HTML: page,
}

// page reads the page: its title, the chapters' map and the katas' headings.
func page(t *testing.T, out string) told {
	t.Helper()
	root, err := html.Parse(strings.NewReader(out))
	require.NoError(t, err)
	inner := func(n *html.Node) string {
		var b strings.Builder
		for c := range n.Descendants() {
			if c.Type == html.TextNode {
				b.WriteString(c.Data)
			}
		}
		return strings.Join(strings.Fields(b.String()), " ")
	}
	lists := map[string]told{"map": {katas: map[string]points{}}, "katas": {katas: map[string]points{}}}
	var title, ring string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		class := ""
		for _, a := range n.Attr {
			if a.Key == "class" {
				class = a.Val
			}
		}
		switch {
		case n.Data == "title" && n.Parent.Data == "head":
			title = inner(n)
		case n.Data == "div" && strings.HasPrefix(class, "ring"):
			ring = inner(n)
		case n.Data == "a" && n.Parent.Data == "li" && class != "":
			m := regexp.MustCompile(`^. (\w+) (\d+)/(\d+),`).FindStringSubmatch(inner(n))
			if m != nil {
				lists["map"].katas[m[1]] = points{number(t, m[2]), number(t, m[3])}
			}
		case n.Data == "header" && n.Parent.Data == "section":
			m := regexp.MustCompile(`^. ?(\w+)\b.*, (\d+)/(\d+)$`).FindStringSubmatch(inner(n))
			require.NotNil(t, m, inner(n))
			lists["katas"].katas[m[1]] = points{number(t, m[2]), number(t, m[3])}
		}
	}
	got := find(t, title, `^(\d+) of (\d+) points`, `^()()()$`)
	require.Equal(t, got.all, find(t, ring, `^(\d+)of (\d+) points$`, `^()()()$`).all)
	require.Equal(t, lists["map"].katas, lists["katas"].katas)
	got.katas = lists["katas"].katas
	return got
}

// screen reads the table on the terminal.
func screen(t *testing.T, out string) told {
	return find(t, out, `(?m)^(\d+) of (\d+) points`, `(?m)^[✓✗·!] (\w+) +\d+ .* (\d+)/(\d+)$`)
}

func TestAllFormatsAgreeOnEveryPoint(t *testing.T) {
	full := sampleWithoutFault()
	for _, level := range reveal.Levels() {
		want := readers[report.JSON](t, write(t, report.JSON, full))
		require.Equal(t, points{34, 124}, want.all)
		require.Len(t, want.katas, 13)
		o := all
		o.Reveal = level
		for _, f := range report.Formats() {
			t.Run(string(level)+", "+string(f), func(t *testing.T) {
				read, ok := readers[f]
				require.True(t, ok, "a format whose points nobody reads back")
				var b strings.Builder
				require.NoError(t, report.Write(&b, f, full, o))
				got := read(t, b.String())
				assert.Equal(t, want.all, got.all)
				if got.katas != nil {
					assert.Equal(t, want.katas, got.katas)
				}
			})
		}
		t.Run(string(level)+", terminal", func(t *testing.T) {
			var b strings.Builder
			require.NoError(t, terminal.Write(&b, full, terminal.Options{Width: 100, Reveal: level}))
			assert.Equal(t, want, screen(t, b.String()))
		})
	}
}

// What no level but the first may show, and what the last may not.
func TestNoFormatShowsMoreThanTheLevelAllows(t *testing.T) {
	secrets := map[reveal.Level][]string{
		reveal.Findings: {"launch.Sum.func1", "got  [1 2 2 4]", "goroutine 41", "holding results"},
		reveal.Rows:     {"launch.Sum.func1", "got  [1 2 2 4]", "ticket 2 was sold twice", "launch.go:31", "ticket.go\", \"line\": 52", "forgotten"},
		reveal.Score:    {"launch.Sum.func1", "got  [1 2 2 4]", "ticket 2 was sold twice", "launch.go:31", "undefined: sinc", "forgotten"},
	}
	for level, hidden := range secrets {
		o := all
		o.Reveal = level
		for _, f := range report.Formats() {
			var b strings.Builder
			require.NoError(t, report.Write(&b, f, sampleWithoutFault(), o))
			out := b.String()
			if f == report.Classroom {
				text, err := base64.StdEncoding.DecodeString(out)
				require.NoError(t, err)
				out = string(text)
			}
			for _, secret := range hidden {
				assert.NotContains(t, out, secret, "%s at level %s", f, level)
			}
		}
		var b strings.Builder
		require.NoError(t, terminal.Write(&b, sampleWithoutFault(), terminal.Options{Verbose: true, Width: 200, Reveal: level}))
		for _, secret := range hidden {
			assert.NotContains(t, b.String(), secret, "the terminal at level %s", level)
		}
	}
}
