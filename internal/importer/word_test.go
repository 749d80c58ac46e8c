package importer_test

import (
	"archive/zip"
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"guidepress/internal/importer"
	"guidepress/internal/load"
)

const (
	wordHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="wp" xmlns:a="a" xmlns:pic="pic" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v" xmlns:adec="adec" xmlns:m="m"><w:body>`
	wordFoot = `<w:sectPr/></w:body></w:document>`
	relsHead = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
)

// styles as a German Word names them: the ids are German, the names in English.
const wordStyles = `<w:styles xmlns:w="w"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="My Own"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Aufz"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Verz1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`

const wordNumbers = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`

// wordFile is a document with a body and further parts.
func wordFile(t testing.TB, body string, more map[string]string) []byte {
	t.Helper()
	parts := map[string]string{
		"_rels/.rels":                  relsHead + `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml":            wordHead + body + wordFoot,
		"word/styles.xml":              wordStyles,
		"word/numbering.xml":           wordNumbers,
		"word/_rels/document.xml.rels": relsHead + `<Relationship Id="l1" Type="x/hyperlink" Target="https://www.example.com/knee" TargetMode="External"/><Relationship Id="p1" Type="x/image" Target="media/image1.png"/></Relationships>`,
		"word/media/image1.png":        "\x89PNG\r\n\x1a\nrest",
	}
	for name, data := range more {
		parts[name] = data
	}
	return zipped(t, parts)
}

func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// para is a paragraph of a style with runs.
func para(style, runs string) string {
	if !strings.HasPrefix(runs, "<") {
		runs = `<w:r><w:t xml:space="preserve">` + runs + `</w:t></w:r>`
	}
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + runs + `</w:p>`
}

