// Package brand is the look of a practice as typed values: palette by role, faces, type scale, grid, shapes
// and the pictures and signs drawn for it.
//
// The loader fills it from assets/brands/<name>/brand.yaml; layout and check read it. It knows no YAML and
// no PDF. Two brands differ in data only: layout asks a brand which of a few shapes to use, never its name.
package brand

import (
	"strings"

	"guidepress/internal/geom"
	"guidepress/internal/source"
)

// Brand is one house.
type Brand struct {
	At   source.Pos
	Name string // the folder's name

	Title    source.Text       `key:"title,required" doc:"The brand's name for people; with a base its folder's name where it is left out."`
	Base     source.Text       `key:"base" doc:"The brand that this one is made on, such as warm or clarity: what is left out here is taken from there, in this brand's colours and faces."`
	Colors   []Named           `key:"colors,required" doc:"The palette: a map from a name to a colour such as \"#1B2A44\". With a base: accent (what stands out), deep (what is dark), leaf (what is friendly), or a colour of the base's palette."`
	Scales   Scales            `key:"scales" doc:"Which colours of the palette and of the drawings take which of the hues of a brand that is made on this one."`
	Roles    Roles             `key:"roles,required" doc:"Which colour plays which part."`
	Faces    []Face            `key:"faces,required" doc:"The typefaces: font files below assets/fonts, or built-in ones. With a base one file of a family for display or for text is enough: the other weights are found beside it."`
	Fallback []Fallback        `key:"fallback" doc:"Faces for scripts that the faces above do not have, such as Arabic, one a script. A file is read only where a text needs it."`
	Styles   Styles            `key:"styles,required" doc:"The type scale."`
	Grid     Grid              `key:"grid,required" doc:"Page, margins and columns."`
	Shapes   Shapes            `key:"shapes,required" doc:"Which of the known shapes each piece takes."`
	Logo     source.Text       `key:"logo" doc:"The mark beside the practice's name: an SVG, PNG or JPEG in the brand's folder."`
	Dark     source.Text       `key:"logo_dark" doc:"The mark for dark grounds; left out, the mark stands on a light card there."`
	Art      []Art             `key:"art" doc:"The pictures drawn for the brand."`
	Swap     []Swap            `key:"icon_colors" doc:"The colours inside the icons' files and the part each plays."`
	Icons    map[string]string // name -> file, relative to the project's root; found by the loader
	shades   map[rgb]Color     // what becomes of the colours of the base's drawings
}

// Scales are names of the palette, or colours "#RRGGBB" that only drawings have. What is in none stays as it is: skin, hair, bones.
type Scales struct {
	At     source.Pos
	Accent []source.Text `key:"accent" doc:"What stands out, and the light grounds that go with it."`
	Deep   []source.Text `key:"deep" doc:"What is dark: words, solid areas."`
	Leaf   []source.Text `key:"leaf" doc:"What is friendly: good news, leaves."`
}

// Named is a colour with its name; in YAML an entry of a map.
type Named struct {
	Name  source.Text
	Color Color
}

// Color is an sRGB colour, and where it was written. In roles and styles it is the name of a colour.
type Color struct {
	At      source.Pos
	Name    string // as written
	R, G, B uint8
}

