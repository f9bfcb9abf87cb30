package guard

import (
	"container/list"
	"sync"

	"github.com/graphql-go/graphql/language/ast"
)

// cache keeps valid documents by their text, the least recently used of which goes first. It is bounded in number and
// in bytes, for short texts come by the thousand and long ones weigh. Safe for concurrent use.
type cache struct {
	mu        sync.Mutex
	documents int
	bytes     int
	used      int
	byText    map[string]*list.Element
	recent    *list.List // of *cached, the latest in front
}

type cached struct {
	query string
	doc   *ast.Document
	bytes int
}

// bytesPerToken is what the syntax tree of one token weighs: 56 to 112 bytes on the documents of BenchmarkWorstDocuments.
const bytesPerToken = 120

func newCache(documents, bytes int) *cache {
	return &cache{documents: documents, bytes: bytes, byText: map[string]*list.Element{}, recent: list.New()}
}

func (c *cache) get(query string) *ast.Document {
	c.mu.Lock()
	defer c.mu.Unlock()
	element := c.byText[query]
	if element == nil {
		return nil
	}
	c.recent.MoveToFront(element)
	return element.Value.(*cached).doc
}

func (c *cache) put(query string, doc *ast.Document, tokens int) {
	// The text is kept twice: as the key, and as the source that the nodes point to.
	entry := &cached{query: query, doc: doc, bytes: 2*len(query) + tokens*bytesPerToken}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.byText[query] != nil || entry.bytes > c.bytes {
		return
	}
	c.byText[query] = c.recent.PushFront(entry)
	c.used += entry.bytes
	for c.used > c.bytes || c.recent.Len() > c.documents {
		oldest := c.recent.Remove(c.recent.Back()).(*cached)
		delete(c.byText, oldest.query)
		c.used -= oldest.bytes
	}
}