func item(numID, level, text string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + numID + `"/></w:numPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
}

func run(props, text string) string {
	return `<w:r><w:rPr>` + props + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

const drawnKnee = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="A knee from the side"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

func TestWordDocuments(t *testing.T) {
	start := para("Titel", "Knee shots") + para("", "Medicine goes into the knee.") + para("berschrift1", "Risks")
	for _, c := range []struct {
		what, body        string
		more              map[string]string
		says, never, left []string
	}{
		{"headings by the names of their styles", start + para("Eigen", "Common ones") + para("", "Bruises.") + para("berschrift1", "Recovery") + para("", "Rest."), nil,
			[]string{"= Knee shots\nMedicine goes into the knee.\n# Risks (risks)\n## Common ones\nBruises.\n# Recovery (recovery)\nRest."}, nil, nil},
		{"headings by their place in the outline", para("", "Medicine goes in.") + `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Risks</w:t></w:r></w:p>` + para("", "Bruises."), nil,
			[]string{"# Risks (risks)\nBruises."}, nil, nil},
		{"a title that is only set large, headings that are only bold", para("", run(`<w:sz w:val="40"/>`, "Knee shots")) + para("", "Medicine goes into the knee with a thin needle.") + para("", run(`<w:b/>`, "Risks")) + para("", "Bruises.") + para("", run(`<w:b/>`, "Recovery")) + para("", "Rest."), nil,
			[]string{"= Knee shots\nMedicine goes into the knee with a thin needle.\n# Risks (risks)\nBruises.\n# Recovery (recovery)\nRest."}, nil, nil},
		{"the title that the document says it has", para("berschrift1", "Risks") + para("", "Bruises.") + para("berschrift1", "Recovery") + para("", "Rest."),
			map[string]string{"docProps/core.xml": `<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:title>Knee shots</dc:title></cp:coreProperties>`},
			[]string{"= Knee shots\n# Risks (risks)"}, nil, nil},
		{"lists in lists, a list that goes on, a list by its style", start + item("2", "0", "Wash.") + item("2", "1", "hands") + item("2", "0", "Rest.") + para("", "Then wait.") + item("2", "0", "Eat.") + para("Aufz", "A card") + para("Aufz", "A list"), nil,
			[]string{"1. Wash.\n  1. hands\n2. Rest.\nThen wait.\n1. Eat.\n- A card\n- A list"}, nil, nil},
		{"changes under review", start + `<w:p><w:r><w:t xml:space="preserve">Take </w:t></w:r><w:ins><w:r><w:t>two</w:t></w:r></w:ins><w:del><w:r><w:delText>three</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> pills.</w:t></w:r></w:p>`, nil,
			[]string{"Take two pills."}, []string{"three"}, []string{"three"}},
		{"a text box in two forms", start + `<w:p><w:r><w:t>Beside it.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>` + para("", "Call us at night.") + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + para("", "Call us at night.") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, nil,
			[]string{"Beside it.\nCall us at night."}, []string{"night.\nCall us"}, nil},
		{"links by relation and by field", start + `<w:p><w:hyperlink r:id="l1"><w:r><w:t>Our page</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> and </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://www.example.com/field" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>another</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`, nil,
			[]string{"Our page and another."}, []string{"HYPERLINK"}, nil},
		{"content controls, hidden words, signs, a hyphen that does not break", start + `<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>In</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t xml:space="preserve"> a control</w:t></w:r></w:sdtContent></w:sdt>` + run(`<w:vanish/>`, "secret") + `<w:r><w:tab/><w:t>post</w:t><w:noBreakHyphen/><w:t>op</w:t><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:p></w:sdtContent></w:sdt>`, nil,
			[]string{"In a control post-op"}, []string{"secret"}, []string{"secret"}},
		{"contents, comments, heads and feet", para("Verz1", "Risks 2") + start + para("", "Bruises."), map[string]string{
			"word/header1.xml": `<w:hdr xmlns:w="w"><w:p><w:r><w:t>Leaflet 12</w:t></w:r></w:p></w:hdr>`, "word/comments.xml": `<w:comments xmlns:w="w"><w:comment><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>`},
			[]string{"= Knee shots"}, []string{"Leaflet", "Is this", "Risks 2"}, []string{"Leaflet 12", "Is this so?", "Risks 2"}},
		{"notes at the foot", start + `<w:p><w:r><w:t>Rare.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, map[string]string{
			"word/footnotes.xml": `<w:footnotes xmlns:w="w"><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>A review, 2020.</w:t></w:r></w:p></w:footnote></w:footnotes>`},
			[]string{"Rare.[1]", "1. A review, 2020."}, nil, nil},
		{"a table with cells that reach down and a caption above", start + para("Beschriftung", "How often it happens") + `<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>` + para("", "Risk") + `</w:tc><w:tc>` + para("", "Often") + `</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>` + para("", "Bruise") + `</w:tc><w:tc>` + para("", "1 in 10") + `</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>` + para("", "1 in 20") + `</w:tc></w:tr></w:tbl>`, nil,
			[]string{"| How often it happens\n| Bruise | 1 in 10\n|  | 1 in 20"}, nil, nil},
		{"a box made of a table", start + `<w:tbl><w:tr><w:tc>` + para("", "Call us when you have a fever.") + `</w:tc></w:tr></w:tbl>`, nil,
			[]string{"# Risks (risks)\nCall us when you have a fever."}, nil, nil},
		{"a picture without a place to write it", start + para("", drawnKnee) + para("Beschriftung", "The joint."), nil, []string{"The joint."}, nil, nil},
		{"words in pieces", start + `<w:p><w:r><w:t>Un</w:t></w:r>` + run(`<w:i/>`, "Believable") + `<w:r><w:rPr><w:rStyle w:val="Fett"/></w:rPr><w:t xml:space="preserve"> truth</w:t></w:r></w:p>`, nil, []string{"UnBelievable truth"}, nil, nil},
	} {
		t.Run(c.what, func(t *testing.T) {
			got, r := sketchFile(t, "leaflet.docx", wordFile(t, c.body, c.more))
			for _, s := range c.says {
				if !strings.Contains(got, s) {
					t.Errorf("%q is not in\n%s", s, got)
				}
			}
			for _, s := range c.never {
				if strings.Contains(got, s) {
					t.Errorf("%q is in\n%s", s, got)
				}
			}
			for _, s := range c.left {
				if !strings.Contains(dropped(r), s) {
					t.Errorf("%q is not among what was left out: %q", s, dropped(r))
				}
			}
		})
	}
}

func dropped(r importer.Result) string {
	var out []string
	for _, d := range r.Dropped {
		out = append(out, d.Text)
	}
	return strings.Join(out, "\n")
}

// A picture becomes a figure, with the words that describe it, its caption and its file.
func TestPicturesOfWordDocuments(t *testing.T) {
	data := wordFile(t, para("Titel", "Knee shots")+para("berschrift1", "The joint")+para("", "Look.")+para("", drawnKnee)+para("Beschriftung", "The joint, seen from the side."), nil)
	r, err := importer.Import("leaflet.docx", data, importer.Options{Pictures: "knee-shots"})
	if err != nil {
		t.Fatal(err)
	}
	want := "      - figure:\n          src: images/knee-shots-1.png\n          alt: A knee from the side\n        caption: The joint, seen from the side.\n"
	if !strings.Contains(string(r.YAML), want) {
		t.Errorf("want\n%s in\n%s", want, r.YAML)
	}
	if len(r.Pictures) != 1 || r.Pictures[0].Name != "images/knee-shots-1.png" || !bytes.HasPrefix(r.Pictures[0].Data, []byte("\x89PNG")) {
		t.Errorf("the picture's file: %v", r.Pictures)
	}
	files := fstest.MapFS{"guides/page.yaml": {Data: r.YAML}, "guides/" + r.Pictures[0].Name: {Data: r.Pictures[0].Data}}
	p, err := load.OpenFS(files, load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range p.Problems {
		if q.Pos.File == "guides/page.yaml" {
			t.Error(q)
		}
	}
}

// A document that another program wrote.
func TestForeignWordDocument(t *testing.T) {
	data, err := os.ReadFile("testdata/knee.docx")
	if err != nil {
		t.Fatal(err)
	}
	got, r := sketchFile(t, "knee.docx", data)
	want := `= Knee injection
Medicine goes into the knee with a thin needle.
# Before you come (free)
- Bring your list of medicines
  - with doses
- Bring a driver
Read our page or call us.[1]
# The steps (free)
1. We clean the skin.
2. We numb the skin.
Then you rest.
1. You go home.
# Risks (risks)
## Common ones
| TODO: what the table shows
| Bruise | 1 in 10
| Infection | 1 in 10,000
# Questions (faqs)
? Does it hurt?
A little.
# TODO: a heading for what stood apart on the page (free)
1. Orthopedic Society, 2023.`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if left := dropped(r); !strings.Contains(left, "Bay Clinic leaflet 12") || !strings.Contains(left, "Version 3, June") {
		t.Errorf("left out: %q", left)
	}
}

func TestDamagedDocuments(t *testing.T) {
	good := wordFile(t, para("", "Words."), nil)
	for _, c := range []struct {
		what string
		data []byte
		says string
	}{
		{"a cut file", good[:len(good)/2], "damaged"},
		{"broken XML", wordFile(t, "<w:p><w:r>", nil), "damaged"},
		{"nested without end", wordFile(t, strings.Repeat("<w:sdt>", 5000)+strings.Repeat("</w:sdt>", 5000), nil), "damaged"},
		{"another kind of ZIP", zipped(t, map[string]string{"a.txt": "Words."}), "neither"},
		{"an old Word file", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 words"), "old kind"},
		{"an RTF file", []byte(`{\rtf1 words}`), "RTF"},
		{"a document without words", wordFile(t, "<w:p/>", nil), "no text"},
	} {
		r := importedBytes(t, "a.docx", c.data, importer.Options{})
		if len(r.Problems) != 1 || !strings.Contains(r.Problems[0].Message, c.says) || r.Problems[0].Hint == "" || r.YAML != nil {
			t.Errorf("%s: want one problem with %q and a hint, got %v", c.what, c.says, r.Problems)
		}
	}
}
