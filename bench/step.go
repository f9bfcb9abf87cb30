package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// cost is what a step took.
type cost struct {
	Seconds   float64 // of the work alone
	Processor float64 // seconds of processor time of the whole process
	PeakBytes int64   // the most memory that the process had at a time; 0 where the system does not say
	Rows      int
}

// steps are what is measured in a process of its own: the work says how many
// rows it wrote, and how long that took.
var steps = map[string]func(ctx context.Context, from, into string) (rows int, took time.Duration, err error){
	"load": load, "bare": insertBare,
}

// step is the process's side: step NAME FROM INTO [PROFILE].
func step(ctx context.Context, args []string) error {
	if len(args) < 3 || steps[args[0]] == nil {
		return errors.New("steps are load FILE STORE, and bare STORE COPY")
	}
	if len(args) > 3 {
		stop, err := profileInto(args[3])
		if err != nil {
			return err
		}
		defer stop()
	}
	rows, took, err := steps[args[0]](ctx, args[1], args[2])
	if err != nil {
		return err
	}
	peak, err := peakMemory()
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(cost{Seconds: took.Seconds(), PeakBytes: peak, Rows: rows})
}

// step runs one step and returns what it cost.
func (b *bench) step(ctx context.Context, name, from, into string) (c cost, err error) {
	self, err := os.Executable()
	if err != nil {
		return c, err
	}
	args := []string{"step", name, from, into}
	if b.profile != "" {
		args = append(args, filepath.Join(b.profile, name+".pprof"))
	}
	command := exec.CommandContext(ctx, self, args...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return c, fmt.Errorf("%s: %w", name, err)
	}
	err = json.Unmarshal(out, &c)
	c.Processor = (command.ProcessState.UserTime() + command.ProcessState.SystemTime()).Seconds()
	b.say(fmt.Sprintf("%s: %s, %s of processor time, %d MB", name, seconds(c.Seconds), seconds(c.Processor), c.PeakBytes>>20))
	return c, err
}
