package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestDropped(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	if err := os.Mkdir(at("guides"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"guides/knee.yaml", "Knee Page.HTML", "knee.docx", "knee.jpg"} {
		if err := os.WriteFile(at(name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ typed, want []string }{
		{nil, []string{"desk"}},
		{[]string{"build"}, []string{"build"}},
		{[]string{"build", at("knee.docx")}, []string{"build", at("knee.docx")}},
		{[]string{dir}, []string{"desk", "--root", dir}},
		{[]string{at("guides/knee.yaml")}, []string{"desk", "--root", dir}},
		{[]string{at("Knee Page.HTML")}, []string{"import", at("Knee Page.HTML"), "-o", at("Knee Page.yaml")}},
		{[]string{at("knee.docx")}, []string{"import", at("knee.docx"), "-o", at("knee.yaml")}},
		{[]string{at("knee.jpg")}, []string{at("knee.jpg")}},
	} {
		if got := dropped(append([]string{"guidepress"}, c.typed...))[1:]; !slices.Equal(got, c.want) {
			t.Errorf("%q starts %q, want %q", c.typed, got, c.want)
		}
	}
}
