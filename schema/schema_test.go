package schema

import (
	"testing"

	"github.com/graphql-go/graphql"

	"github.com/graphd/graphd/schema/sdl"
)

func built(t *testing.T) *graphql.Schema {
	t.Helper()
	s, err := Build()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEveryElementOfTheContractIsDocumented(t *testing.T) {
	missing, err := sdl.Undocumented(Text)
	if err != nil {
		t.Fatal(err)
	}
	for _, element := range missing {
		t.Errorf("%s has no description", element)
	}
}

// The text repeats an interface's fields in each type; they must not drift
// apart.
func TestTypesRepeatTheirInterfacesFieldByField(t *testing.T) {
	s := built(t)
	for _, face := range []string{"Entity", "Standing"} {
		of := s.Type(face).(*graphql.Interface)
		for _, object := range s.PossibleTypes(of) {
			for name, field := range of.Fields() {
				own := object.Fields()[name]
				if own.Type.String() != field.Type.String() || len(own.Args) != len(field.Args) {
					t.Errorf("%s.%s is not as in %s", object.Name(), name, face)
					continue
				}
				for i, arg := range field.Args {
					same := own.Args[i]
					if same.Name() != arg.Name() || same.Type.String() != arg.Type.String() || same.DefaultValue != arg.DefaultValue {
						t.Errorf("%s.%s(%s:) is not as in %s", object.Name(), name, arg.Name(), face)
					}
				}
			}
		}
	}
}

func TestADateTakesTextsAndNothingElse(t *testing.T) {
	s := built(t).Type("Date").(*graphql.Scalar)
	if got := s.ParseValue("2020-08-03"); got != "2020-08-03" {
		t.Errorf("a text came in as %v", got)
	}
	if got := s.ParseValue(2020); got != nil {
		t.Errorf("a number came in as %v", got)
	}
}
