package graphd_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// notRun are the commands that the docs show and this test does not run: they
// would run this very test, or put the program where this machine keeps its own.
var notRun = []string{"go test -timeout 40m ./...", "go install ./cmd/graphd"}

// TestTheDocsHold runs every command and every query of README and docs. A
// fence with file=NAME is written to that file; one with no-run is not run.
// A json fence right after a query or a command is its output. "# exit N" at
// a command's end says how it ends, if not with 0.
func TestTheDocsHold(t *testing.T) {
	program := build(t)
	for page, fences := range pages(t) {
		t.Run(page, func(t *testing.T) { newReader(t, program).read(fences) })
	}
}

func build(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "graphd")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", program, "./cmd/graphd").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

// reader does what a page says, in a folder of its own that holds the seeds.
type reader struct {
	t       *testing.T
	program string
	folder  string
	port    string // stands for 8080
	serving bool
	output  string // of the last command or query
}

func newReader(t *testing.T, program string) *reader {
	folder := t.TempDir()
	if err := os.CopyFS(filepath.Join(folder, "seeds"), os.DirFS("seeds")); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	l.Close()
	return &reader{t: t, program: program, folder: folder, port: port}
}

func (r *reader) read(fences []fence) {
	for _, f := range fences {
		name, isFile := strings.CutPrefix(f.info, "file=")
		switch {
		case f.info == "no-run":
		case isFile:
			if err := os.WriteFile(filepath.Join(r.folder, name), []byte(f.text), 0o600); err != nil {
				r.t.Fatal(err)
			}
		case f.lang == "sh":
			for _, line := range commands(f.text) {
				r.run(f, line)
			}
		case f.lang == "graphql":
			r.ask(f)
		case f.lang == "json" && r.output != "":
			r.compare(f)
		}
		if f.lang == "json" {
			r.output = ""
		}
	}
}

// commands joins lines that end in a backslash or stand in an open quote.
func commands(text string) []string {
	var all []string
	open := ""
	for line := range strings.Lines(text) {
		open += line
		if strings.HasSuffix(open, "\\\n") || strings.Count(open, "'")%2 == 1 {
			continue
		}
		if command := strings.TrimSpace(open); command != "" && !strings.HasPrefix(command, "#") {
			all = append(all, command)
		}
		open = ""
	}
	return all
}

func (r *reader) run(f fence, line string) {
	for _, prefix := range notRun {
		if strings.HasPrefix(line, prefix) {
			return
		}
	}
	line, exit, _ := strings.Cut(line, " # exit ")
	line = strings.ReplaceAll(strings.ReplaceAll(line, "go run ./cmd/graphd", "graphd"), ":8080", ":"+r.port)
	ctx, cancel := context.WithTimeout(r.t.Context(), time.Minute)
	serves := strings.HasPrefix(line, "graphd demo") || strings.HasPrefix(line, "graphd serve")
	if serves {
		ctx, cancel = context.WithCancel(r.t.Context())
		if !strings.Contains(line, "--listen") {
			line += " --listen 127.0.0.1:" + r.port
		}
		line = "exec " + line
	}
	r.t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, "sh", "-c", line)
	cmd.Dir = r.folder
	cmd.Env = append(os.Environ(), "PATH="+filepath.Dir(r.program)+string(os.PathListSeparator)+os.Getenv("PATH"))
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if serves {
		r.serve(f, cmd, cancel)
		return
	}
	err := cmd.Run()
	code := fmt.Sprint(cmd.ProcessState.ExitCode())
	if exit == "" {
		exit = "0"
	}
	if code != exit {
		r.t.Errorf("%v: %s\nends with %s (%v), not %s\n%s", f, line, code, err, exit, stderr.String())
	}
	r.output = stdout.String()
}

func (r *reader) serve(f fence, cmd *exec.Cmd, cancel context.CancelFunc) {
	if err := cmd.Start(); err != nil {
		r.t.Fatalf("%v: %v", f, err)
	}
	r.t.Cleanup(func() { cancel(); _ = cmd.Wait() })
	r.serving = true
	for range 200 {
		resp, err := http.Get("http://127.0.0.1:" + r.port + "/readyz")
		if err == nil {
			resp.Body.Close()
			if resp.StatusCode == http.StatusOK {
				return
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	r.t.Fatalf("%v: does not get ready\n%s", f, cmd.Stderr)
}

// ask sends a query to the server that the page started, or else to a demo.
func (r *reader) ask(f fence) {
	if !r.serving {
		r.run(f, "graphd demo")
	}
	body, err := json.Marshal(map[string]string{"query": f.text})
	if err != nil {
		r.t.Fatal(err)
	}
	resp, err := http.Post("http://127.0.0.1:"+r.port+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		r.t.Fatalf("%v: %v", f, err)
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	var parsed struct{ Errors []any }
	if err = errors.Join(err, json.Unmarshal(answer, &parsed)); err != nil {
		r.t.Fatalf("%v: %v\n%s", f, err, answer)
	}
	wantErrors := f.info == "error"
	if (len(parsed.Errors) > 0) != wantErrors {
		r.t.Errorf("%v: %s", f, answer)
	}
	r.output = string(answer)
}

func (r *reader) compare(f fence) {
	var got, want bytes.Buffer
	if err := json.Compact(&got, []byte(r.output)); err != nil {
		r.t.Fatalf("%v: the output is no JSON: %v\n%s", f, err, r.output)
	}
	if err := json.Compact(&want, []byte(f.text)); err != nil {
		r.t.Fatalf("%v: %v", f, err)
	}
	if got.String() != want.String() {
		r.t.Errorf("%v: the page shows\n%s\nand the output is\n%s", f, want.String(), got.String())
	}
}
