package cmd

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/concurrency-katas/go/grader/internal/report/fitting"
)

// widestHelp is as wide as a line is read well.
const widestHelp = 100

// setHelp makes the help of all commands fit the screen that it is shown on. The texts
// themselves are paragraphs, with an empty line between two.
func setHelp(root *cobra.Command, c Console) {
	width, _ := screen(c.Out)
	if width == 0 || width > widestHelp {
		width = widestHelp
	}
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		text := cmd.Long
		if text == "" {
			text = cmd.Short + "."
		}
		fmt.Fprint(c.Out, paragraphs(text, width), "\n", usage(cmd, width))
	})
	root.SetHelpCommand(helpCommand())
	root.SetUsageFunc(func(cmd *cobra.Command) error {
		_, err := io.WriteString(c.Out, usage(cmd, width))
		return err
	})
}

// helpCommand shows the help of the command that is named, or of all.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Show what a command does, and its flags",
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			about, rest, err := root.Find(args)
			if err != nil {
				return err
			}
			if about == root {
				if err := knownCommand(root, rest); err != nil {
					return err
				}
			}
			about.InitDefaultHelpFlag()
			about.InitDefaultVersionFlag()
			return about.Help()
		},
	}
}

func paragraphs(text string, width int) string {
	all := strings.Split(text, "\n\n")
	for i, p := range all {
		all[i] = strings.Join(fitting.Wrap(p, width), "\n")
	}
	return strings.Join(all, "\n\n") + "\n"
}

func usage(cmd *cobra.Command, width int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Usage:\n  %s\n", cmd.UseLine())
	if cmd.HasAvailableSubCommands() {
		b.WriteString("\nCommands:\n")
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				text := strings.Join(fitting.Wrap(sub.Short, width-12), "\n"+strings.Repeat(" ", 12))
				fmt.Fprintf(&b, "  %-9s %s\n", sub.Name(), text)
			}
		}
	}
	if flags := cmd.LocalFlags(); flags.HasAvailableFlags() {
		fmt.Fprintf(&b, "\nFlags:\n%s", flags.FlagUsagesWrapped(width))
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n%s", paragraphs(fmt.Sprintf("\"%s COMMAND --help\" says more about a command.", cmd.CommandPath()), width))
	}
	return b.String()
}
