package cmd

import (
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/concurrency-katas/go/grader/internal/nearest"
)

// flagMistake says what is wrong with a flag, in other words than those of Go's parsers.
func flagMistake(cmd *cobra.Command, err error) error {
	if e := (*pflag.InvalidValueError)(nil); errors.As(err, &e) {
		return fmt.Errorf("--%s takes %s, not %q", e.GetFlag().Name, values[e.GetFlag().Value.Type()], e.GetValue())
	}
	if e := (*pflag.ValueRequiredError)(nil); errors.As(err, &e) {
		return fmt.Errorf("--%s needs a value; \"%s --help\" says which", e.GetSpecifiedName(), cmd.CommandPath())
	}
	if e := (*pflag.NotExistError)(nil); errors.As(err, &e) && e.GetSpecifiedShortnames() == "" {
		known := map[string]bool{}
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known[f.Name] = true })
		question := ""
		if meant, ok := nearest.Name(e.GetSpecifiedName(), maps.Keys(known)); ok {
			question = fmt.Sprintf(" (did you mean --%s?)", meant)
		}
		return fmt.Errorf("there is no flag --%s%s; \"%s --help\" shows them all", e.GetSpecifiedName(), question, cmd.CommandPath())
	}
	return fmt.Errorf("%w; \"%s --help\" shows all flags", err, cmd.CommandPath())
}

// values says for the types of flags what is right for them.
var values = map[string]string{
	"bool":     "true or false",
	"int":      "a whole number",
	"uint64":   "a whole number of 0 or more",
	"intSlice": "whole numbers, with commas between them",
}

// noEmptyFlag refuses a flag that was given and says nothing, as --submission "$student"
// does where that variable is not set. It must not stand for the folder one is in.
func noEmptyFlag(cmd *cobra.Command, _ []string) (err error) {
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if f.Value.Type() == "string" && f.Value.String() == "" {
			err = fmt.Errorf("--%s is empty", f.Name)
		}
	})
	return err
}

// knownCommand refuses what was taken for the name of a command and is none.
func knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	known := map[string]bool{}
	for _, c := range root.Commands() {
		known[c.Name()] = true
	}
	question := ""
	if meant, ok := nearest.Name(strings.ToLower(args[0]), maps.Keys(known)); ok {
		question = fmt.Sprintf(" (did you mean %s?)", meant)
	}
	return fmt.Errorf("there is no command %q%s; \"%s help\" shows them all", args[0], question, root.Name())
}

func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%s takes no arguments, and got %q", cmd.CommandPath(), args)
	}
	return nil
}

func oneArgument(cmd *cobra.Command, args []string) error {
	if len(args) != 1 || strings.TrimSpace(args[0]) == "" {
		return fmt.Errorf("%s takes one argument, and got %q: %s", cmd.CommandPath(), args, strings.TrimSuffix(cmd.UseLine(), " [flags]"))
	}
	return nil
}
