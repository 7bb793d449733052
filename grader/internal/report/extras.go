package report

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// extra is a file that a format writes beside its own. The service that the grader runs
// in says where it is; if it does not, it is not written.
type extra struct {
	path  string
	whole bool // else what is written is added to what other steps have written
	write func(io.Writer) error
}

// extras lists them. The environment is the service's, never the judged program's,
// which gets none.
func extras(t Target, r result.Result, o Options) []extra {
	if o.Getenv == nil {
		return nil
	}
	outputs := func(text func() (string, error)) extra {
		return extra{path: o.Getenv("GITHUB_OUTPUT"), write: func(w io.Writer) error {
			s, err := text()
			if err == nil {
				_, err = io.WriteString(w, s)
			}
			return err
		}}
	}
	switch t.Format {
	case GitHub:
		return []extra{
			{path: o.Getenv("GITHUB_STEP_SUMMARY"), write: func(w io.Writer) error { return githubSummary(w, r, o) }},
			outputs(func() (string, error) { return githubOutputs(r), nil }),
		}
	case Classroom:
		return []extra{outputs(func() (string, error) {
			payload, err := classroomPayload(r)
			return output("result", payload), err
		})}
	case Classroom50:
		return []extra{
			{
				path: filepath.Join(filepath.Dir(t.Path), releaseBody), whole: true,
				write: func(w io.Writer) error { return classroom50Release(w, r, o) },
			},
			outputs(func() (string, error) { return classroom50Outputs(r), nil }),
		}
	case JSON, JUnit, Markdown, Gradescope, HTML:
	}
	return nil
}

func writeExtras(t Target, r result.Result, o Options) error {
	r = o.Reveal.Of(r)
	for _, e := range extras(t, r, o) {
		if e.path == "" {
			continue
		}
		put := e.append
		if e.whole {
			put = func() error { return replace(e.path, e.write) }
		}
		if err := put(); err != nil {
			return fmt.Errorf("report %s: writing to %s: %w", t, e.path, err)
		}
	}
	return nil
}

// append adds to the file at once what is written.
func (e extra) append() error {
	var b strings.Builder
	if err := e.write(&b); err != nil {
		return err
	}
	file, err := os.OpenFile(e.path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	if _, err := file.WriteString(b.String()); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
