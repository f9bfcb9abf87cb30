package notebooks

import (
	"bufio"
	"context"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"
)

var served = regexp.MustCompile(`http://127\.0\.0\.1:[0-9]+/graphql`)

// demo starts graphd demo on a free port, for as long as the test runs, and
// gives its URL.
func demo(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "graphd")
	if out, err := exec.Command("go", "build", "-o", program, "../cmd/graphd").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	server := exec.CommandContext(ctx, program, "demo", "--listen", "127.0.0.1:0")
	stderr, err := server.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	url := make(chan string, 1)
	ended := make(chan struct{})
	go func() { // reads on until the end, or the server would wait
		defer close(ended)
		for lines := bufio.NewScanner(stderr); lines.Scan(); {
			if found := served.FindString(lines.Text()); found != "" && len(url) == 0 {
				url <- found
			}
		}
	}()
	t.Cleanup(func() {
		cancel()
		<-ended
		_ = server.Wait()
	})
	select {
	case found := <-url:
		return found
	case <-ended:
		t.Fatal("graphd demo has ended")
	case <-time.After(time.Minute):
		t.Fatal("graphd demo does not say where it serves")
	}
	return ""
}