// Roles say which colour does what. Text colours must reach 4.5:1 on the grounds they stand on
// (WCAG 2.1, 1.4.3); Pairs lists which stand on which.
type Roles struct {
	Page       Color `key:"page,required" doc:"The paper."`
	Card       Color `key:"card,required" doc:"Cards and other raised areas."`
	CardLine   Color `key:"card_line,required" doc:"The line around cards; the card's own colour for none."`
	Panel      Color `key:"panel,required" doc:"Calm areas: waves, bands, tiles."`
	Own        Color `key:"own,required" doc:"The marked row of a table."`
	Line       Color `key:"line,required" doc:"Thin rules."`
	Rule       Color `key:"rule,required" doc:"Heavy rules."`
	Stem       Color `key:"stem,required" doc:"The timeline's stem, the thread of steps."`
	Node       Color `key:"node,required" doc:"The timeline's nodes."`
	NodeLast   Color `key:"node_last,required" doc:"The timeline's last node."`
	Ink        Color `key:"ink,required" doc:"Running text."`
	Muted      Color `key:"muted,required" doc:"Secondary text."`
	Heading    Color `key:"heading,required" doc:"Headings."`
	Numeral    Color `key:"numeral,required" doc:"Large figures."`
	Label      Color `key:"label,required" doc:"Small labels."`
	Mark       Color `key:"mark,required" doc:"Bullets and small marks on paper."`
	Link       Color `key:"link,required" doc:"Links in running text (they are underlined too)."`
	Good       Color `key:"good,required" doc:"The friendly panel: tips, call us."`
	GoodInk    Color `key:"good_ink,required" doc:"Text on it."`
	GoodMark   Color `key:"good_mark,required" doc:"Bullets and icons on it."`
	Danger     Color `key:"danger,required" doc:"The 911 panel."`
	DangerInk  Color `key:"danger_ink,required" doc:"Text on it."`
	DangerMark Color `key:"danger_mark,required" doc:"Bullets on it."`
	Solid      Color `key:"solid,required" doc:"The closing panel."`
	SolidInk   Color `key:"solid_ink,required" doc:"Large text on it."`
	SolidText  Color `key:"solid_text,required" doc:"Small text on it."`
	SolidLine  Color `key:"solid_line,required" doc:"Rules on it."`
	Tile       Color `key:"tile,required" doc:"A fact's tile inside a section."`
	TileFigure Color `key:"tile_figure,required" doc:"The figure on it."`
	TileText   Color `key:"tile_text,required" doc:"The words on it."`
	HeadFill   Color `key:"head_fill,required" doc:"The ground of a table's head; the page's own colour for none."`
	HeadText   Color `key:"head_text,required" doc:"The words of a table's head."`
	StepFill   Color `key:"step_fill,required" doc:"The disc behind a step's numeral; the page's own colour for none."`
	StepText   Color `key:"step_text,required" doc:"A step's numeral."`
	Signpost   Color `key:"signpost,required" doc:"The bars of the signpost."`
	SignpostOn Color `key:"signpost_on,required" doc:"The bar of the present part."`
	CoverTop   Color `key:"cover_top,required" doc:"What the cover's title stands on."`
	CoverTitle Color `key:"cover_title,required" doc:"The cover's title."`
	CoverText  Color `key:"cover_text,required" doc:"The cover's promise and the practice's name."`
	CoverFoot  Color `key:"cover_foot,required" doc:"What the words at the cover's foot stand on."`
	CoverNote  Color `key:"cover_note,required" doc:"The words at the cover's foot."`
	Code       Color `key:"code,required" doc:"The modules of QR codes."`
}

// Face is a typeface under the short name styles use.
type Face struct {
	At   source.Pos
	Name source.Text `key:"name,required" doc:"The short name, such as text or text-bold."`
	File source.Text `key:"file,required" doc:"A font file below assets/fonts (.ttf, .otf, .woff), or a built-in face such as roboto-regular."`
	Axes []Axis      `key:"axes" doc:"Where on its axes a variable font is drawn, such as {wght: 700}."`
}

// Axis is a place on an axis of a variable font; in YAML an entry of a map.
type Axis struct {
	Name  source.Text
	Value float64
}

// Place is a face's place on its axes, by their tags; nil where nothing is said.
func (f Face) Place() map[string]float64 {
	var at map[string]float64
	for _, a := range f.Axes {
		if at == nil {
			at = map[string]float64{}
		}
		at[a.Name.Value] = a.Value
	}
	return at
}

// Style is one step of the type scale. Size and Leading are points; Tracking is in thousandths of the size.
type Style struct {
	At       source.Pos
	Face     source.Text `key:"face,required" doc:"The short name of a face."`
	Size     float64     `key:"size,required" doc:"Type size in points."`
	Leading  float64     `key:"leading,required" doc:"Baseline to baseline in points."`
	Color    Color       `key:"color,required" doc:"The name of a role or of a colour."`
	Tracking float64     `key:"tracking" doc:"Space added between letters, in thousandths of the size."`
}

// Styles is the type scale.
type Styles struct {
	Cover    Style `key:"cover,required" doc:"The cover's title."`
	Promise  Style `key:"promise,required" doc:"The line under it."`
	Numeral  Style `key:"numeral,required" doc:"A section's numeral."`
	Fact     Style `key:"fact,required" doc:"The figure of a fact."`
	Phone    Style `key:"phone,required" doc:"The phone number of a call to action."`
	H1       Style `key:"h1,required" doc:"A section's heading."`
	H1Small  Style `key:"h1_small,required" doc:"A section's heading where it shares a page or runs long."`
	Step     Style `key:"step,required" doc:"A step's numeral."`
	Message  Style `key:"message,required" doc:"The main message."`
	H2       Style `key:"h2,required" doc:"A heading in a page."`
	H3       Style `key:"h3,required" doc:"Keys in the margin, heads of panels and cards."`
	Topic    Style `key:"topic,required" doc:"A question's topic in the margin."`
	Lead     Style `key:"lead,required" doc:"The lead under a heading."`
	Body     Style `key:"body,required" doc:"Running text."`
	Bold     Style `key:"bold,required" doc:"Run-in heads, bold words."`
	Italic   Style `key:"italic,required" doc:"Italic words."`
	Note     Style `key:"note,required" doc:"Side notes, table cells."`
	NoteBold Style `key:"note_bold,required" doc:"Heads of side notes."`
	Label    Style `key:"label,required" doc:"Small labels."`
	Fine     Style `key:"fine,required" doc:"The smallest text: captions, feet."`
	FineBold Style `key:"fine_bold,required" doc:"Its bold."`
	Folio    Style `key:"folio,required" doc:"The page number."`
}

