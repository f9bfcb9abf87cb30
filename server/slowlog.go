package server

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// logSlow names a slow request by its operation and by a hash, so that equal
// queries can be counted, and shows the query cut to 2,000 characters.
func (e *Engine) logSlow(ctx context.Context, r Request, took time.Duration) {
	sum := sha256.Sum256([]byte(r.Query))
	e.logger(ctx).Warn().Str("operation", cut(r.OperationName, 128)).Str("query_hash", hex.EncodeToString(sum[:8])).
		Dur("took_ms", took).Str("query", cut(r.Query, 2000)).Msg("slow query")
}

// cut shortens a text to so many characters and says so.
func cut(text string, most int) string {
	count := 0
	for i := range text {
		if count == most {
			return text[:i] + "… (cut)"
		}
		count++
	}
	return text
}
