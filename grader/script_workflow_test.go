//go:build unix

package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"go.yaml.in/yaml/v3"
)

// workflowFile is as much of a workflow of GitHub Actions as the one of a starter has.
type workflowFile struct {
	Env  map[string]string
	Jobs map[string]struct{ Steps []workflowStep }
}

type workflowStep struct {
	Name, ID, If, Uses, Run, Shell string
	Env, With                      map[string]string
}

func (s workflowStep) title() string {
	if s.Name == "" {
		return s.Uses
	}
	return s.Name
}

// runWorkflow is "workflow DIR": it does the steps of DIR/.github/workflows/grade.yml one
// after the other, as Actions does: those that run something, with the variables that Actions
// sets and with its rules for what is skipped after a failure. Those that use an action are
// only told, with what they would be given. What was written lies in actions/ then, made
// comparable: steps (what each step came to, and what it printed), summary, outputs, payload.
func runWorkflow(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: workflow DIR")
	}
	var file workflowFile
	ts.Check(yaml.Unmarshal([]byte(ts.ReadFile(filepath.Join(args[0], ".github/workflows/grade.yml"))), &file))
	job, ok := file.Jobs["grade"]
	if !ok || len(file.Jobs) != 1 {
		ts.Fatalf("the workflow has other jobs than grade: this command knows how to do that one")
	}
	r := runner{ts: ts, dir: ts.MkAbs("actions"), workspace: ts.MkAbs(args[0]), workflow: file.Env, outputs: map[string]string{}}
	ts.Check(os.RemoveAll(r.dir))
	ts.Check(os.MkdirAll(filepath.Join(r.dir, "temp"), 0o755))
	for _, step := range job.Steps {
		r.do(step)
	}
	r.keep("steps", r.log.String())
	r.keep("summary", r.read("GITHUB_STEP_SUMMARY"))
	r.keep("outputs", r.read("GITHUB_OUTPUT"))
	payload, err := base64.StdEncoding.DecodeString(r.outputs["result"])
	ts.Check(err)
	r.keep("payload", strings.ReplaceAll(string(payload), `{"name"`, "\n"+`{"name"`)+"\n")
	if neg != r.failed {
		ts.Fatalf("the job has failed: %v\n%s", r.failed, r.log.String())
	}
}

// runner stands for the machine that Actions runs a job on.
type runner struct {
	ts             *testscript.TestScript
	dir, workspace string
	workflow       map[string]string // variables
	outputs        map[string]string // of the step with the id grade
	failed         bool
	log            bytes.Buffer
}

func (r *runner) do(s workflowStep) {
	fmt.Fprintf(&r.log, "== %s\n", s.title())
	if skip := r.failed && s.If == "" || s.If != "" && r.expression(s.If) != "true"; skip {
		fmt.Fprintln(&r.log, "skipped")
		return
	}
	if s.Uses != "" {
		fmt.Fprintln(&r.log, "uses", s.Uses)
		for _, given := range []map[string]string{s.Env, s.With} {
			for _, name := range sortedKeys(given) {
				fmt.Fprintf(&r.log, "  %s: %s\n", name, r.fill(given[name]))
			}
		}
		return
	}
	if s.Shell != "bash" {
		r.ts.Fatalf("the step %q does not say that its shell is bash", s.title())
	}
	script := filepath.Join(r.dir, "step.sh")
	r.ts.Check(os.WriteFile(script, []byte(r.fill(s.Run)), 0o644))
	cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", script) // as Actions does for "shell: bash"
	cmd.Dir = r.workspace
	cmd.Env = r.environment(s)
	out, err := cmd.CombinedOutput()
	r.log.Write(out)
	if err != nil {
		fmt.Fprintln(&r.log, err)
		r.failed = true
	}
	if s.ID == "grade" {
		for line := range strings.Lines(r.read("GITHUB_OUTPUT")) {
			name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
			r.outputs[name] = value
		}
	}
}

