package guide

import "guidepress/internal/source"

// Calendar is what to do on which day before and after a treatment. Paper has a line for the date of each, which the practice
// writes; the web page reckons them from the day that the reader chooses.
type Calendar struct {
	Base
	Days []Day `key:"calendar,required" doc:"The days, in order: before the treatment, its own, after it."`
}

// Day is a day of a Calendar. Its tasks stand in one order, so that the eye finds the same kind in the same place. A
// translation names a day by its number.
type Day struct {
	At     source.Pos
	Before Int    `key:"before" doc:"How many days before the treatment, such as 7. 0 is the day itself, as is leaving out before and after."`
	After  Int    `key:"after" doc:"How many days after it."`
	Stop   []Item `key:"stop" doc:"What to stop, such as a medicine; say who decides."`
	Eat    []Item `key:"eat" doc:"What to eat and drink, and from when on not."`
	Bring  []Item `key:"bring" doc:"What to bring, and whom."`
	Do     []Item `key:"do" doc:"What else to do, or when one may again."`
}

// Offset is the day counted from the treatment: -7 is a week before it.
func (d *Day) Offset() int { return d.After.Value - d.Before.Value }

// Task is one line of a Day. Kind counts from 0: stop, eat, bring, do.
type Task struct {
	Kind int
	Item *Item
}

// Tasks are the lines of a day in their order.
func (d *Day) Tasks() (out []Task) {
	for kind, items := range [][]Item{d.Stop, d.Eat, d.Bring, d.Do} {
		for i := range items {
			out = append(out, Task{kind, &items[i]})
		}
	}
	return out
}
