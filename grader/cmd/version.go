package cmd

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"
)

func versionCommand(c Console) *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Show the versions of the grader and of its katas",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			suite, err := loadSuite(c, dir)
			if err != nil {
				return err
			}
			fmt.Fprintf(c.Out, "grader %s, built with %s\nkatas %s\n", ownVersion(), runtime.Version(), suite.Hash)
			return nil
		},
	}
	cmd.Flags().StringVar(&dir, "suite", "", suiteUsage)
	return cmd
}
