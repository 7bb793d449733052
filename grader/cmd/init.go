package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"

	"github.com/spf13/cobra"

	"github.com/concurrency-katas/go/docs"
	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/starter"
	"github.com/concurrency-katas/go/katas"
)

// initFlags choose what a starter holds. What is not given stays as it was in a starter
// that is brought up to date.
type initFlags struct {
	katas    []string
	chapters []int
	minScore int
	grader   starter.Release
}

// usualMinScore is the percentage of points that a students' workflow asks for unless
// somebody says otherwise.
const usualMinScore = 60

func initCommand(c Console) *cobra.Command {
	var f initFlags
	cmd := &cobra.Command{
		Use:   "init DIR",
		Short: "Make a students' repository, or bring one up to date",
		Long: "Makes DIR a repository for students: tasks, stubs and examples of the chosen katas, and a workflow that judges them at every push.\n" +
			"There is no hidden test and no teacher's answer in it. Run again, it brings up to date what nobody has changed, and leaves alone\n" +
			"what a student has written.",
		Args: oneArgument,
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&f.katas, "katas", nil, "only these katas, as `NAMES` with commas between them")
	flags.IntSliceVar(&f.chapters, "chapters", nil, "only these chapters (and the katas of --katas), as `NUMBERS` with commas between them")
	flags.IntVar(&f.minScore, "min-score", usualMinScore, "the students' workflow fails below this `PERCENT` of the points")
	flags.StringVar(&f.grader.URL, "grader-url", "", "the workflow fetches the grader for Linux on amd64 from this `URL`")
	flags.StringVar(&f.grader.SHA256, "grader-sha256", "", "the `SUM` (SHA-256) of the grader at --grader-url")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		before, err := starter.Read(args[0])
		if err != nil {
			return err
		}
		course := starter.Course{Scoring: docs.Scoring, MinScore: f.minScore}
		if before.Katas != nil && !flags.Changed("min-score") {
			course.MinScore = before.MinScore
		}
		if course.MinScore < 0 || course.MinScore > 100 {
			return fmt.Errorf("--min-score is a percentage, from 0 to 100, not %d", course.MinScore)
		}
		if course.Files, err = katas.Files(); err != nil {
			return err
		}
		if course.Suite, err = loadSuite(c, ""); err != nil {
			return err
		}
		if course.Katas, err = f.choose(course.Suite, before.Katas); err != nil {
			return err
		}
		if course.Grader, err = f.release(before.Grader); err != nil {
			return err
		}
		done, err := starter.Lay(args[0], course)
		if err != nil {
			return fmt.Errorf("making the starter in %s: %w", args[0], err)
		}
		tell(c, course, done)
		return nil
	}
	return cmd
}

// choose returns the katas that the flags name, or those that the starter has already,
// or all.
func (f initFlags) choose(suite *catalogue.Suite, before []string) ([]catalogue.Kata, error) {
	for _, n := range f.chapters {
		if !slices.ContainsFunc(suite.Katas, func(k catalogue.Kata) bool { return k.Chapter == n }) {
			return nil, fmt.Errorf("there is no kata in a chapter %d; \"%s list\" shows them all", n, calledAs())
		}
	}
	if len(f.katas)+len(f.chapters) == 0 {
		before = slices.DeleteFunc(slices.Clone(before), func(name string) bool {
			_, ok := suite.Find(name)
			return !ok
		})
		return chosen(suite, before)
	}
	if _, err := chosen(suite, f.katas); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(suite.Katas), func(k catalogue.Kata) bool {
		return !slices.Contains(f.katas, k.Name) && !slices.Contains(f.chapters, k.Chapter)
	}), nil
}

// release returns the grader for the students' workflow: the one that a teacher named,
// now or before; or the release that this program is of; or whatever was there.
func (f initFlags) release(before starter.Release) (starter.Release, error) {
	own, err := ownRelease()
	switch {
	case err != nil:
		return own, fmt.Errorf("finding out this program's SHA-256 sum: %w", err)
	case f.grader != starter.Release{}:
		r := starter.Release{URL: cmp.Or(f.grader.URL, before.URL, latest), SHA256: f.grader.SHA256, Own: true}
		if r.SHA256 == "" {
			return r, errors.New("--grader-url needs --grader-sha256, the sum of what lies there; sha256sum prints it")
		}
		return r, checkRelease(r)
	case before.Own || own.URL == "" && before.URL != "":
		return before, checkRelease(before)
	case own.URL != "":
		return own, nil
	}
	return starter.Release{URL: latest}, nil
}

var (
	// plainURL keeps out what would mean something in a Makefile, a shell or YAML.
	plainURL  = regexp.MustCompile(`^(https?|file)://[A-Za-z0-9._:@-]*(/[A-Za-z0-9._@~+-]+)+$`)
	sha256Sum = regexp.MustCompile(`^([0-9a-f]{64})?$`)
)

func checkRelease(r starter.Release) error {
	if !plainURL.MatchString(r.URL) {
		return fmt.Errorf("the grader's URL is one such as %s, not %q", latest, r.URL)
	}
	if !sha256Sum.MatchString(r.SHA256) {
		return fmt.Errorf("a SHA-256 sum is 64 hexadecimal digits, not %q", r.SHA256)
	}
	return nil
}

// tell says what became of the starter.
func tell(c Console, course starter.Course, done []starter.Done) {
	for _, d := range done {
		if d.Change == starter.Kept {
			fmt.Fprintf(c.Out, "%-8s %s (somebody has changed it; there is a newer one, which was not written)\n", d.Change, d.Name)
			continue
		}
		fmt.Fprintf(c.Out, "%-8s %s\n", d.Change, d.Name)
	}
	fmt.Fprintf(c.Out, "%d %s", len(course.Katas), wording.Plural(len(course.Katas), "kata", "katas"))
	if len(done) == 0 {
		fmt.Fprint(c.Out, ", and all is up to date")
	}
	fmt.Fprintln(c.Out)
	if course.Grader.SHA256 == "" {
		fmt.Fprintln(c.Err, "grader: the workflow does not know yet which grader to fetch, since this program is no release:\n"+
			"set GRADER_URL and GRADER_SHA256 in .github/workflows/grade.yml, or give --grader-url and --grader-sha256.")
	}
}
