package cmd

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/submission"
)

func listCommand(c Console) *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use:   "list",
		Short: "Show the katas, chapter by chapter, and where you stand",
		Long: "Shows the katas, chapter by chapter, and in a folder with katas/ in it where you stand there: what was judged, as it is now, " +
			"has its points. Nothing is judged for it: \"grader grade\" does that.",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			suite, err := loadSuite(c, dir)
			if err != nil {
				return err
			}
			writeList(c.Out, suite, standing(cmd.Context(), suite))
			return nil
		},
	}
	cmd.Flags().StringVar(&dir, "suite", "", suiteUsage)
	return cmd
}

// standing is where the answers in this folder stand; nil where there are none, or where
// what is needed to find out is not here. To list the katas needs nothing.
func standing(ctx context.Context, suite *catalogue.Suite) map[string]result.Kata {
	root, err := submissionRoot(".", suite)
	if err != nil {
		return nil
	}
	usual := judging{schedules: grading.DefaultSchedules, seed: 1, jobs: 1}
	judge, opts, err := usual.prepare(ctx, silent{})
	if err != nil {
		return nil
	}
	opts.Story = true // as grade judges
	stands, err := judge.Standing(ctx, suite.Katas, root, opts)
	if err != nil {
		return nil
	}
	for name := range stands {
		if stands[name].Status == result.Missing && !submission.Has(root, name) {
			delete(stands, name) // a starter has some of the katas, and nobody misses the others
		}
	}
	return stands
}

// silent is the progress of what takes no time.
type silent struct{}

func (silent) Step(string, string)  {}
func (silent) Finished(result.Kata) {}

func writeList(w io.Writer, suite *catalogue.Suite, stands map[string]result.Kata) {
	for _, chapter := range suite.Chapters {
		fmt.Fprintf(w, "%d. %s\n", chapter.Number, chapter.Title)
		for _, k := range suite.Katas {
			if k.Chapter != chapter.Number {
				continue
			}
			stars := strings.Repeat("●", k.Difficulty) + strings.Repeat("○", 5-k.Difficulty)
			mark, points := " ", ""
			if stands != nil {
				mark, points = markOf(stands, k.Name)
				points = fmt.Sprintf("%5s  ", points)
			}
			fmt.Fprintf(w, " %s %-12s %s  %s%s\n", mark, k.Name, stars, points, k.Title)
		}
	}
	if stands != nil {
		fmt.Fprintln(w, "✓ full marks  ✗ points missing  · not started  no mark: not judged yet")
	}
}

// markOf is how a kata stands, in one sign, and its points.
func markOf(stands map[string]result.Kata, name string) (mark, points string) {
	k, known := stands[name]
	switch {
	case !known || k.Status == result.Error:
		return " ", ""
	case k.Status == result.NotStarted:
		return "·", ""
	case k.Status == result.Passed:
		mark = "✓"
	default:
		mark = "✗"
	}
	return mark, fmt.Sprintf("%d/%d", k.Score, k.MaxScore)
}
