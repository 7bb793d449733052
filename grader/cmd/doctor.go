package cmd

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/concurrency-katas/go/grader/internal/doctor"
)

func doctorCommand(c Console) *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "Show what this machine lacks for grading, and how to get it",
		Long: "Looks at everything that grading needs: Go, the race detector and its C compiler, the folders that the grader writes to, and\n" +
			"what the system has to keep a judged program in bounds.\n\n" +
			"Exit code: 0 this machine can grade, 2 it cannot.",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			dir, err := cacheDir()
			checks := doctor.Examine(cmd.Context(), dir, err)
			width, _ := screen(c.Out)
			if err := doctor.Write(c.Out, checks, width); err != nil {
				return err
			}
			if !doctor.Fit(checks) {
				return errors.New("this machine cannot grade yet; what it lacks is marked ✗ above")
			}
			fmt.Fprintln(c.Out, "\nThis machine can grade.")
			return nil
		},
	}
}
