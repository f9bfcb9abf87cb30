package resolvers

import (
	"context"
	"time"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// versionInfo resolves Query.version.
func versionInfo(ctx context.Context, _ *executor.Call) (*graph.VersionInfo, error) {
	info, err := requestOf(ctx).Version(ctx)
	return &info, err
}

var versionProperties = map[string]executor.Property{
	"Version.version":    of(func(v *graph.VersionInfo) any { return int(v.Version) }),
	"Version.oldest":     of(func(v *graph.VersionInfo) any { return int(v.Oldest) }),
	"Version.projection": of(func(v *graph.VersionInfo) any { return v.Projection }),
	"Version.vocabulary": of(func(v *graph.VersionInfo) any { return &v.Vocabulary }),
	"Version.pending":    of(func(v *graph.VersionInfo) any { return v.Pending }),
}

// version is null for 0, which no version is.
func version(v int64) any {
	if v == 0 {
		return nil
	}
	return int(v)
}

// instant is null for a time that is not given.
func instant(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t
}
