package notebooks

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color"
	_ "image/png"
	"maps"
	"slices"
	"strings"
	"testing"
)

const png = "image/png"

// Run again, the notebook gives cell by cell what stands in it, and draws.
func TestArticle(t *testing.T) {
	python := environment(t)
	const path = "article.ipynb"
	want := read(t, path)
	got := run(t, python, path, demo(t))
	if len(got.Cells) != len(want.Cells) {
		t.Fatalf("%d cells became %d", len(want.Cells), len(got.Cells))
	}
	pictures := 0
	for i, w := range want.Cells {
		if w.Type != "code" {
			continue
		}
		name, _, _ := strings.Cut(string(w.Source), "\n")
		g := got.Cells[i].Outputs
		if len(w.Outputs) == 0 || len(g) != len(w.Outputs) {
			t.Errorf("cell %d (%s) has %d outputs in the file, and %d when run", i, name, len(w.Outputs), len(g))
			continue
		}
		for n := range g {
			pictures += compare(t, i, w.Outputs[n], g[n])
		}
	}
	if pictures != 1 {
		t.Errorf("%d pictures", pictures)
	}
}

// compare holds an output to the one in the file, and counts its pictures,
// which need only be there: fonts differ from machine to machine.
func compare(t *testing.T, cell int, want, got output) (pictures int) {
	t.Helper()
	if got.Text != want.Text {
		t.Errorf("cell %d prints\n%s\nand in the file it is\n%s", cell, got.Text, want.Text)
	}
	types := slices.Sorted(maps.Keys(want.Data))
	if has := slices.Sorted(maps.Keys(got.Data)); !slices.Equal(has, types) {
		t.Errorf("cell %d gives %v, and in the file it is %v", cell, has, types)
	}
	for _, media := range types {
		switch {
		case media == png:
			drawn(t, want.Data[png])
			drawn(t, got.Data[png])
			pictures++
		case got.Data[media] != want.Data[media]:
			t.Errorf("cell %d gives\n%s\nand in the file it is\n%s", cell, got.Data[media], want.Data[media])
		}
	}
	return pictures
}

// drawn holds a picture to being more than an empty sheet: it has the colours
// of what is drawn, on a fair part of it.
func drawn(t *testing.T, encoded text) {
	t.Helper()
	b, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(string(encoded), "\n", ""))
	if err != nil {
		t.Fatal(err)
	}
	picture, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[color.RGBA]int{}
	size := picture.Bounds()
	for y := range size.Dy() {
		for x := range size.Dx() {
			seen[color.RGBAModel.Convert(picture.At(x, y)).(color.RGBA)]++
		}
	}
	inked := size.Dx()*size.Dy() - seen[color.RGBA{255, 255, 255, 255}]
	if size.Dx() < 400 || size.Dy() < 300 || inked < size.Dx()*size.Dy()/50 {
		t.Errorf("%d of %v points are drawn on", inked, size)
	}
	for what, c := range map[string]color.RGBA{"a person": {0x4c, 0x9f, 0x70, 255}, "a country": {0x5b, 0x8b, 0xd0, 255},
		"an event": {0xb8, 0x7f, 0xc4, 255}, "a link that sets apart": {0xcc, 0x33, 0x33, 255}} {
		if seen[c] < 10 {
			t.Errorf("the picture does not show %s", what)
		}
	}
}
