package flow

func (f *Flow) walk(strips []Strip) {
	for i := 0; i < len(strips); {
		n := Group(strips, i)
		if f.Height(strips[i:i+n]) > f.Room() {
			n = 1 // no page can hold the group: let it break
		}
		if p := strips[i].Plate; p != nil {
			f.passPlate(p)
		} else {
			f.passGroup(strips, i, n)
		}
		i += n
	}
}

// passGroup passes n strips that stay together; their pictures stand lower where they would else pass the page's end.
func (f *Flow) passGroup(all []Strip, at, n int) {
	strips := all[at : at+n]
	f.clearKey(&strips[0])
	if f.Full || (!f.Fresh && f.Y+f.Height(strips)-Slack(strips) > f.end()) {
		cost := f.parted(all, at)
		f.NewPage()
		f.Cost += cost
		f.since = strips[0].Item
		f.again(&strips[0])
	}
	over := f.Y + f.Height(strips) - f.Limit
	for i := range strips {
		s := &strips[i]
		height := s.Height
		if s.Least > 0 && over > 0 {
			height -= min(over, s.Height-s.Least)
			over -= s.Height - height
		}
		f.pass(s, height)
	}
}

// end is the lowest foot of what stands on this page: a heading is not left alone where pages end early.
func (f *Flow) end() float64 {
	if f.Flush {
		return f.Limit
	}
	return f.Limit - f.Cut
}

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
	if height < s.Height {
		s.Low(f.Sheet, f.Y, height)
	} else {
		s.Draw(f.Sheet, f.Y)
	}
	f.hang(s, f.Y+height)
}

// passPlate puts a plate at the foot of this page or the head of the next. The calm area above it may reach 6 points
// into the air below the text, and 48 into that below the margin's pieces.
func (f *Flow) passPlate(p *Plate) {
	if !f.Full && !f.Fresh && max(f.Y-6, f.KeyY-48) <= p.Top {
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
			h += s.Before * f.Tight
		}
		if s.Key && side > 0 { // it clears the margin's piece
			h = max(h, f.Snap(f.Y+side+KeyAir)-f.Y)
		}
		if s.Side > 0 {
			side = max(side, h+s.Side)
			continue
		}
		h += s.Height
		fresh = false
	}
	return max(h, side)
}
