package sheet

import (
	"regexp"
	"strings"
	"sync"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/script"
)

// kind is what a sentence tells that has to be checked. One may be of several.
type kind int

const (
	aNumber kind = iota
	aRisk
	anInstruction
	aClaim
	kinds
)

// point is a sentence to be checked.
type point struct {
	leaf    script.Leaf
	text    string
	is      [kinds]bool
	sources []string
}

// points are the sentences of a guide that tell a number, a risk, something to do, or a claim that has a source.
func points(s *script.Script) []point {
	var out []point
	leaves := script.Leaves(s.Guide)
	for i, l := range leaves {
		if l.Role == script.Setting || l.Role == script.Matter || l.Role == script.Alt || l.Role == script.Question {
			continue
		}
		paras := []guide.Para{{Spans: []guide.Span{{Text: l.Text}}}}
		if l.Rich != nil {
			paras = l.Rich.Paras
		}
		figure, isFigure := strings.CutSuffix(l.Path, "/figure")
		for _, p := range sentences(paras) {
			p.leaf = l
			if isFigure && l.Role == script.Label && leaves[i+1].Path == figure+"/title" { // "50%" says nothing by itself
				p.text += " " + leaves[i+1].Text.Value
			}
			if p.look(s.Lang); p.is != [kinds]bool{} {
				out = append(out, p)
			}
		}
	}
	return out
}

// sentences cuts paragraphs, each sentence with the sources that stand in it or behind it.
func sentences(paras []guide.Para) []point {
	var out []point
	for _, p := range paras {
		if p.List != nil {
			for _, item := range p.List.Items {
				out = append(out, sentences(item)...)
			}
			continue
		}
		out = append(out, inParagraph(p)...)
	}
	return out
}

// inParagraph cuts a paragraph. Where a sentence has no source of its own, the next that is cited stands for it.
func inParagraph(p guide.Para) []point {
	var text strings.Builder
	var cited []int // where, in the order of the sources
	var sources []string
	for _, s := range p.Spans {
		if s.Cite != "" {
			cited, sources = append(cited, text.Len()), append(sources, s.Cite)
		}
		text.WriteString(s.Text.Value)
	}
	var out []point
	for _, span := range lexicon.Sentences(text.String()) {
		one := point{text: strings.TrimSpace(text.String()[span.From:span.To])}
		for i, at := range cited {
			if span.From < at && (at <= span.To || len(one.sources) == 0) {
				one.sources = append(one.sources, sources[i])
			}
		}
		out = append(out, one)
	}
	return out
}

// dialled are numbers that tell nobody how much.
var dialled = lazily(`\b[2-9]11\b|\(?\d{3}\)?[ .-]\d{3}-\d{4}`)

// in finds numbers and instructions in each language.
var (
	numbers = map[string]func() *regexp.Regexp{
		"en": lazily(`(?i)\d|%|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|half|twice|hundred|rare(?:ly)?)\b`),
		"es": lazily(`(?i)\d|%|\b(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|mitad|cien|rara)\b`),
	}
	instructions = map[string]func() *regexp.Regexp{
		"en": lazily(`(?i)^(?:please |then |so |but )?(?:do not|don['’]t|never|call|ask|tell|take|stop|keep|bring|avoid|rest|drink|eat|wear|show|go|come|use|lie|plan|get|let|wait|check|wash|carry|start|try|write|hold|walk|drive|lift)\b|\byou (?:must|should|need to|have to|may not|cannot)\b|\b(?:do not|never|call (?:us|911))\b`),
		"es": lazily(`(?i)^(?:no (?:debe|deje|tome|use|maneje|falte|coma|beba|doble|levante|suspenda|espere)|nunca |llame|pregunte|diga|tome|deje|traiga|evite|descanse|beba|coma|use|muestre|venga|vaya|espere|lave|lleve|siga|mantenga)|\b(?:debe|tiene que|no debe|llame|avise)\b`),
	}
)

// look says what the sentence is.
func (p *point) look(lang string) {
	lang = guide.Tags(lang)[0]
	l := p.leaf
	if re := numbers[lang]; re != nil {
		p.is[aNumber] = re().MatchString(dialled().ReplaceAllString(p.text, ""))
	}
	_, risks := l.Block.(*guide.Risks)
	p.is[aRisk] = (risks || l.Section != nil && l.Section.Kind == "risks") && l.Role == script.Para && !strings.HasSuffix(l.Path, "/do")
	_, calls := l.Block.(*guide.Calls)
	p.is[anInstruction] = calls && l.Role == script.Item || strings.HasSuffix(l.Path, "/do")
	if re := instructions[lang]; re != nil && l.Role != script.Label && l.Role != script.Heading {
		p.is[anInstruction] = p.is[anInstruction] || re().MatchString(p.text)
	}
	p.is[aClaim] = len(p.sources) > 0 && !p.is[aNumber] && !p.is[aRisk] && !p.is[anInstruction]
}

// lazily is a regular expression that is compiled when it is first needed: many runs of the program need none.
func lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
