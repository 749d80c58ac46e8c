package importer

// tiles looks at headings with nothing under them. Two in a row are a heading and the one above it; three and
// more are tiles of the page, a list of catchwords, of which the last heads what follows.
func tiles(items []item) []item {
	var out []item
	for i := 0; i < len(items); {
		n := i
		for n < len(items) && items[n].kind == heading && !items[n].asks() && kindOf(items[n].text(), "") == "" && furnitureLine(items[n].text()) == "" {
			n++
		}
		if n-i > 2 && i > 0 {
			heads := n < len(items) && items[n].kind != heading
			if heads {
				n--
			}
			out = append(out, catchwords(items[i:n]))
		} else {
			n = max(n, i+1)
			out = append(out, items[i:n]...)
		}
		i = n
	}
	return out
}

func catchwords(items []item) item {
	it := item{kind: bullets, apart: true}
	for _, h := range items {
		h.kind, h.level = para, 0
		it.list.items = append(it.list.items, []item{h})
	}
	return it
}

// catalogued makes a list of three and more headings of one level with nothing under them, as cards that hold only
// a name.
func catalogued(items []item) []item {
	var out []item
	for i := 0; i < len(items); {
		n := i
		for n < len(items) && items[n].kind == heading && items[n].level > 1 && items[n].level == items[i].level && !items[n].asks() &&
			(n+1 == len(items) || items[n+1].kind == heading || items[n+1].kind == picture) {
			n++
		}
		if n-i > 2 {
			out = append(out, catchwords(items[i:n]))
		} else {
			n = max(n, i+1)
			out = append(out, items[i:n]...)
		}
		i = n
	}
	return out
}

// titled takes the page's title out of the flow: the first heading, when nothing or only furniture is above.
func titled(p *page, items []item) []item {
	for i, it := range items {
		switch {
		case it.kind == heading && !it.asks():
			p.title, p.titled = it.text(), true
			return append(items[:i:i], items[i+1:]...)
		case furnitureLine(it.text()) == "":
			return items
		}
	}
	return items
}
