package executor

import (
	"errors"
	"fmt"
	"hash/fnv"
	"math"
	"math/rand/v2"

	"github.com/graphql-go/graphql"
)

// world answers every field of a schema. What it answers follows from the
// parent, the field and the arguments alone: two executors that walk in
// different orders find the same data, and an argument that is not quite the
// same changes everything below.
type world struct {
	schema *graphql.Schema
	seed   uint64
	// One value in so many is null, an error, or nothing that its type can
	// hold; 0 is never.
	nulls, failures, misfits int
	misfit                   bool // there was one of the last kind
}

// thing is an object of a world.
type thing struct {
	kind string
	seed uint64
}

func (w *world) kindOf(value any) string {
	if err, ok := value.(error); ok {
		panic(err)
	}
	return value.(*thing).kind
}

func (w *world) answer(parent any, field string, args map[string]any) any {
	of, ok := parent.(*thing)
	if !ok {
		of = &thing{w.schema.QueryType().Name(), w.seed}
	}
	text := []byte("{}")
	if len(args) > 0 {
		var err error
		if text, err = marshal(args); err != nil {
			return err
		}
	}
	hash := fnv.New64a()
	fmt.Fprint(hash, of.seed, field, string(text))
	d := &drawing{world: w, Rand: rand.New(rand.NewPCG(w.seed, hash.Sum64()))}
	return d.value(w.schema.Type(of.kind).(*graphql.Object).Fields()[field].Type, true)
}

// drawing is one value in the making.
type drawing struct {
	*world
	*rand.Rand
}

func (d *drawing) one(in int) bool { return in > 0 && d.IntN(in) == 0 }

// value may be an error where graphql-go can be told of one: of a field, or of
// an item that is itself a list, an object or a Tag.
func (d *drawing) value(t graphql.Type, mayFail bool) any {
	required, ok := t.(*graphql.NonNull)
	if ok {
		t = required.OfType
	}
	switch rare := ok && d.IntN(4) > 0; {
	case mayFail && !rare && d.one(d.failures):
		return errors.New(fmt.Sprint("failure ", d.IntN(1e6)))
	case !rare && d.one(d.nulls):
		return nil
	}
	switch t := t.(type) {
	case *graphql.List:
		items := make([]any, d.IntN(4))
		for i := range items {
			items[i] = d.value(t.OfType, failsAsItem(t.OfType))
		}
		return items
	case *graphql.Enum:
		return d.orMisfit(1+d.IntN(len(t.Values())), 99)
	case *graphql.Scalar:
		return d.scalar(t)
	case *graphql.Object:
		return &thing{t.Name(), d.Uint64()}
	}
	possible := d.schema.PossibleTypes(t.(graphql.Abstract))
	kind := possible[d.IntN(len(possible))].Name()
	if d.one(d.misfits) {
		kind = d.schema.QueryType().Name()
	}
	return &thing{kind, d.Uint64()}
}

func failsAsItem(t graphql.Type) bool {
	switch t := graphql.GetNullable(t).(type) {
	case *graphql.Enum:
		return false
	case *graphql.Scalar:
		return !isBuiltIn(t) && t != dayScalar
	}
	return true
}

func (d *drawing) scalar(t *graphql.Scalar) any {
	switch t {
	case graphql.Int:
		return d.orMisfit(d.IntN(1<<32)-1<<31, 1<<31)
	case graphql.Float:
		return d.orMisfit(math.Ldexp(d.NormFloat64(), d.IntN(200)-100), math.NaN())
	case graphql.Boolean:
		return d.IntN(2) == 0
	case graphql.ID, graphql.String:
		texts := []string{"", "plain", "q\"\\/", "<é\u2028\x00\x7f>", "bad \xff", "\U0001F600"}
		return texts[d.IntN(len(texts))] + fmt.Sprint(d.IntN(9))
	}
	return d.IntN(30)
}

func (d *drawing) orMisfit(value, misfit any) any {
	if d.one(d.misfits) {
		d.misfit = true
		return misfit
	}
	return value
}
