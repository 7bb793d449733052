package cmd

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/concurrency-katas/go/grader/internal/lessons"
)

func explainCommand(c Console) *cobra.Command {
	return &cobra.Command{
		Use:   "explain [TOPIC]",
		Short: "Show the lesson behind a finding",
		Long: "Shows the lesson behind a finding, on one screen: what it is, what it looks like, and how to find it. " +
			"Without a topic it lists them all. The names of rows and of findings are topics as well.",
		RunE: func(_ *cobra.Command, args []string) error {
			width, color := screen(c.Out)
			o := lessons.Options{Width: width, Color: color}
			if len(args) == 0 {
				all, err := lessons.All()
				if err != nil {
					return err
				}
				return lessons.WriteList(c.Out, all, o)
			}
			lesson, err := lessons.Find(strings.Join(args, " ")) // "grader explain too slow"
			if err != nil {
				return err
			}
			return lessons.Write(c.Out, lesson, o)
		},
	}
}
