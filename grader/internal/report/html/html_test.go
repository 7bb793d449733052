package html_test

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	xhtml "golang.org/x/net/html"

	"github.com/concurrency-katas/go/grader/internal/report/html"
	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
	"github.com/concurrency-katas/go/grader/internal/result"
)

const launchSource = `package launch

import "sync"

// Sum adds up.
func Sum(parts [][]int) []int {
	var results []int
	var wg sync.WaitGroup
	for range parts {
		wg.Go(func() {
			results = append(results, 1)
		})
	}
	wg.Wait()
	return results
}
`

func options() html.Options {
	return html.Options{
		Reveal:   reveal.Full,
		Chapters: map[int]string{1: "Begin", 2: "Goroutines and channels"},
		Source: func(file string) ([]byte, bool) {
			if file != "katas/launch/launch.go" {
				return nil, false
			}
			return []byte(strings.Repeat("// A long introduction.\n", 17) + launchSource), true
		},
	}
}

func write(t *testing.T, r result.Result, o html.Options) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, html.Write(&b, r, o))
	return b.String()
}

func parse(t *testing.T, page string) *xhtml.Node {
	t.Helper()
	root, err := xhtml.Parse(strings.NewReader(page))
	require.NoError(t, err)
	return root
}

// all returns the elements with a name and, if it is not empty, a class.
func all(root *xhtml.Node, name, class string) []*xhtml.Node {
	var found []*xhtml.Node
	for n := range root.Descendants() {
		if n.Type == xhtml.ElementNode && n.Data == name && (class == "" || slices.Contains(strings.Fields(attr(n, "class")), class)) {
			found = append(found, n)
		}
	}
	return found
}

