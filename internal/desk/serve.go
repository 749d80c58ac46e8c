package desk

import (
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"strings"

	"guidepress/assets"
	"guidepress/internal/display"
	"guidepress/internal/face"
)

//go:generate go run ./web/bundle

// web is the page itself, made from web/src.
//
//go:embed web/dist
var web embed.FS

// handler is the whole server behind the guard.
func (d *Desk) handler(host string) http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /{$}", file("index.html", "text/html; charset=utf-8"))
	m.HandleFunc("GET /desk.js", file("desk.js", "text/javascript; charset=utf-8"))
	m.HandleFunc("GET /text.js", file("text.js", "text/javascript; charset=utf-8"))
	m.HandleFunc("GET /desk.css", file("desk.css", "text/css; charset=utf-8"))
	m.HandleFunc("GET /icon.svg", file("icon.svg", "image/svg+xml"))
	m.HandleFunc("GET /face/{name}", d.face)
	m.HandleFunc("GET /image/{hash}", d.image)
	m.HandleFunc("GET /page/{hash}", d.page)
	m.HandleFunc("GET /thumb/{guide}", d.thumb)
	m.HandleFunc("GET /project", d.project)
	m.HandleFunc("GET /pages", d.pages)
	m.HandleFunc("GET /problems", d.problems)
	m.HandleFunc("GET /all", d.all)
	m.HandleFunc("GET /file", d.file)
	m.HandleFunc("POST /file", d.keepFile)
	m.HandleFunc("POST /complete", d.complete)
	m.HandleFunc("GET /text", d.text)
	m.HandleFunc("POST /text", d.save)
	m.HandleFunc("GET /drawing/{kind}", d.drawing)
	m.HandleFunc("GET /kinds", d.kinds)
	m.HandleFunc("POST /fact", d.reword)
	m.HandleFunc("GET /brand", d.brand)
	m.HandleFunc("POST /brand", d.relook)
	m.HandleFunc("POST /brand/{what}", d.mark)
	m.HandleFunc("GET /form", d.form)
	m.HandleFunc("POST /form", d.enter)
	m.HandleFunc("POST /picture", d.picture)
	m.HandleFunc("GET /picture", d.original)
	m.HandleFunc("GET /review", d.review)
	m.HandleFunc("POST /sign", d.sign)
	m.HandleFunc("POST /remark", d.say)
	m.HandleFunc("GET /sheet", d.sheet)
	m.HandleFunc("POST /mend", d.mend)
	m.HandleFunc("GET /left", d.left)
	m.HandleFunc("POST /omit", d.omit)
	m.HandleFunc("GET /proof", d.proof)
	m.HandleFunc("POST /item", d.arrange)
	m.HandleFunc("POST /grade", d.grade)
	m.HandleFunc("POST /drop/{what}", d.start.drop)
	m.HandleFunc("POST /look", d.look)
	m.HandleFunc("POST /begin", d.begin)
	m.HandleFunc("GET /plan", d.plan)
	m.HandleFunc("POST /make", d.make)
	m.HandleFunc("POST /stop", d.stop)
	m.HandleFunc("POST /show", d.show)
	m.HandleFunc("GET /made/{file...}", d.finished)
	m.HandleFunc("POST /undo", d.undo(false))
	m.HandleFunc("POST /redo", d.undo(true))
	m.Handle("GET /events", d.hub)
	return guard(d.key, host, m)
}

// file sends a part of the page as it is packed; every browser can unpack it, and for what cannot it is done here.
func file(name, kind string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		data, err := fs.ReadFile(web, "web/dist/"+name+".gz")
		if err == nil && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			w.Header().Set("Content-Encoding", "gzip")
		} else if err == nil {
			data, err = unpacked(data)
		}
		if err != nil {
			fail(w, err)
			return
		}
		send(w, kind, data)
	}
}

func unpacked(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// chrome are the faces of the desk itself.
var chrome = map[string]func() ([]byte, error){
	"regular": builtin("roboto-regular"),
	"medium":  builtin("roboto-medium"),
	"title":   func() ([]byte, error) { return fs.ReadFile(assets.Starter(), "fonts/STIXTwoText-400-normal.ttf") },
	"step":    func() ([]byte, error) { return fs.ReadFile(assets.Starter(), "fonts/STIXTwoText-500-normal.ttf") },
}

func builtin(name string) func() ([]byte, error) {
	return func() ([]byte, error) {
		data, ok := face.Builtin(name)
		if !ok {
			return nil, fmt.Errorf("the program has no face %s", name)
		}
		return data, nil
	}
}

// face sends a face of the desk or of the pages. They go as they are and whole: the way is short, and who writes may
// need a letter that no page has yet.
func (d *Desk) face(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	if read, ok := chrome[name]; ok {
		data, err := read()
		if err != nil {
			fail(w, err)
			return
		}
		forever(w)
		send(w, "font/ttf", data)
		return
	}
	data, ok := find(d.shelf, func(l *laid) ([]byte, bool) { f, ok := l.faces[name]; return f, ok })
	if !ok {
		http.NotFound(w, r)
		return
	}
	forever(w)
	send(w, "font/ttf", data)
}

func (d *Desk) image(w http.ResponseWriter, r *http.Request) {
	img, ok := find(d.shelf, func(l *laid) (*display.Image, bool) { i, ok := l.images[r.PathValue("hash")]; return i, ok })
	if !ok {
		http.NotFound(w, r)
		return
	}
	forever(w)
	send(w, "image/"+img.Format, img.Data)
}

// forever lets the browser keep what is named by its content.
func forever(w http.ResponseWriter) {
	w.Header().Set("Cache-Control", "private, max-age=31536000, immutable")
}

func send(w http.ResponseWriter, kind string, data []byte) {
	w.Header().Set("Content-Type", kind)
	w.Write(data) // a browser that has gone needs no answer
}

func answer(w http.ResponseWriter, v any) {
	data, err := json.Marshal(v)
	if err != nil {
		fail(w, err)
		return
	}
	send(w, "application/json", data)
}

// refusal is an answer that says what the reader can do; other errors are the tool's.
type refusal struct {
	code int
	text string
}

func (e refusal) Error() string { return e.text }

func fail(w http.ResponseWriter, err error) {
	code := http.StatusInternalServerError
	var no refusal
	if errors.As(err, &no) {
		code = no.code
	}
	http.Error(w, err.Error(), code)
}
