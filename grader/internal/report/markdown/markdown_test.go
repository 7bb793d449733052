package markdown_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	unsafe "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"

	"github.com/concurrency-katas/go/grader/internal/report/markdown"
	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

func write(t *testing.T, r result.Result, o markdown.Options) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, markdown.Write(&b, r, o))
	return b.String()
}

func TestTheSample(t *testing.T) {
	for _, level := range reveal.Levels() {
		t.Run(string(level), func(t *testing.T) {
			reporttest.Golden(t, string(level)+".md", write(t, reporttest.Sample(), markdown.Options{Reveal: level}))
		})
	}
}

// render does to Markdown what GitHub does, as far as this writer uses it: with raw
// HTML let through, so that nothing is harmless only because the renderer dropped it.
func render(t *testing.T, text string) *html.Node {
	t.Helper()
	var b bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(unsafe.WithUnsafe()))
	require.NoError(t, md.Convert([]byte(text), &b))
	root, err := html.Parse(&b)
	require.NoError(t, err)
	return root
}

// ours are the elements that the writer uses.
var ours = strings.Fields("html head body h2 h3 p table thead tbody tr th td ul li strong em code pre details summary sub br blockquote")

var reference = regexp.MustCompile(`@\w|#\d|(?i:gh-\d)|://|(?i:www\.)`)

// requireHarmless fails if something of a student's has become more than text.
func requireHarmless(t *testing.T, root *html.Node) {
	t.Helper()
	for n := range root.Descendants() {
		switch n.Type {
		case html.ElementNode:
			require.Contains(t, ours, n.Data)
			for _, a := range n.Attr {
				require.Contains(t, []string{"align", "class", "style"}, a.Key)
				require.Regexp(t, `^(left|right|center|language-text|text-align:(left|right|center))$`, a.Val)
			}
		case html.CommentNode:
			t.Fatalf("a comment: %q", n.Data)
		case html.TextNode:
			quoted := false
			for p := range n.Ancestors() {
				quoted = quoted || p.Data == "pre"
			}
			if !quoted {
				require.NotRegexp(t, reference, n.Data, "GitHub makes a link or a mention of it")
			}
		}
	}
}

func text(root *html.Node) string {
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return strings.ReplaceAll(b.String(), "\u200b", "")
}

func TestTheSampleIsHarmlessWhenItIsRendered(t *testing.T) {
	requireHarmless(t, render(t, write(t, reporttest.Sample(), markdown.Options{Reveal: reveal.Full})))
}

func TestHostileTextStaysReadable(t *testing.T) {
	for _, hostile := range []string{
		"<script>alert(1)</script> & <img src=x onerror=alert(1)>",
		"[click](javascript:alert(1)) ![x](https://evil.example/x.png)",
		"@everyone look at #1 and GH-2 and a@b.example", "https://evil.example and www.evil.example",
		"| a | cell | more |", "a\\|b", "***bold*** ~~gone~~ __x__ $\\alpha$ $$x$$",
		"`<b>` and `a|b` and `@x`", "``` fence", "one ` alone", "</code></sub></details>", "&lt;b&gt; &amp;", "<!-- -->",
		"\\*not\\*", "1. one", "# heading", "> quote", "- item", "[ref]: https://evil.example",
	} {
		t.Run(hostile, func(t *testing.T) {
			k := result.Kata{Name: "launch", Status: result.Failed, Rows: []result.Row{{Name: result.Races, Status: result.RowFail}},
				Findings: []result.Finding{{Kind: result.Race, Row: result.Races, Message: hostile, File: hostile, Line: 3,
					Also: []result.Place{{File: hostile, Line: 4, Role: hostile}}}},
				Advice: []result.Advice{{Message: hostile, File: hostile, Line: 1}}}
			run := map[string]result.KataRun{"launch": {Evidence: []string{hostile + "\n" + hostile}}}
			root := render(t, write(t, result.Result{Katas: []result.Kata{k}, Run: result.Run{Katas: run}}, markdown.Options{Reveal: reveal.Full}))
			requireHarmless(t, root)
			shown := text(root)
			plain := hostile
			if strings.Count(hostile, "`")%2 == 0 {
				plain = strings.ReplaceAll(hostile, "`", "")
			}
			assert.Contains(t, shown, " at "+hostile+":3: "+plain)
			assert.Contains(t, shown, "also at "+hostile+":4 ("+hostile+")")
			assert.Contains(t, shown, hostile+"\n"+hostile, "evidence")
		})
	}
}

func TestNothingIsTooLongForItsPlace(t *testing.T) {
	r := reporttest.Sample()
	for range 5 {
		r.Katas = append(r.Katas, r.Katas...)
	}
	for limit, most := range map[int]int{0: markdown.Comment, 10_000: 10_000, markdown.Summary: markdown.Summary} {
		out := write(t, r, markdown.Options{Limit: limit, Reveal: reveal.Full})
		assert.LessOrEqual(t, len(out), most)
		root := render(t, out)
		requireHarmless(t, root)
		assert.Contains(t, text(root), "go1.26.8 · 20 schedules", "the end is there")
	}
	assert.Contains(t, write(t, r, markdown.Options{Reveal: reveal.Full}), "There is no room here for what is wrong with")
}

func TestAKataWithoutFindingsIsATableLineOnly(t *testing.T) {
	r := result.Result{Katas: []result.Kata{{Name: "launch", Status: result.Passed}}}
	assert.Equal(t, 1, strings.Count(write(t, r, markdown.Options{Reveal: reveal.Full}), "launch"))
}

func FuzzMarkdown(f *testing.F) {
	f.Add("launch", "<b>@x</b>", "```\n````", "passed")
	f.Add("|", "https://a.b www.c", "</details>\n\n# x", "failed")
	f.Add("[a](b)", "`a", "~~~\n<!--", "error")
	f.Fuzz(func(t *testing.T, name, message, evidence, status string) {
		k := result.Kata{Name: name, Status: result.Status(status), Rows: []result.Row{{Name: result.RowName(name)}, {Name: result.Races}},
			Findings: []result.Finding{{Kind: result.Kind(status), Row: result.RowName(name), Message: message, File: evidence, Line: 1, Why: result.Topic(name)}},
			Advice:   []result.Advice{{Message: message, File: name, Line: 1}}}
		r := result.Result{Go: name, Suite: message, Protections: []string{evidence}, Katas: []result.Kata{k, k},
			Run: result.Run{Katas: map[string]result.KataRun{name: {Evidence: []string{evidence}, Seen: message}}}}
		for _, level := range slices.Backward(reveal.Levels()) {
			out := write(t, r, markdown.Options{Reveal: level})
			require.True(t, utf8.ValidString(out))
			require.LessOrEqual(t, len(out), markdown.Comment)
			requireHarmless(t, render(t, out))
		}
	})
}
