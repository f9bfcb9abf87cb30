//go:build unix && !aix && !solaris

package neo4jtest

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// reserve waits until no other test process uses the server. "go test ./..."
// runs packages at the same time, and a Community server has one database. The
// file stays open: the system gives the lock back when this process ends,
// however it does.
func reserve(uri string, logf func(string, ...any)) error {
	name := fmt.Sprintf("graphd-neo4j-%x.lock", sha256.Sum256([]byte(uri)))
	path := filepath.Join(os.TempDir(), name)
	fd, err := syscall.Open(path, syscall.O_CREAT|syscall.O_RDWR|syscall.O_CLOEXEC, 0o666)
	if err != nil {
		return fmt.Errorf("opening %s: %w", path, err)
	}
	err = lock(fd, syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		logf("waiting for another package's tests to end with %s", uri)
		err = lock(fd, 0)
	}
	if err != nil {
		return fmt.Errorf("locking %s: %w", path, err)
	}
	return nil
}

func lock(fd, how int) error {
	for {
		if err := syscall.Flock(fd, syscall.LOCK_EX|how); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}
