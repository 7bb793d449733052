package cmd

import (
	"cmp"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/concurrency-katas/go/grader/internal/draft"
	"github.com/concurrency-katas/go/grader/internal/workspace"
)

func newCommand(c Console) *cobra.Command {
	var suite string
	var chapter int
	cmd := &cobra.Command{
		Use:   "new NAME",
		Short: "Lay out a new kata, with the parts to fill in marked",
		Long: "Lays out a new kata: task, stub, sample test, reference, hidden tests, right and wrong answers. Everything compiles, and what\n" +
			"is to be written is marked \"" + draft.Mark + "\". \"grader verify NAME\" then says what is still missing.\n\n" +
			"Run it in the folder that has katas/ and solutions/ in it, or name that folder with --suite. A folder without them becomes a suite.",
		Args: oneArgument,
		RunE: func(_ *cobra.Command, args []string) error {
			dir := cmp.Or(suite, ".")
			files, err := draft.Lay(dir, draft.Kata{Name: args[0], Chapter: chapter, Harness: workspace.HarnessPath})
			if err != nil {
				return err
			}
			for _, name := range files {
				fmt.Fprintln(c.Out, name)
			}
			fmt.Fprintf(c.Out, "\nWrite what is marked %q in them, then run: grader verify %s", draft.Mark, args[0])
			if suite != "" {
				fmt.Fprintf(c.Out, " --suite %s", suite)
			}
			if module, err := draft.ImportPath(dir); err != nil || module == workspace.ModulePath {
				fmt.Fprintln(c.Out)
				return err
			}
			fmt.Fprintf(c.Out, "\nWhere the module does not have them yet: go get %s github.com/stretchr/testify go.uber.org/goleak\n", workspace.HarnessPath)
			return nil
		},
	}
	cmd.Flags().StringVar(&suite, "suite", "", "the folder `DIR` that has katas/ and solutions/ in it")
	cmd.Flags().IntVar(&chapter, "chapter", 0, "put it into chapter `N`, instead of the last one")
	return cmd
}