func attr(n *xhtml.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func text(n *xhtml.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == xhtml.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

func TestTheSample(t *testing.T) {
	for _, level := range reveal.Levels() {
		t.Run(string(level), func(t *testing.T) {
			o := options()
			o.Reveal = level
			page := write(t, reporttest.Sample(), o)
			page = regexp.MustCompile(`(?s)<style>.*</style>`).ReplaceAllString(page, "<style>page.css</style>")
			page = regexp.MustCompile(`sha256-[^;]*;`).ReplaceAllString(page, "sha256-of-the-style;")
			reporttest.Golden(t, string(level)+".html", page)
		})
	}
}

func TestThePageNeedsNothingElse(t *testing.T) {
	page := write(t, reporttest.Sample(), options())
	root := parse(t, page)
	style := text(all(root, "style", "")[0])
	sum := sha256.Sum256([]byte(style))
	meta := all(root, "meta", "")
	assert.Equal(t, "default-src 'none'; style-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'; base-uri 'none'; form-action 'none'",
		attr(meta[slices.IndexFunc(meta, func(n *xhtml.Node) bool { return attr(n, "http-equiv") == "Content-Security-Policy" })], "content"))
	assert.NotContains(t, style, "url(")
	assert.NotContains(t, style, "@import")
	requireHarmless(t, root)
}

// requireHarmless fails if the page has anything that runs, loads, or leads elsewhere
// than to its own katas and the lessons' links.
func requireHarmless(t *testing.T, root *xhtml.Node) {
	t.Helper()
	elements := strings.Fields("html head meta title style body a header div p b span h1 h2 h3 h4 h5 nav ol ul li main section article " +
		"small code pre details summary figure figcaption footer i svg circle path rect text g")
	attributes := strings.Fields("lang charset http-equiv content name class href id role aria-label aria-labelledby aria-hidden tabindex title rel " +
		"viewBox d cx cy r x y dy width height rx transform stroke-dasharray focusable")
	for n := range root.Descendants() {
		require.NotEqual(t, xhtml.CommentNode, n.Type)
		if n.Type != xhtml.ElementNode {
			continue
		}
		require.Contains(t, elements, n.Data)
		for _, a := range n.Attr {
			require.Contains(t, attributes, a.Key, n.Data)
			if a.Key == "href" {
				require.Regexp(t, `^(#[a-z0-9-]+|https://(go\.dev|pkg\.go\.dev)/\S*)$`, a.Val)
			}
		}
	}
}

func TestHostileTextIsTextOnly(t *testing.T) {
	for _, hostile := range []string{
		"<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "' onmouseover='alert(1)", "</style></svg></title><script>", "<!-- --> & &lt;",
		"javascript:alert(1)", "{{.Style}}", "</pre></code></div></article></section>",
	} {
		t.Run(hostile, func(t *testing.T) {
			root := parse(t, write(t, hostileResult(hostile), hostileOptions(hostile)))
			requireHarmless(t, root)
			body := text(all(root, "main", "")[0])
			assert.GreaterOrEqual(t, strings.Count(body, hostile), 8, "name, title, message, place, role, source, evidence, picture")
		})
	}
}

func hostileResult(s string) result.Result {
	lane := result.Lane{Number: 1, File: s, Line: 1, Steps: []result.Step{
		{State: result.Holding, Op: "lock", On: s, File: s, Line: 1}, {Order: 1, State: result.Waiting, Op: "lock", On: s, File: s, Line: 1}, {Order: 2, State: result.LeftBehind},
	}}
	k := result.Kata{Name: s, Title: s, Status: result.Status(s), Rows: []result.Row{{Name: result.RowName(s), Status: result.RowStatus(s)}},
		Findings: []result.Finding{{Kind: result.Race, Message: s, File: s, Line: 2, Why: result.Topic(s),
			Also: []result.Place{{File: s, Line: 1, Role: s}, {File: "elsewhere", Line: 9, Role: s}, {File: s, Line: 3, Role: "declares `" + s}}}},
		Advice: []result.Advice{{File: s, Line: 1, Message: s}},
	}
	return result.Result{Suite: s, Go: s, Protections: []string{s}, Katas: []result.Kata{k, k}, Run: result.Run{Started: s, Katas: map[string]result.KataRun{
		s: {Evidence: []string{s}, Seen: s, Timeline: []result.Lane{lane, lane}},
	}}}
}

func hostileOptions(s string) html.Options {
	return html.Options{Reveal: reveal.Full, Chapters: map[int]string{0: s}, Source: func(file string) ([]byte, bool) {
		return []byte("package p // " + s + "\n" + s + "\n" + s), file == s
	}}
}

func TestTheFindingsPlacesAreMarkedInTheSource(t *testing.T) {
	root := parse(t, write(t, reporttest.Sample(), options()))
	code := all(root, "div", "code")
	require.Len(t, code, 1, "only of launch the source is known")
	var shown []string
	for _, line := range all(code[0], "div", "line") {
		shown = append(shown, strings.TrimSpace(text(line)))
	}
	assert.Equal(t, "22// Sum adds up.", shown[1], "the lines have their own numbers")
	marked := map[string]string{}
	for _, kind := range []string{"main", "also"} {
		for _, line := range all(code[0], "div", kind) {
			if slices.Contains(strings.Fields(attr(line, "class")), "line") {
				marked[strings.TrimSpace(text(all(line, "span", "no")[0]))] = kind
			}
		}
	}
	assert.Equal(t, map[string]string{"31": "main", "28": "also", "24": "also"}, marked)
	notes := all(code[0], "div", "note")
	require.Len(t, notes, 3)
	assert.Equal(t, "previous write", strings.TrimSpace(text(notes[1])))
	keywords := all(code[0], "span", "k")
	assert.NotEmpty(t, keywords)
}

func TestPlacesWhoseSourceIsNotKnownAreNamed(t *testing.T) {
	o := options()
	o.Source = nil
	root := parse(t, write(t, reporttest.Sample(), o))
	assert.Empty(t, all(root, "div", "code"))
	assert.Contains(t, text(root), "katas/launch/launch.go:28 previous write")
}

func TestSourceThatDoesNotParseIsShownAllTheSame(t *testing.T) {
	o := options()
	o.Source = func(string) ([]byte, bool) {
		return []byte("package p\r\n\"unclosed\x00\x1b[31m\nfunc {{{ `\n/* for ever\n" + strings.Repeat("x", 5000)), true
	}
	r := result.Result{Katas: []result.Kata{{Name: "launch", Status: result.DoesNotCompile,
		Findings: []result.Finding{{Kind: result.Compile, File: "katas/launch/launch.go", Line: 2, Message: "No."}}}}}
	root := parse(t, write(t, r, o))
	lines := all(root, "div", "line")
	require.Len(t, lines, 5)
	assert.Equal(t, "1package p", text(lines[0]))
	assert.Equal(t, `2"unclosed`, text(lines[1]))
	assert.LessOrEqual(t, len(text(lines[4])), 310)
}

func TestTheRaceShowsBothSides(t *testing.T) {
	root := parse(t, write(t, reporttest.Sample(), options()))
	race := all(root, "figure", "race")
	require.Len(t, race, 1)
	assert.Contains(t, text(race[0]), "line 31")
	assert.Contains(t, text(race[0]), "line 28 · write")
}

func TestTheRaceSaysWhereEachSideBegan(t *testing.T) {
	for name, tt := range map[string]struct {
		also []result.Place
		want []string
	}{
		"nothing is known": {nil, []string{"line 23", "line 23 · another goroutine, at the same line"}},
		"the other side": {[]result.Place{{Line: 11, Role: "starts the goroutine that reads"}, {Line: 12, Role: "the other access: reads"}},
			[]string{"line 23", "line 12 · reads", "started at line 11"}},
		"both, which do different things": {
			[]result.Place{{Line: 9, Role: "starts the goroutine that writes"}, {Line: 11, Role: "starts the goroutine that reads"}, {Line: 12, Role: "the other access: reads"}},
			[]string{"line 23 · writes", "started at line 9", "line 12 · reads", "started at line 11"}},
		"both, which do the same": {
			[]result.Place{{Line: 9, Role: "starts the goroutine that writes"}, {Line: 11, Role: "starts the goroutine that writes"}, {Line: 12, Role: "the other access: writes"}},
			[]string{"line 23", "line 12 · writes"}},
		"both in one place": {[]result.Place{{Line: 9, Role: "starts these goroutines"}, {Line: 12, Role: "the other access: writes"}},
			[]string{"line 23", "started at line 9", "line 12 · writes", "started at line 9"}},
	} {
		t.Run(name, func(t *testing.T) {
			f := result.Finding{Kind: result.Race, File: "katas/launch/launch.go", Line: 23, Also: tt.also}
			r := result.Result{Katas: []result.Kata{{Name: "launch", Status: result.Failed, Findings: []result.Finding{f}}}}
			var got []string
			for _, side := range all(all(parse(t, write(t, r, options())), "figure", "race")[0], "div", "side") {
				for _, span := range all(side, "span", "") {
					got = append(got, text(span))
				}
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestThePictureTellsWhoWaitsForWhom(t *testing.T) {
	step := func(order int, state result.State, op, on string) result.Step {
		return result.Step{Order: order, State: state, Op: op, On: on, Line: order}
	}
	lanes := []result.Lane{
		{Number: 1, Line: 3, Steps: []result.Step{step(1, result.Holding, "lock", "a"), step(3, result.Waiting, "lock", "b"), step(9, result.LeftBehind, "", "")}},
		{Number: 2, Line: 4, Steps: []result.Step{step(2, result.Holding, "lock", "b"), step(4, result.Waiting, "lock", "a"), step(9, result.LeftBehind, "", "")}},
		{Number: 3, Line: 4, Steps: []result.Step{step(5, result.Holding, "lock", "c"), step(6, result.Did, "unlock", "c"), step(7, result.Gone, "", "")}},
	}
	r := result.Result{Katas: []result.Kata{{Name: "launch", Status: result.Failed, Findings: []result.Finding{{Kind: result.Deadlock}}}},
		Run: result.Run{Katas: map[string]result.KataRun{"launch": {Timeline: lanes}}}}
	root := parse(t, write(t, r, options()))
	picture := all(root, "figure", "picture")[0]
	var heard []string
	for _, li := range all(all(picture, "ul", "heard")[0], "li", "") {
		heard = append(heard, text(li))
	}
	assert.Equal(t, []string{
		"goroutine 1, line 3: waits for b (3), holding a",
		"goroutine 2, line 4: waits for a (4), holding b",
		"goroutine 3, line 4: gone, after it unlocked c (6)",
		"goroutine 1 waits for b, which goroutine 2 holds",
		"goroutine 2 waits for a, which goroutine 1 holds",
	}, heard)
	assert.Len(t, all(picture, "path", "waits"), 2)
	assert.Len(t, all(picture, "rect", "kept"), 2)
	assert.Len(t, all(picture, "path", "stuck"), 2)
	assert.Len(t, all(picture, "path", "gone"), 1)
}

func TestLocksOfOneNameAreNotMixedUp(t *testing.T) {
	hold := []result.Step{{Order: 1, State: result.Holding, Op: "lock", On: "mu"}, {Order: 3, State: result.Waiting, Op: "receive", On: "c"}}
	lanes := []result.Lane{{Number: 1, Steps: hold}, {Number: 2, Steps: hold}, {Number: 3, Steps: []result.Step{{Order: 4, State: result.Waiting, Op: "lock", On: "mu"}}}}
	r := result.Result{Katas: []result.Kata{{Name: "launch", Status: result.Failed, Findings: []result.Finding{{Kind: result.Deadlock}}}},
		Run: result.Run{Katas: map[string]result.KataRun{"launch": {Timeline: lanes}}}}
	assert.Empty(t, all(parse(t, write(t, r, options())), "path", "waits"))
}

func TestEveryLaneAndStepIsInsideThePicture(t *testing.T) {
	var lanes []result.Lane
	for i := range 40 {
		l := result.Lane{Number: i, Test: i == 0, Line: 1}
		for j := range 60 {
			l.Steps = append(l.Steps, result.Step{Order: i + 40*j, At: int64(j) * 1e9, State: result.Did, Op: "send", On: "c"})
		}
		lanes = append(lanes, l)
	}
	r := result.Result{Katas: []result.Kata{{Name: "launch", Status: result.Failed, Findings: []result.Finding{{Kind: result.Leak}}}},
		Run: result.Run{Katas: map[string]result.KataRun{"launch": {Timeline: lanes}}}}
	root := parse(t, write(t, r, options()))
	svg := all(all(root, "figure", "picture")[0], "svg", "")[0]
	var width, height int
	_, err := fmt.Sscanf(attr(svg, "viewBox"), "0 0 %d %d", &width, &height)
	require.NoError(t, err)
	assert.LessOrEqual(t, width, 1_700)
	assert.Len(t, all(svg, "rect", "lane"), 10)
	assert.Contains(t, text(root), "… and 30 more goroutines")
	for _, c := range all(svg, "circle", "") {
		var x, y int
		_, err := fmt.Sscanf(attr(c, "cx")+" "+attr(c, "cy"), "%d %d", &x, &y)
		require.NoError(t, err)
		assert.True(t, x > 0 && x < width && y > 0 && y < height)
	}
}

func TestEveryKindOfFindingHasItsLesson(t *testing.T) {
	for _, kind := range result.Kinds() {
		k := result.Kata{Name: "launch", Status: result.Failed, Findings: []result.Finding{{Kind: kind, Message: "It is so.", Why: result.TopicOf(kind)}}}
		root := parse(t, write(t, result.Result{Katas: []result.Kata{k}}, options()))
		lesson := all(root, "details", "lesson")
		require.Len(t, lesson, 1, kind)
		assert.Len(t, all(lesson[0], "div", "example"), 2)
		requireHarmless(t, root)
	}
}

func TestTheKeyboardReachesEverything(t *testing.T) {
	root := parse(t, write(t, reporttest.Sample(), options()))
	ids := map[string]bool{}
	for n := range root.Descendants() {
		if id := attr(n, "id"); id != "" {
			assert.False(t, ids[id], "the id %q is there twice", id)
			ids[id] = true
		}
	}
	links := all(root, "a", "")
	assert.Equal(t, "#katas", attr(links[0], "href"), "the first stop leads past the map")
	for _, a := range links {
		if to, ok := strings.CutPrefix(attr(a, "href"), "#"); ok {
			assert.True(t, ids[to], "nothing has the id %q", to)
		}
	}
	for _, class := range []string{"code", "scroll"} { // what scrolls sideways
		for _, n := range all(root, "div", class) {
			assert.Equal(t, "0", attr(n, "tabindex"))
			assert.NotEmpty(t, attr(n, "aria-label"))
		}
	}
	level := 0
	for n := range root.Descendants() {
		if n.Type == xhtml.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			next := int(n.Data[1] - '0')
			assert.LessOrEqual(t, next, level+1, "a heading is skipped before %q", text(n))
			level = next
		}
	}
	assert.Equal(t, "en", attr(all(root, "html", "")[0], "lang"))
}

func TestTheKatasStandInTheirChapters(t *testing.T) {
	root := parse(t, write(t, reporttest.Sample(), options()))
	chapters := all(root, "section", "chapter")
	require.Len(t, chapters, 6)
	assert.Equal(t, "Chapter 2 Goroutines and channels", text(all(chapters[1], "h2", "")[0]))
	assert.Len(t, all(chapters[1], "section", "kata"), 3)
}

func TestMegabytesBecomeAPage(t *testing.T) {
	long := strings.Repeat("many words ", 100_000)
	o := hostileOptions(long)
	o.Source = func(string) ([]byte, bool) { return []byte(strings.Repeat(long+"\n", 3)), true }
	assert.Less(t, len(write(t, hostileResult(long), o)), 200_000)
}

func FuzzPage(f *testing.F) {
	f.Add("launch", "package p\n\nfunc f() {\n\tmu.Lock()\n}\n", uint8(3), uint8(0))
	f.Add("<b>", "`\n/*\n'", uint8(1), uint8(1))
	f.Add("\xff\x00", "//\r\n\"\\", uint8(255), uint8(2))
	f.Fuzz(func(t *testing.T, s, source string, line, state uint8) {
		r := hostileResult(s)
		r.Katas[0].Findings[0].Line = int(line)
		states := []result.State{result.Started, result.Waiting, result.Running, result.Asleep, result.Holding, result.Did, result.Gone, result.LeftBehind, result.State(s)}
		for name, run := range r.Run.Katas {
			for i := range run.Timeline[0].Steps {
				run.Timeline[0].Steps[i].State = states[(int(state)+i)%len(states)]
				run.Timeline[0].Steps[i].Order = int(line) * i
			}
			r.Run.Katas[name] = run
		}
		o := hostileOptions(s)
		o.Source = func(string) ([]byte, bool) { return []byte(source), true }
		requireHarmless(t, parse(t, write(t, r, o)))
	})
}
