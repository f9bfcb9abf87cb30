package schema

import (
	"time"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// date passes texts through in both directions. What comes in is checked by
// what takes it, which can say what is wrong with it and what to write instead;
// a scalar of graphql-go can only say that something is.
func date() *graphql.Scalar {
	return graphql.NewScalar(graphql.ScalarConfig{Name: "Date", Serialize: text, ParseValue: text, ParseLiteral: literal})
}

// dateTime comes in as a text, as a date does.
func dateTime() *graphql.Scalar {
	return graphql.NewScalar(graphql.ScalarConfig{
		Name: "DateTime",
		Serialize: func(value any) any {
			t, ok := value.(time.Time)
			if !ok {
				return nil
			}
			return t.UTC().Format(time.RFC3339Nano)
		},
		ParseValue: text, ParseLiteral: literal,
	})
}

func literal(written ast.Value) any {
	if s, ok := written.(*ast.StringValue); ok {
		return s.Value
	}
	return nil
}

// text is nil, which is graphql-go's sign of a value that does not fit, for
// all but a string.
func text(value any) any {
	if s, ok := value.(string); ok {
		return s
	}
	return nil
}
