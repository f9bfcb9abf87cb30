package guard

import (
	"strings"
	"testing"

	"github.com/graphql-go/graphql/language/ast"
)

func TestCacheDropsTheDocumentNotUsedForLongest(t *testing.T) {
	c := newCache(2, 1<<20)
	c.put("a", &ast.Document{}, 1)
	c.put("b", &ast.Document{}, 1)
	c.get("a")
	c.put("c", &ast.Document{}, 1)
	if c.get("a") == nil || c.get("b") != nil || c.get("c") == nil {
		t.Error("b was used least recently, and another is gone")
	}
}

func TestCacheIsBoundedInBytes(t *testing.T) {
	c := newCache(100, 3000)
	c.put("short", &ast.Document{}, 1)
	c.put(strings.Repeat("x", 1400), &ast.Document{}, 1)
	if c.get("short") != nil || c.used > 3000 {
		t.Errorf("the cache holds %d bytes", c.used)
	}
	c.put(strings.Repeat("y", 1600), &ast.Document{}, 1)
	if c.recent.Len() != 1 || len(c.byText) != 1 {
		t.Error("a document larger than the cache has driven out another")
	}
}
