//go:build browser && unix

package html_test

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/report/reporttest"
	"github.com/concurrency-katas/go/grader/internal/report/reveal"
)

// browser is a headless browser, spoken to over a pipe in the Chrome DevTools Protocol.
type browser struct {
	t       *testing.T
	to      io.Writer
	answers chan message
	session string
	last    int
	events  []message // since the page was opened
}

type message struct {
	ID     int             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Message string `json:"message"`
	} `json:"error"`
}

// startBrowser starts the first browser that is on the PATH. The build tag asks for a
// browser, so a machine without one fails.
func startBrowser(t *testing.T) *browser {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	require.NotEmpty(t, path, "no browser is on the PATH: install chromium (apt-get install chromium)")
	in, toBrowser, err := os.Pipe()
	require.NoError(t, err)
	fromBrowser, out, err := os.Pipe()
	require.NoError(t, err)
	cmd := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--hide-scrollbars", "--user-data-dir="+t.TempDir(), "--remote-debugging-pipe", "about:blank")
	cmd.ExtraFiles = []*os.File{in, out} // 3 and 4, as the browser wants them
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	require.NoError(t, cmd.Start())
	in.Close()
	out.Close()
	b := &browser{t: t, to: toBrowser, answers: make(chan message, 1000)}
	t.Cleanup(func() {
		toBrowser.Close()
		syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
		cmd.Wait()
		fromBrowser.Close()
	})
	go func() {
		defer close(b.answers)
		r := bufio.NewReader(fromBrowser)
		for {
			text, err := r.ReadBytes(0)
			if err != nil {
				return
			}
			var m message
			if json.Unmarshal(text[:len(text)-1], &m) == nil {
				b.answers <- m
			}
		}
	}()
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var session struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &session)
	b.session = session.SessionID
	for _, domain := range []string{"Page", "Network", "Log", "Runtime", "Audits"} {
		b.call(domain+".enable", nil, nil)
	}
	return b
}

// call asks for something and waits for the answer; events that come meanwhile are kept.
func (b *browser) call(method string, params, result any) {
	b.t.Helper()
	b.last++
	request := map[string]any{"id": b.last, "method": method}
	if params != nil {
		request["params"] = params
	}
	if b.session != "" {
		request["sessionId"] = b.session
	}
	text, err := json.Marshal(request)
	require.NoError(b.t, err)
	_, err = b.to.Write(append(text, 0))
	require.NoError(b.t, err)
	for m := range b.answers {
		if m.ID != b.last {
			b.events = append(b.events, m)
			continue
		}
		require.Nil(b.t, m.Error, method)
		if result != nil {
			require.NoError(b.t, json.Unmarshal(m.Result, result))
		}
		return
	}
	b.t.Fatalf("%s: the browser has gone", method)
}

// open shows a page on a screen of a width, in light or dark.
func (b *browser) open(page string, width int, scheme string) {
	b.t.Helper()
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}, nil)
	b.media("", scheme)
	b.events = nil
	b.call("Page.navigate", map[string]any{"url": "file://" + page}, nil)
	loaded := func() bool {
		for _, e := range b.events {
			if e.Method == "Page.loadEventFired" {
				return true
			}
		}
		return false
	}
	for !loaded() {
		m, ok := <-b.answers
		require.True(b.t, ok, "the browser has gone")
		b.events = append(b.events, m)
	}
}

func (b *browser) media(media, scheme string) {
	b.call("Emulation.setEmulatedMedia", map[string]any{"media": media, "features": []map[string]string{{"name": "prefers-color-scheme", "value": scheme}}}, nil)
}

// eval returns the value of an expression in the page.
func eval[T any](b *browser, expression string) T {
	b.t.Helper()
	var answer struct {
		Result struct {
			Value T `json:"value"`
		} `json:"result"`
		ExceptionDetails json.RawMessage `json:"exceptionDetails"`
	}
	b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true}, &answer)
	require.Empty(b.t, string(answer.ExceptionDetails))
	return answer.Result.Value
}

// picture keeps what the page looks like in the folder of the variable LOOK, in pieces
// that one can look at.
func (b *browser) picture(name string) {
	if os.Getenv("LOOK") == "" {
		return
	}
	const piece, most = 1_800, 12
	height := eval[int](b, "document.documentElement.scrollHeight")
	width := eval[int](b, "document.documentElement.clientWidth")
	for i := 0; i < most && i*piece < height; i++ {
		var shot struct{ Data string }
		b.call("Page.captureScreenshot", map[string]any{"captureBeyondViewport": true, "clip": map[string]any{
			"x": 0, "y": i * piece, "width": width, "height": min(piece, height-i*piece), "scale": 1}}, &shot)
		b.keep(fmt.Sprintf("%s-%02d.png", name, i+1), shot.Data)
	}
}

func (b *browser) keep(name, data string) {
	bytes, err := base64.StdEncoding.DecodeString(data)
	require.NoError(b.t, err)
	require.NoError(b.t, os.WriteFile(filepath.Join(os.Getenv("LOOK"), name), bytes, 0o644))
}