// Grid is the page and its columns, in points from the page's left and top edges. Measure is the widest
// running text. Where KeyW is 0 there is no margin column: keys stand above their values.
type Grid struct {
	At      source.Pos
	Width   float64 `key:"width,required" doc:"Page width; 612 for US Letter."`
	Height  float64 `key:"height,required" doc:"Page height; 792 for US Letter."`
	Left    float64 `key:"left,required" doc:"Left margin."`
	Right   float64 `key:"right,required" doc:"Right margin."`
	Top     float64 `key:"top,required" doc:"First baseline of text on a page that goes on."`
	Bottom  float64 `key:"bottom,required" doc:"Lowest baseline of text."`
	Foot    float64 `key:"foot,required" doc:"Baseline of the running foot."`
	Head    float64 `key:"head" doc:"Baseline of the running head; 54 when left out."`
	KeyW    float64 `key:"key_width,required" doc:"Width of the margin column, which starts at the left margin."`
	TextX   float64 `key:"text_x,required" doc:"Where the text column starts."`
	Measure float64 `key:"measure,required" doc:"The widest running text."`
	Gutter  float64 `key:"gutter,required" doc:"Space between cards and columns."`
	Step    float64 `key:"baseline,required" doc:"The baseline grid."`
}

// KeyX is where the margin column starts, TextW how wide the text column may be, Full the space between
// the margins.
func (g Grid) TextW() float64 { return g.Width - g.Right - g.TextX }
func (g Grid) Full() float64  { return g.Width - g.Left - g.Right }

// Size is the page.
func (g Grid) Size() geom.Size { return geom.Size{W: g.Width, H: g.Height} }

// Art is a picture of the brand. Anchors are points on it, in fractions of its width and height, for the
// leaders of labels.
type Art struct {
	At      source.Pos
	Name    source.Text `key:"name,required" doc:"The name guides use."`
	File    source.Text `key:"file,required" doc:"The SVG, relative to the brand's folder."`
	From    string      // the brand whose folder it lies in
	Alt     source.Text `key:"alt" doc:"What a reader who cannot see it needs to know, in the practice's first language."`
	Alts    []AltText   `key:"alts" doc:"The description in other languages: a map from a language's tag, such as es, to the text."`
	Front   source.Text `key:"front" doc:"For a cover: the brand's picture for the at-a-glance page of guides with this cover, instead of their spot."`
	Ground  Color       `key:"ground" doc:"What a drawing without a ground of its own stands on where it fills a frame."`
	Clear   []float64   `key:"clear" doc:"[x, y, width, height] of the calm area where a heading may stand, in the file's own units."`
	Tint    bool        `key:"tint" doc:"true for a drawing of your own that is to take the brand's hues: it keeps its lights and darks."`
	Anchors []Anchor    `key:"anchors" doc:"Named points: a map from a name to [x, y], or [x, y, label x, label width, label y], in the file's own units."`
}

// Picture is the brand's own picture of a name; nil where it has none.
func (b *Brand) Picture(name string) *Art {
	for i := range b.Art {
		if b.Art[i].Name.Value == name {
			return &b.Art[i]
		}
	}
	return nil
}

// OutAnchor is the point at which a line leaves a picture for the figures of the at-a-glance page.
const OutAnchor = "line-out"

// AltText is a description in one language, by its BCP 47 tag; in YAML an entry of a map.
type AltText struct {
	Name  source.Text
	Value source.Text
}

// AltIn is the description in a language; false where there is none and it is the one in the practice's first
// language.
func (a *Art) AltIn(lang string) (source.Text, bool) {
	for {
		for _, t := range a.Alts {
			if t.Name.Value == lang {
				return t.Value, true
			}
		}
		i := strings.LastIndexByte(lang, '-') // es-MX takes what es says
		if i < 0 {
			return a.Alt, false
		}
		lang = lang[:i]
	}
}

// Anchor is a named point of a picture; in YAML an entry of a map. LabelX, LabelW and LabelY say where the picture
// leaves room for the label's text; they are 0 where it does not, and layout then finds room beside it.
type Anchor struct {
	Name           source.Text
	X, Y           float64
	LabelX, LabelW float64
	LabelY         float64 // of the leader where it reaches the label; 0: the point's own height
}

// Part is what a colour inside the icons' files stands for.
type Part string

func (Part) Values() []source.Option {
	return []source.Option{{Name: "line", Doc: "The lines of the drawing."}, {Name: "fill", Doc: "Its areas."}, {Name: "hole", Doc: "What shows through."}}
}

// Swap names the part that a colour of the icons' files plays: line, fill or hole.
type Swap struct {
	At   source.Pos
	Hex  source.Text `key:"hex,required" form:"color" doc:"The colour in the files."`
	Part Part        `key:"part,required" doc:"line, fill or hole."`
}
