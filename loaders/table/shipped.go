package table

import (
	"bufio"
	"bytes"
	"embed"
	"errors"
	"io"
	"path"
	"sync"

	"github.com/graphd/graphd/loaders/format"
)

//go:embed mappings/*.yaml
var mappings embed.FS

// Shipped are the mappings that come with graphd, in the order of their names.
var Shipped = sync.OnceValue(func() []*Mapping {
	entries, err := mappings.ReadDir("mappings")
	if err != nil {
		panic(err)
	}
	var all []*Mapping
	for _, e := range entries {
		text, err := mappings.ReadFile(path.Join("mappings", e.Name()))
		if err != nil {
			panic(err)
		}
		m, err := ReadMapping(bytes.NewReader(text), e.Name())
		if err != nil {
			panic(err) // a test reads them all
		}
		all = append(all, m)
	}
	return all
})

// peek looks at the beginning of a text.
func peek(text io.Reader) ([]byte, io.Reader, error) {
	in := bufio.NewReaderSize(text, format.HeadSize)
	head, err := in.Peek(format.HeadSize)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		return nil, nil, err
	}
	return head, in, nil
}
