package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

func listCommand(c Console) *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use:   "list",
		Short: "Show the katas, chapter by chapter",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			suite, err := loadSuite(c, dir)
			if err != nil {
				return err
			}
			for _, chapter := range suite.Chapters {
				fmt.Fprintf(c.Out, "%d. %s\n", chapter.Number, chapter.Title)
				for _, k := range suite.Katas {
					if k.Chapter == chapter.Number {
						stars := strings.Repeat("●", k.Difficulty) + strings.Repeat("○", 5-k.Difficulty)
						fmt.Fprintf(c.Out, "   %-12s %s  %s\n", k.Name, stars, k.Title)
					}
				}
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&dir, "suite", "", suiteUsage)
	return cmd
}
