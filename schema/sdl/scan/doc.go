// Package scan reads GraphQL text once, before graphql-go sees it.
//
// In: the text of a request or of a schema, and bounds. Out: a text that graphql-go v0.8.1 parses correctly, with the
// same byte offsets, or the first Problem with its offset. It may import the standard library and graphql-go's parser
// and syntax tree, nothing else.
//
// The pass is one loop over the bytes with a stack of open brackets, so its time and memory follow from the bounds
// alone. It also mends what v0.8.1 gets wrong, which is why a schema goes through it too:
//
//   - a character beyond ASCII in a comment, or a byte order mark, shifts the names that follow, so that
//     "{ # é\n name }" is read as "{ name e }": comments and marks are blanked;
//   - a block string loses the first letters of its first line when later lines are indented: Repair puts the value
//     right that the specification gives;
//   - half a surrogate pair ("\uD83D") silently becomes U+FFFD: refused;
//   - the literal null is a syntax error: it is parsed as an enum value and Repair names it "null", a name the parser
//     itself gives to no enum value;
//   - "[Int)" is taken for a list type, and a missing type for none: brackets are matched here, types in TypeProblem.
package scan
