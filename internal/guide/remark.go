package guide

import (
	"path"

	"guidepress/internal/source"
)

// Remark is what somebody who checks a guide says about words of it: an entry of reviews/<guide>.yaml. It is answered and
// closed there, and never printed.
type Remark struct {
	At      source.Pos
	File    source.Text `key:"file,required" doc:"The file of the words, such as guides/knee-injection.yaml."`
	Leaf    source.Text `key:"leaf,required" doc:"Which words, as guidepress where names them: sections/risks/blocks/0/prose."`
	Words   source.Text `key:"words" doc:"What stood there when it was written."`
	By      source.Text `key:"by,required" doc:"Who says so."`
	On      Date        `key:"on,required" doc:"The day."`
	Text    source.Text `key:"text,required" doc:"The remark."`
	Answers []Answer    `key:"answers" doc:"What was said to it, in order."`
	Closed  Date        `key:"closed" doc:"The day it was settled; open while it is left out."`
}

// Answer is what was said to a remark.
type Answer struct {
	At   source.Pos
	By   source.Text `key:"by,required" doc:"Who says so."`
	On   Date        `key:"on,required" doc:"The day."`
	Text source.Text `key:"text,required" doc:"The answer."`
}

// RemarksFile is where the remarks on a guide stand.
func RemarksFile(g *Guide) string { return "reviews/" + path.Base(g.At.File) }
