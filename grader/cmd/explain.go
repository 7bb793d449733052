package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/concurrency-katas/go/grader/internal/lessons"
)

func explainCommand(c Console) *cobra.Command {
	return &cobra.Command{
		Use:   "explain [TOPIC]",
		Short: "Show the lesson behind a finding",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				for _, topic := range lessons.Topics() {
					fmt.Fprintf(c.Out, "  %-13s %s\n", topic, lessons.Title(topic))
				}
				return nil
			}
			text, err := lessons.Find(args[0])
			if err != nil {
				return err
			}
			fmt.Fprint(c.Out, text)
			return nil
		},
	}
}
