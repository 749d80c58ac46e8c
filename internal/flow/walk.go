package flow

// walk runs strips down the pages, as leaves say, or, where they say nothing, with the air there is.
func (f *Flow) walk(strips []Strip, leaves []Leaf) {
	f.set(leaves)
	for i := 0; i < len(strips); {
		if len(leaves) > 1 && leaves[0].To == i {
			leaves = leaves[1:]
			f.turn(strips, i, leaves)
		} else if f.full(strips[i : i+f.next(strips, i)]) {
			f.turn(strips, i, leaves)
		}
		n := f.next(strips, i)
		f.passGroup(strips, i, n)
		i += n
	}
	if leaves != nil {
		f.Tight, f.Low = 1, 0
	}
}

// set takes the air of the first leaf.
func (f *Flow) set(leaves []Leaf) {
	if len(leaves) > 0 {
		f.Tight, f.Low = leaves[0].Tight, leaves[0].Low
	}
}

// next is the number of strips from i on that are passed together.
func (f *Flow) next(strips []Strip, i int) int {
	n := Group(strips, i)
	if f.Height(strips[i:i+n])-f.slack(strips[i:i+n]) > f.Room() {
		return 1 // no page can hold the group: let it break
	}
	return n
}

// full reports whether strips that stay together have no room here. A plate finds its own page.
func (f *Flow) full(strips []Strip) bool {
	if strips[0].Plate != nil {
		return false
	}
	at := *f
	at.clearKey(&strips[0])
	return f.Full || !at.Fresh && at.Y+at.Height(strips)-at.slack(strips) > f.Limit
}

// turn goes on overleaf with strip i.
func (f *Flow) turn(strips []Strip, i int, leaves []Leaf) {
	cost := f.parted(strips, i)
	f.NewPage()
	f.Cost += cost
	f.set(leaves)
	f.since = strips[i].Item
	f.again(&strips[i])
}

// passGroup passes n strips that stay together; their pictures stand lower where they would else pass the page's end.
func (f *Flow) passGroup(all []Strip, at, n int) {
	strips := all[at : at+n]
	if p := strips[0].Plate; p != nil {
		f.passPlate(p)
		return
	}
	f.clearKey(&strips[0])
	over := f.Y + f.Height(strips) - f.Limit
	for i := range strips {
		s := &strips[i]
		height := f.height(s)
		if s.Least > 0 && over > 0 {
			less := min(over, height-s.Least)
			height -= less
			over -= less
		}
		f.pass(s, height)
	}
}

// height is that of a strip here: pictures give up some of their slack, rows of tables have more air or less.
func (f *Flow) height(s *Strip) float64 {
	if s.Least > 0 {
		return s.Height - f.Low*(s.Height-s.Least)
	}
	return s.Height + (f.Tight-1)*s.Elastic
}

// slack is how much lower the pictures of a group may still stand.
func (f *Flow) slack(strips []Strip) float64 { return (1 - f.Low) * Slack(strips) }

// again repeats at the top of a page what the strip asks for.
func (f *Flow) again(s *Strip) {
	if s.Again == nil {
		return
	}
	if !f.trial {
		s.Again(f.Sheet, f.Y)
	}
	f.Y += s.AgainHeight
	f.Fresh = false
}

// pass moves the cursor below a strip of this height, and draws it unless this is a trial.
func (f *Flow) pass(s *Strip, height float64) {
	f.Y += f.air(s)
	f.clearKey(s)
	if s.Items > 0 && s.Item == 0 {
		f.since = 0
	}
	if !f.trial {
		f.draw(s, height)
	}
	f.Y += height
	if s.Side > 0 {
		f.KeyY = f.Snap(f.Y + s.Side + KeyAir)
		return
	}
	f.Fresh, f.Flush = false, false
}

func (f *Flow) draw(s *Strip, height float64) {
	f.tie(s)
	if over := f.Y + height - f.Limit; over > 0.01 {
		f.TooTall(s.At, over)
	}
	if height != s.Height {
		s.Low(f.Sheet, f.Y, height)
	} else {
		s.Draw(f.Sheet, f.Y)
	}
	f.hang(s, f.Y+height)
}

// passPlate puts a plate at the foot of this page or the head of the next. The calm area above it may reach 6 points
// into the air below the text.
func (f *Flow) passPlate(p *Plate) {
	if !f.Full && !f.Fresh && max(f.Y-6, f.KeyY-p.Dip) <= p.Top {
		if !f.trial {
			p.AtFoot(f.Sheet)
		}
		f.Full, f.Y = true, f.Limit
		return
	}
	if !f.Fresh || f.Full {
		f.NewPage()
	}
	if !f.trial {
		p.AtHead(f.Sheet)
		f.Sheet.Title = ""
	}
	f.Y, f.Fresh, f.Flush = p.Foot, false, true
}

// Height is what a group takes when it is set here.
func (f *Flow) Height(strips []Strip) float64 {
	h, side, fresh := 0.0, 0.0, f.Fresh || f.Flush
	for i := range strips {
		s := &strips[i]
		if !fresh {
			h += s.aired(f.Tight)
		}
		if s.Key && side > 0 { // it clears the margin's piece
			h = max(h, f.Snap(f.Y+side+KeyAir)-f.Y)
		}
		if s.Side > 0 {
			side = max(side, h+s.Side)
			continue
		}
		h += f.height(s)
		fresh = false
	}
	return max(h, side)
}
