package cmd

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/verify"
)

func verifyCommand(c Console) *cobra.Command {
	var f struct {
		judging
		repeat int
	}
	cmd := &cobra.Command{
		Use:   "verify [KATA…]",
		Short: "Prove the katas themselves: stubs, references, right and wrong answers",
		Long: "Judges everything that a suite holds against what it says of itself: every stub compiles and scores 0, every reference\n" +
			"and right answer has full marks, every wrong answer fails exactly the rows that it declares, every rule of a task has a check,\n" +
			"and nothing is missing.\n\n" +
			"Run it in the folder that has katas/ and solutions/ in it, or name that folder with --suite.",
	}
	f.judging.flags(cmd.Flags())
	cmd.Flags().Lookup("suite").Usage = "the folder `DIR` that has katas/ and solutions/ in it, if it is not this one"
	cmd.Flags().IntVar(&f.repeat, "repeat", 1, "judge everything `N` times over, and compare")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if f.repeat < 1 {
			return fmt.Errorf("--repeat is at least 1, not %d", f.repeat)
		}
		dir := f.suite
		if dir == "" {
			dir = "."
		}
		suite, err := loadSuite(c, dir)
		if errors.Is(err, errNoSuite) {
			return fmt.Errorf("%w\nRun verify in the folder that has katas/ and solutions/ in it, or name that folder with --suite", err)
		}
		if err != nil {
			return err
		}
		katas, err := chosen(suite, args)
		if err != nil {
			return err
		}
		corpus, problems := verify.Collect(dir, katas, len(args) == 0)
		show := showProgress(c.Err, len(corpus)*f.repeat)
		defer show.Done()
		judge, opts, err := f.judging.prepare(cmd.Context(), show)
		if err != nil {
			return err
		}
		judged, err := corpus.Judge(cmd.Context(), judge, opts, f.repeat)
		if err != nil {
			return err
		}
		problems = append(problems, judged...)
		show.Done()
		for _, p := range problems {
			fmt.Fprintln(c.Out, p)
		}
		all := fmt.Sprintf("%d %s to %d %s", len(corpus), wording.Plural(len(corpus), "answer", "answers"), len(katas), wording.Plural(len(katas), "kata", "katas"))
		if len(problems) > 0 {
			fmt.Fprintf(c.Out, "%d %s not hold, in %s\n", len(problems), wording.Plural(len(problems), "thing does", "things do"), all)
			return errPointsMissing
		}
		fmt.Fprintf(c.Out, "all holds: %s, judged %d×\n", all, f.repeat)
		return nil
	}
	return cmd
}