func (r *runner) environment(s workflowStep) []string {
	var env []string
	for _, name := range []string{"PATH", "HOME", "XDG_CACHE_HOME", "GOROOT", "GOCACHE", "GOMODCACHE", "GOPROXY", "GORACE"} {
		env = append(env, name+"="+r.ts.Getenv(name))
	}
	env = append(env,
		"CI=true", "GITHUB_ACTIONS=true", "RUNNER_OS=Linux", "RUNNER_ARCH=X64", "GITHUB_REPOSITORY=course/student", "GITHUB_REF=refs/heads/main",
		"GITHUB_REF_NAME=main", "GITHUB_EVENT_NAME=push", "GITHUB_JOB=grade", "GITHUB_SERVER_URL=https://github.com", "GITHUB_WORKFLOW=grade",
		"GITHUB_WORKSPACE="+r.workspace, "RUNNER_TEMP="+filepath.Join(r.dir, "temp"),
		"GITHUB_STEP_SUMMARY="+r.file("GITHUB_STEP_SUMMARY"), "GITHUB_OUTPUT="+r.file("GITHUB_OUTPUT"))
	for _, given := range []map[string]string{r.workflow, s.Env} {
		for _, name := range sortedKeys(given) {
			env = append(env, name+"="+r.fill(given[name]))
		}
	}
	return env
}

func (r *runner) file(name string) string { return filepath.Join(r.dir, name) }

func (r *runner) read(name string) string {
	text, err := os.ReadFile(r.file(name))
	if err != nil && !os.IsNotExist(err) {
		r.ts.Fatalf("%v", err)
	}
	return string(text)
}

var expressions = regexp.MustCompile(`\$\{\{ (.*?) \}\}`)

// fill puts in the values of the expressions in a text.
func (r *runner) fill(text string) string {
	return expressions.ReplaceAllStringFunc(text, func(e string) string { return r.expression(e) })
}

// expression is the value of one of the expressions that the workflow has.
func (r *runner) expression(e string) string {
	e = strings.TrimSuffix(strings.TrimPrefix(e, "${{ "), " }}")
	switch e {
	case "!cancelled()":
		return "true"
	case "!cancelled() && steps.grade.outputs.result != ''":
		return fmt.Sprint(r.outputs["result"] != "")
	case "steps.grade.outputs.result":
		return r.outputs["result"]
	case "runner.temp":
		return filepath.Join(r.dir, "temp")
	}
	r.ts.Fatalf("the workflow has an expression that this command does not know: %s", e)
	return ""
}

// changing is what differs between two gradings of the same answers, and how it is shown.
var changing = []struct {
	pattern *regexp.Regexp
	shown   string
}{
	{regexp.MustCompile(`stop-commands::\S+`), "stop-commands::TOKEN"},
	{regexp.MustCompile(`(?m)^::[A-Z2-7]{26}::$`), "::TOKEN::"},
	{regexp.MustCompile(`sha256:[0-9a-f]{64}`), "sha256:HASH"},
	{regexp.MustCompile(`\bgo1\.[0-9.]+\b`), "GO"},
	{regexp.MustCompile(`\b[0-9]+\.[0-9]+ ?s\b`), "TIME"},
	{regexp.MustCompile(`\b[0-9]+ schedules\b`), "N schedules"},
	{regexp.MustCompile(`· [a-z, -]*watchdog ·`), "· PROTECTIONS ·"},
	{regexp.MustCompile(`(?s)(::stop-commands::TOKEN\n).*(::TOKEN::\n)`), "${1}(the table, which other scripts are about)\n${2}"},
	{regexp.MustCompile("(?s)```text\n.*?\n```"), "(what was seen)"},
	{regexp.MustCompile(`(result=|GRADE_RESULTS: )[A-Za-z0-9+/=]+`), "${1}PAYLOAD"},
	{regexp.MustCompile(`(?m)^\[ ?[0-9]+/[0-9]+\].*\n|^(compiling and linking|running the tests|proving).*\n`), ""}, // in the order in which they were done
}

// keep writes what was written into actions/NAME, so that it can be compared.
func (r *runner) keep(name, text string) {
	text = strings.ReplaceAll(text, filepath.Join(r.dir, "temp"), "TEMP")
	text = strings.ReplaceAll(text, r.workspace, "WORKSPACE")
	for _, c := range changing {
		text = c.pattern.ReplaceAllString(text, c.shown)
	}
	r.ts.Check(os.WriteFile(filepath.Join(r.dir, name), []byte(text), 0o644))
}

func sortedKeys(m map[string]string) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// sum is "sum VARIABLE FILE": it sets VARIABLE to the SHA-256 sum of FILE.
func sum(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sum VARIABLE FILE")
	}
	ts.Setenv(args[0], fmt.Sprintf("%x", sha256.Sum256([]byte(ts.ReadFile(args[1])))))
}
