package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// rival is @neo4j/graphql behind Apollo Server, a process of Node.
type rival struct {
	url     string
	command *exec.Cmd
	input   io.Closer // the process ends when it is closed
}

// startRival starts the process, and returns when it says where it answers.
func (b *bench) startRival(ctx context.Context, s *neo4jServer) (*rival, error) {
	folder, err := b.installRival(ctx)
	if err != nil {
		return nil, err
	}
	command := exec.CommandContext(ctx, "node", "server.mjs")
	command.Dir, command.Stderr = folder, os.Stderr
	command.Env = append(os.Environ(), "NODE_ENV=production", "NEO4J_URI="+s.options.URI, "NEO4J_PASSWORD="+s.options.Password, "WORKERS="+strconv.Itoa(b.workers))
	input, err := command.StdinPipe()
	if err != nil {
		return nil, err
	}
	output, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, err
	}
	r := &rival{command: command, input: input}
	line, err := bufio.NewReader(output).ReadString('\n')
	if r.url = strings.TrimSpace(line); err != nil {
		return nil, errors.Join(fmt.Errorf("@neo4j/graphql did not start: %w", err), r.stop())
	}
	return r, nil
}

func (r *rival) stop() error {
	pool.CloseIdleConnections()
	return errors.Join(r.input.Close(), r.command.Wait())
}
