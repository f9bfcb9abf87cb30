package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/graphd/graphd/graph"
	"github.com/spf13/cobra"
)

func versionCommand(a *app) *cobra.Command {
	command := &cobra.Command{
		Use:   "version",
		Short: "Say which graphd this is, and by which rules it projects",
		Args:  arguments(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			return a.printVersion()
		},
	}
	a.vocabularyFlag(command)
	a.jsonFlag(command)
	return command
}

// buildInfo is what tells two builds apart. A store that was made by another
// projection or vocabulary has to be projected anew.
type buildInfo struct {
	Version    string `json:"version"`
	Commit     string `json:"commit"` // empty if it was built outside of a checkout
	Modified   bool   `json:"modified"`
	Go         string `json:"go"`
	Platform   string `json:"platform"`
	Projection int    `json:"projection"`
	Vocabulary string `json:"vocabulary"` // the vocabulary's hash
}

// buildVersion is the module's version that this program was built from.
func buildVersion() string {
	if build, ok := debug.ReadBuildInfo(); ok && build.Main.Version != "" {
		return build.Main.Version
	}
	return "unknown"
}

func (a *app) printVersion() error {
	vocabulary, err := a.readVocabulary()
	if err != nil {
		return err
	}
	info := buildInfo{Version: buildVersion(), Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH,
		Projection: graph.ProjectionVersion, Vocabulary: vocabulary.Hash()}
	if build, ok := debug.ReadBuildInfo(); ok {
		for _, s := range build.Settings {
			switch s.Key {
			case "vcs.revision":
				info.Commit = s.Value
			case "vcs.modified":
				info.Modified = s.Value == "true"
			}
		}
	}
	if a.wantsJSON() {
		return a.writeJSON(info)
	}
	_, err = fmt.Fprintf(a.out, "graphd %s, %s, %s\nprojection %d, vocabulary %.12s\n", info.Version, info.Go, info.Platform,
		info.Projection, info.Vocabulary)
	return err
}
