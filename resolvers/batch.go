package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// distinct returns the keys of the rows that are wanted, each once, in the
// order in which they are first met, and for each row the index of its key, -1
// for one that is not wanted.
func distinct[R any](rows []R, key func(R) string, wanted func(R) bool) (keys []string, at []int) {
	seen := make(map[string]int, len(rows))
	at = make([]int, len(rows))
	for i, row := range rows {
		if !wanted(row) {
			at[i] = -1
			continue
		}
		k := key(row)
		place, ok := seen[k]
		if !ok {
			place = len(keys)
			seen[k] = place
			keys = append(keys, k)
		}
		at[i] = place
	}
	return keys, at
}

func always(any) bool { return true }

// perKey makes a resolver that reads one value for each distinct key of the
// parents, and gives every parent its own. A parent with an empty key gets null.
func perKey[V any](key func(parent any) string, read func(ctx context.Context, call *executor.Call, keys []string) ([]V, error)) executor.Resolver {
	return func(ctx context.Context, call *executor.Call) ([]any, error) {
		keys, at := distinct(call.Parents, key, func(parent any) bool { return key(parent) != "" })
		answers := make([]any, len(call.Parents))
		if len(keys) == 0 {
			return answers, nil
		}
		values, err := read(ctx, call, keys)
		if err != nil {
			return nil, err
		}
		for i, place := range at {
			if place >= 0 {
				answers[i] = values[place]
			}
		}
		return answers, nil
	}
}

// root makes a resolver of a field of Query, which has no parent.
func root[V any](read func(ctx context.Context, call *executor.Call) (V, error)) executor.Resolver {
	return func(ctx context.Context, call *executor.Call) ([]any, error) {
		value, err := read(ctx, call)
		if err != nil {
			return nil, err
		}
		return []any{value}, nil
	}
}

// entityBy makes a resolver of the entity whose id a parent has.
func entityBy(id func(parent any) string) executor.Resolver {
	return perKey(id, func(ctx context.Context, _ *executor.Call, ids []string) ([]*graph.Entity, error) {
		return requestOf(ctx).Entities(ctx, ids)
	})
}

// sourceBy makes a resolver of the source whose id a parent has.
func sourceBy(id func(parent any) string) executor.Resolver {
	return perKey(id, func(ctx context.Context, _ *executor.Call, ids []string) ([]*graph.Source, error) {
		return requestOf(ctx).Sources(ctx, ids)
	})
}
