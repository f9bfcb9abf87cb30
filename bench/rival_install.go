package main

import (
	"context"
	"crypto/sha256"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
)

// rivalFiles are the program of @neo4j/graphql: what it depends on, its types
// and its server.
//
//go:embed rival/package.json rival/package-lock.json rival/types.graphql rival/server.mjs
var rivalFiles embed.FS

// installRival puts the program into a folder of the user's cache that is named
// after what it depends on, and has npm fetch that unless it is there already.
func (b *bench) installRival(ctx context.Context) (folder string, err error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	lock, err := rivalFiles.ReadFile("rival/package-lock.json")
	if err != nil {
		return "", err
	}
	folder = filepath.Join(cache, "graphd", fmt.Sprintf("bench-rival-%.4x", sha256.Sum256(lock)))
	if err := writeRival(folder); err != nil {
		return "", err
	}
	if _, err := os.Stat(filepath.Join(folder, "node_modules", ".package-lock.json")); err == nil { // npm's last step
		return folder, nil
	}
	b.say("installing @neo4j/graphql in " + folder)
	npm := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	npm.Dir, npm.Stdout, npm.Stderr = folder, os.Stderr, os.Stderr
	if err := npm.Run(); err != nil {
		return "", errors.Join(errors.New("npm ci, which needs Node 20 and a registry"), err)
	}
	return folder, nil
}

func writeRival(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	return fs.WalkDir(rivalFiles, "rival", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := rivalFiles.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(folder, entry.Name()), text, 0o644)
	})
}
