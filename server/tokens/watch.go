package tokens

import "github.com/graphd/graphd/server/reread"

// Watch reads a token file, and gives what it says at any time: once it has
// changed, after a second at the latest. If what it says then is broken, failed
// is told, and the tokens stay as they were. Errors are those of ReadFile.
func Watch(path string, failed func(error)) (func() Set, error) {
	value, err := reread.New(func() (Set, error) { return ReadFile(path) }, failed, path)
	if err != nil {
		return nil, err
	}
	return value.Get, nil
}
