package layout

import "guidepress/internal/display"

// outline mirrors the headings.
func (m *maker) outline(dest func(place) display.Dest) []display.Bookmark {
	var out []display.Bookmark
	add := func(title, name string) {
		if p, ok := m.dests[name]; ok {
			out = append(out, display.Bookmark{Title: title, To: dest(p)})
		}
	}
	add(m.w.Glance, "glance")
	add(m.w.Contents, "contents")
	for i := range m.g.Sections {
		s := &m.g.Sections[i]
		add(s.Title.Value, "section-"+s.Name())
	}
	return out
}
