package loaders

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Write tells a person what the load did. The totals come last, since on a
// terminal the end is what is seen.
func (s *Summary) Write(w io.Writer) error {
	var b strings.Builder
	if s.DryRun {
		b.WriteString("dry run: nothing was written\n")
	}
	s.writeSkipped(&b)
	s.writeIgnored(&b)
	s.writeWaiting(&b)
	s.writeUnread(&b)
	s.writeRejects(&b)
	if s.NotWithdrawn {
		fmt.Fprintf(&b, "nothing was withdrawn, because %s rejected; mend them and load again\n", were(s.Rejected, "row"))
	}
	for i := range s.Datasets {
		s.writeDataset(&b, &s.Datasets[i])
	}
	fmt.Fprintf(&b, "%s from %s\n", counted(s.Read, "statement"), counted(s.Files, "file"))
	if !s.DryRun {
		fmt.Fprintf(&b, "%d added, %d changed, %d unchanged, %d withdrawn, %d rejected\n", s.Added, s.Changed, s.Unchanged, s.Withdrawn, s.Rejected)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (s *Summary) writeDataset(b *strings.Builder, d *DatasetSummary) {
	fmt.Fprintf(b, "dataset %s: %d read", d.ID, d.Read)
	if !s.DryRun {
		fmt.Fprintf(b, ", %d added, %d changed, %d unchanged, %d withdrawn", d.Added, d.Changed, d.Unchanged, d.Withdrawn)
		if d.Kept > 0 {
			fmt.Fprintf(b, " (and %d kept that the edition lacks)", d.Kept)
		}
	}
	fmt.Fprintf(b, ", %d rejected", d.Rejected)
	if s.Counted {
		fmt.Fprintf(b, "; of its claims, %d dangling, %d misfit", d.Dangling, d.Misfit)
		if d.Merged > 0 {
			fmt.Fprintf(b, ", %d merged", d.Merged)
		}
	}
	b.WriteString("\n")
}

// writeWaiting names the sources by the dataset's own ids where there is but
// one dataset.
func (s *Summary) writeWaiting(b *strings.Builder) {
	for _, w := range s.Waiting {
		source := w.Source
		if len(s.Datasets) == 1 {
			source = strings.TrimPrefix(source, w.Dataset+"/")
		}
		if w.Locator != "" {
			source += ", " + w.Locator
		}
		fmt.Fprintf(b, "waiting: %s (%s): %s\n", w.Says, source, w.WaitsFor)
	}
	if s.MoreWaiting > 0 {
		fmt.Fprintf(b, "waiting: and %d more, which are not listed\n", s.MoreWaiting)
	}
}

func (s *Summary) writeRejects(b *strings.Builder) {
	if s.Rejected == 0 {
		return
	}
	b.WriteString("rejected:\n")
	for _, r := range s.Rejects {
		b.WriteString("  " + r.String() + "\n")
	}
	if cut := s.Rejected - len(s.Rejects); cut > 0 {
		fmt.Fprintf(b, "  and %d more, which are not listed\n", cut)
	}
}

// unreadShown is how many values that were not read are shown to a person; the
// JSON form lists more.
const unreadShown = 20

func (s *Summary) writeUnread(b *strings.Builder) {
	if s.Unread == 0 {
		return
	}
	b.WriteString("loaded without a value that cannot be read:\n")
	shown := s.Unreads[:min(len(s.Unreads), unreadShown)]
	for _, r := range shown {
		b.WriteString("  " + r.String() + "\n")
	}
	if cut := s.Unread - len(shown); cut > 0 {
		fmt.Fprintf(b, "  and %d more, which are not shown\n", cut)
	}
}

// ignoredShown is how many ignored fields are named to a person, those of most
// values first; the JSON form names all.
const ignoredShown = 30

func (s *Summary) writeIgnored(b *strings.Builder) {
	if len(s.Ignored) == 0 {
		return
	}
	by := slices.Clone(s.Ignored)
	slices.SortStableFunc(by, func(x, y IgnoredField) int { return y.Values - x.Values })
	var fields []string
	for _, f := range by[:min(len(by), ignoredShown)] {
		fields = append(fields, fmt.Sprintf("%s (%d)", f.Field, f.Values))
	}
	b.WriteString("ignored fields, with how many values: " + strings.Join(fields, ", "))
	if cut := len(by) - len(fields); cut > 0 {
		fmt.Fprintf(b, ", and %d more fields, which --json lists", cut)
	}
	b.WriteString("\n")
}

// skippedShown is how many skipped files are named to a person; the JSON form
// names all.
const skippedShown = 20

func (s *Summary) writeSkipped(b *strings.Builder) {
	for i, skipped := range s.Skipped {
		if i == skippedShown {
			fmt.Fprintf(b, "skipped %d more files, which are not listed\n", len(s.Skipped)-i)
			return
		}
		fmt.Fprintf(b, "skipped %s: %s\n", skipped.File, skipped.Reason)
	}
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func were(n int, what string) string {
	if n == 1 {
		return "1 " + what + " was"
	}
	return counted(n, what) + " were"
}
