package sheet

import (
	"bytes"
	"html/template"
)

// HTML is the sheet as a page that stands by itself: it can be sent by mail and printed.
func (s *Sheet) HTML() []byte {
	var b bytes.Buffer
	if err := page.Execute(&b, s); err != nil {
		panic(err) // the template fits the types; a test makes both sheets
	}
	return b.Bytes()
}

var page = template.Must(template.New("sheet").Parse(`<!doctype html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{{.Title}}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; color: #1e2430; max-width: 56rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { font-weight: 500; line-height: 1.2 }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem }
caption, h3 { text-align: left; font-weight: 600; font-size: 1.15rem; padding: .5rem 0; margin: 1rem 0 0 }
th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid #dddad2 }
th { font-size: .9rem; border-bottom-width: 2px }
tbody th { font-weight: 400; font-size: 1rem; border-bottom-width: 1px; width: 9rem }
del { background: #fbeae7 } ins { background: #e1f0e6; text-decoration: none; font-weight: 600 }
small { color: #545c6a; display: block }
ul { list-style: none; padding: 0 } li { margin: .75rem 0; display: flex; gap: .75rem; break-inside: avoid }
.box { flex: none; width: .8rem; height: .8rem; border: 1.5px solid #1e2430; margin-top: .35rem }
.line { display: block; border-bottom: 1px solid #7c8492; height: 1.6rem }
.sign td { height: 3rem }
@media print { tr { break-inside: avoid } }
</style>
</head>
<body>
<main>
<h1>{{.Title}}</h1>
{{- define "cell"}}{{range .}}{{if eq .Mark 1}}<del>{{.Text}}</del>{{else if eq .Mark 2}}<ins>{{.Text}}</ins>{{else if eq .Mark 3}}<strong>{{.Text}}</strong>{{else if eq .Mark 4}}<small>{{.Text}}</small>{{else}}{{.Text}}{{end}}{{end}}{{end}}
{{- range .Parts}}
<section>
<h2>{{.Head}}</h2>
{{- with .Text}}
<p>{{.}}</p>
{{- end}}
{{- range .Tables}}
<table>
<caption>{{.Head}}</caption>
<thead><tr>{{range .Columns}}<th scope="col">{{.}}</th>{{end}}</tr></thead>
<tbody>
{{- range .Rows}}
<tr>{{range $i, $c := .}}{{if eq $i 0}}<th scope="row">{{template "cell" $c}}</th>{{else}}<td>{{template "cell" $c}}</td>{{end}}{{end}}</tr>
{{- end}}
</tbody>
</table>
{{- end}}
{{- range .Lists}}
<h3>{{.Head}}</h3>
{{- $lines := .Lines}}
<ul>
{{- range .Items}}
<li><span class="box" aria-hidden="true"></span><div>{{template "cell" .}}{{if $lines}}<span class="line"></span>{{end}}</div></li>
{{- end}}
</ul>
{{- end}}
{{- with .Sign}}
<table class="sign">
<caption>{{.Head}}</caption>
<thead><tr>{{range .Columns}}<th scope="col">{{.}}</th>{{end}}</tr></thead>
<tbody><tr>{{range .Columns}}<td></td>{{end}}</tr></tbody>
</table>
{{- end}}
</section>
{{- end}}
</main>
</body>
</html>
`))
