package un

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// The bounds of an entry: real ones have some kilobytes, and nest three deep.
const (
	maxEntry = 1 << 20
	maxDepth = 10
)

// element is a part of an entry.
type element struct {
	name     string
	line     int
	text     string // of its own, on one line
	children []*element
	taken    bool
}

// decoder reads elements.
type decoder struct{ xml *xml.Decoder }

func (d *decoder) line() int {
	line, _ := d.xml.InputPos()
	return line
}

// token gives the next piece of the text. A definition of a type is refused: it
// may define entities that expand without end, or that are fetched.
func (d *decoder) token() (xml.Token, error) {
	token, err := d.xml.Token()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, d.problem(err)
	}
	if _, is := token.(xml.Directive); is {
		return nil, &format.Problem{Line: d.line(), Reason: "the file defines types or entities (<!DOCTYPE), which the list does not", Hint: "load the file as the UN publishes it"}
	}
	return token, err
}

// problem words what is wrong with the XML, or with the file that it is in.
func (d *decoder) problem(err error) error {
	var known *format.Problem
	if errors.As(err, &known) {
		located := *known
		located.Line = d.line()
		return &located
	}
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		p := &format.Problem{Line: syntax.Line, Reason: "not XML: " + syntax.Msg}
		if strings.Contains(syntax.Msg, "unexpected EOF") {
			p.Reason, p.Hint = "the file ends early", "copy it anew, then load it again: what was loaded of it is not loaded twice"
		}
		return p
	}
	return &format.Problem{Line: d.line(), Reason: err.Error()}
}

// next gives the next element's beginning; io.EOF at the file's end.
func (d *decoder) next() (xml.StartElement, error) {
	for {
		token, err := d.token()
		if err != nil {
			return xml.StartElement{}, err
		}
		if start, is := token.(xml.StartElement); is {
			return start, nil
		}
	}
}

// element reads what a beginning begins.
func (d *decoder) element(start xml.StartElement) (*element, error) {
	room := maxEntry
	return d.inside(start, 1, &room)
}

func (d *decoder) inside(start xml.StartElement, depth int, room *int) (*element, error) {
	e := &element{name: start.Name.Local, line: d.line()}
	if depth > maxDepth {
		return nil, &format.Problem{Line: e.line, Field: e.name, Reason: fmt.Sprintf("elements nest deeper than %d in an entry", maxDepth)}
	}
	var text strings.Builder
	for {
		token, err := d.token()
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.CharData:
			if *room -= len(t); *room < 0 {
				return nil, &format.Problem{Line: e.line, Field: e.name, Reason: fmt.Sprintf("an entry is longer than %d bytes", maxEntry)}
			}
			text.Write(t)
		case xml.StartElement:
			*room -= len(t.Name.Local) + 100
			child, err := d.inside(t, depth+1, room)
			if err != nil {
				return nil, err
			}
			e.children = append(e.children, child)
		case xml.EndElement:
			e.text = draft.Text(text.String())
			return e, nil
		}
	}
}

// all takes the children of a name.
func (e *element) all(name string) []*element {
	var found []*element
	for _, c := range e.children {
		if c.name == name {
			c.taken = true
			found = append(found, c)
		}
	}
	return found
}

// value takes the first text of the children of a name; "" if there is none.
// Further ones stay, and are counted as ignored.
func (e *element) value(name string) string {
	for _, c := range e.children {
		if c.name == name && !c.taken {
			c.taken = true
			return c.text
		}
	}
	return ""
}

// values takes the texts of the VALUE elements of the children of a name.
func (e *element) values(name string) []*element {
	var found []*element
	for _, list := range e.all(name) {
		for _, v := range list.all("VALUE") {
			if v.text != "" {
				found = append(found, v)
			}
		}
	}
	return found
}

// ignore counts each text that was not taken, by its path.
func (e *element) ignore(out format.Sink, path string) {
	path += e.name
	if e.text != "" && !e.taken {
		out.Ignored(path)
	}
	for _, c := range e.children {
		c.ignore(out, path+"/")
	}
}
