package desk

import (
	"strings"
	"testing"
)

// The form of a label has its picture and where the point is, also where the file names it; another point is written as numbers.
func TestALabelPointsIntoItsPicture(t *testing.T) {
	o := open(t, project(t))
	before := o.file(pump)
	path := o.find(func(p place) bool { return p.Kind == "Label.title" })
	owner := strings.TrimSuffix(path, "/title")
	look := func() (form, field) {
		t.Helper()
		var all []form
		o.get("form?guide=intrathecal-pump&path="+owner, &all)
		for _, f := range all[0].Fields {
			if f.Kind == "point" {
				return all[0], f
			}
		}
		t.Fatalf("%+v", all[0])
		return form{}, field{}
	}
	f, p := look()
	if f.Type != "Label" || f.Picture == "" || !isPoint.MatchString(p.At) || len(p.Options) < 2 {
		t.Fatalf("%q %+v", f.Picture, p)
	}
	var svg string
	if o.get("drawing/picture?guide=intrathecal-pump&name="+f.Picture, &svg); !strings.Contains(svg, "<svg") {
		t.Errorf("%.80q", svg)
	}
	if o.get("drawing/icon?guide=intrathecal-pump&name=phone", &svg); !strings.Contains(svg, "<svg") {
		t.Errorf("%.80q", svg)
	}
	if code, text := o.post("form", entered{View: here, Owner: owner, Key: p.Key, Old: p.Value, New: p.Options[1].ID}, nil); code != 200 {
		t.Fatalf("%d %s", code, text)
	}
	if _, now := look(); now.At != p.Options[1].Name || now.Value != p.Options[1].ID || len(changedLines(before, o.file(pump))) == 0 {
		t.Errorf("%+v", now)
	}
	if o.post("undo", struct{}{}, nil); o.file(pump) != before {
		t.Error("undo does not give the bytes back")
	}
}