// The page in a browser: the one in the folder of the variable LOOK, else the sample's.
func TestInABrowser(t *testing.T) {
	page := filepath.Join(t.TempDir(), "page.html")
	require.NoError(t, os.WriteFile(page, []byte(write(t, reporttest.Sample(), options())), 0o600))
	if folder := os.Getenv("LOOK"); folder != "" {
		var err error
		page, err = filepath.Abs(filepath.Join(folder, "page.html"))
		require.NoError(t, err)
	}
	b := startBrowser(t)
	grounds := map[string]bool{}
	for _, width := range []int{1280, 768, 360} {
		for _, scheme := range []string{"light", "dark"} {
			b.open(page, width, scheme)
			name := fmt.Sprintf("%d wide, %s", width, scheme)
			assert.LessOrEqual(t, eval[int](b, "document.documentElement.scrollWidth"), width, "%s: the page scrolls sideways", name)
			ground := eval[string](b, "getComputedStyle(document.body).backgroundColor")
			assert.Equal(t, scheme == "light", ground == "rgb(251, 250, 247)", name)
			grounds[ground] = true
			assert.Empty(t, eval[string](b, `[...document.querySelectorAll("h1,h2,h3,.say,.kind,.points,summary,.rows li")]
				.filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.left < -1 || r.right > innerWidth + 1) }).map(e => e.textContent).join("|")`), "%s: this is cut off", name)
			b.requireAlone(page)
			b.picture(fmt.Sprintf("%d-%s", width, scheme))
		}
	}
	assert.Len(t, grounds, 2, "the style is in force")

	t.Run("with a keyboard", func(t *testing.T) {
		b.open(page, 1280, "light")
		b.key("Tab", 9)
		assert.Equal(t, "To the katas", eval[string](b, "document.activeElement.textContent"))
		assert.True(t, eval[bool](b, "document.activeElement.getBoundingClientRect().width > 50"), "it shows when it has the focus")
		b.key("Tab", 9)
		assert.Equal(t, "solid", eval[string](b, "getComputedStyle(document.activeElement).outlineStyle"), "one sees where one is")
		eval[any](b, `document.querySelector(".lesson summary").focus()`)
		assert.False(t, eval[bool](b, `document.querySelector(".lesson").open`))
		b.key("Enter", 13)
		assert.True(t, eval[bool](b, `document.querySelector(".lesson").open`))
		b.picture("lesson")
	})

	t.Run("with rows only", func(t *testing.T) {
		o := options()
		o.Reveal = reveal.Rows
		rows := filepath.Join(t.TempDir(), "rows.html")
		require.NoError(t, os.WriteFile(rows, []byte(write(t, reporttest.Sample(), o)), 0o600))
		b.open(rows, 1280, "light")
		assert.Positive(t, eval[int](b, `document.querySelectorAll(".kata:not(.told) .rows .fail").length`))
		assert.True(t, eval[bool](b, `[...document.querySelectorAll(".failed .rows li, .passed .rows li")].every(e => e.checkVisibility())`), "which rows passed is seen")
	})

	t.Run("in print", func(t *testing.T) {
		b.open(page, 1280, "light")
		assert.False(t, eval[bool](b, `document.querySelector(".lesson .examples").checkVisibility()`))
		b.media("print", "dark")
		assert.Equal(t, "rgb(255, 255, 255)", eval[string](b, "getComputedStyle(document.body).backgroundColor"), "also of one who reads in the dark")
		assert.Equal(t, "rgb(29, 28, 26)", eval[string](b, "getComputedStyle(document.body).color"))
		assert.True(t, eval[bool](b, `document.querySelector(".lesson .examples").checkVisibility()`), "lessons are printed")
		var pdf struct{ Data string }
		b.call("Page.printToPDF", map[string]any{"preferCSSPageSize": true}, &pdf)
		assert.True(t, strings.HasPrefix(pdf.Data, "JVBER"))
		if os.Getenv("LOOK") != "" {
			b.keep("print.pdf", pdf.Data)
		}
	})
}

// key presses a key.
func (b *browser) key(name string, code int) {
	params := map[string]any{"type": "keyDown", "key": name, "code": name, "windowsVirtualKeyCode": code}
	if name == "Enter" {
		params["text"] = "\r"
	}
	b.call("Input.dispatchKeyEvent", params, nil)
	b.call("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": name, "code": name, "windowsVirtualKeyCode": code}, nil)
}

// requireAlone fails if the page has asked for anything but itself, or its own policy
// forbids something that it does.
func (b *browser) requireAlone(page string) {
	b.t.Helper()
	for _, e := range b.events {
		switch e.Method {
		case "Network.requestWillBeSent":
			var sent struct{ Request struct{ URL string } }
			require.NoError(b.t, json.Unmarshal(e.Params, &sent))
			require.Equal(b.t, "file://"+page, sent.Request.URL)
		case "Log.entryAdded", "Runtime.exceptionThrown", "Audits.issueAdded":
			b.t.Errorf("the browser says: %s", e.Params)
		}
	}
}
