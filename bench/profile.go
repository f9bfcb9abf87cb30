package main

import (
	"context"
	"os"
	"path/filepath"
	"runtime/pprof"
)

// part measures a part, under a CPU profile if one is wanted. The part of
// loading does its work in other processes, which have profiles of their own.
func (b *bench) part(ctx context.Context, name string, measure func(context.Context, *bench) error) error {
	if b.profile != "" && name != "load" {
		stop, err := profileInto(filepath.Join(b.profile, name+".pprof"))
		if err != nil {
			return err
		}
		defer stop()
	}
	return measure(ctx, b)
}

func profileInto(path string) (stop func(), err error) {
	file, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	stop = func() {
		pprof.StopCPUProfile()
		file.Close()
	}
	return stop, pprof.StartCPUProfile(file)
}
