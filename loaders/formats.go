package loaders

import (
	"fmt"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/ftm"
	"github.com/graphd/graphd/loaders/misp"
	"github.com/graphd/graphd/loaders/native"
	"github.com/graphd/graphd/loaders/ofac"
	"github.com/graphd/graphd/loaders/popolo"
	"github.com/graphd/graphd/loaders/stix"
	"github.com/graphd/graphd/loaders/table"
	"github.com/graphd/graphd/loaders/un"
)

// AutoFormat asks for each file's format to be told by its content.
const AutoFormat = "auto"

// Formats returns the formats that graphd reads. A new one is added here, before
// tables, which a mapping may take for what is of no other format.
func Formats(mappings ...*table.Mapping) []format.Format {
	return []format.Format{native.YAML{}, native.JSONLines{}, un.XML{}, ftm.Entities{}, ofac.CSV{}, misp.Cluster{}, stix.Bundle{}, popolo.JSON{},
		table.Format{Mappings: mappings}}
}

// CheckFormat refuses a name that is neither AutoFormat nor that of a format.
func CheckFormat(name string) error {
	_, err := formatNamed(name, Formats())
	return err
}

// formatNamed returns the format of that name, and nil for AutoFormat.
func formatNamed(name string, all []format.Format) (format.Format, error) {
	if name == "" || name == AutoFormat {
		return nil, nil
	}
	known := []string{AutoFormat}
	for _, f := range all {
		if f.Name() == name {
			return f, nil
		}
		known = append(known, f.Name())
	}
	return nil, &graph.Error{Op: "load", Kind: graph.Invalid, What: fmt.Sprintf("there is no format %q%s", name, graph.DidYouMean(name, known)),
		Hint: "formats: " + strings.Join(known, ", ")}
}

// detect returns the format that a file is most like, and nil if it is like
// none. Of equals the first in the list wins.
func detect(head []byte, name string, all []format.Format) format.Format {
	var best format.Format
	most := format.Unlike
	for _, f := range all {
		if l := f.Detect(head, name); l > most {
			best, most = f, l
		}
	}
	return best
}

// advice is what a format has to say of a file that it does not take.
func advice(head []byte, name string, all []format.Format) string {
	for _, f := range all {
		if adviser, ok := f.(format.Adviser); ok {
			if text := adviser.Advise(head, name); text != "" {
				return text
			}
		}
	}
	return ""
}

// list describes all formats in an error.
func list(all []format.Format) string {
	about := make([]string, len(all))
	for i, f := range all {
		about[i] = f.Name() + " (" + f.About() + ")"
	}
	return strings.Join(about, ", ")
}
