package desk

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"strings"

	"guidepress/internal/mend"
	"guidepress/internal/photo"
	"guidepress/internal/source"
)

// maxPicture is how large a picture may be: a camera's largest JPEG has some 30 MB.
const maxPicture = 40 << 20

// kept picture files lie where guides name them.
const images = "guides/images"

var notInName = regexp.MustCompile(`[^a-z0-9]+`)

// cleanName is a picture's name without what other systems would not take.
func cleanName(name string) string {
	name = strings.ToLower(path.Base(strings.ReplaceAll(name, `\`, "/")))
	ext := path.Ext(name)
	base := strings.Trim(notInName.ReplaceAllString(strings.TrimSuffix(name, ext), "-"), "-")
	if base == "" {
		base = "picture"
	}
	if len(base) > 50 {
		base = strings.TrimRight(base[:50], "-")
	}
	if ext == ".jpeg" {
		ext = ".jpg"
	}
	return base + ext
}

// picture takes a picture: it is decoded as a build does, and put beside the guides. What the guide writes is answered.
func (d *Desk) picture(w http.ResponseWriter, r *http.Request) {
	data, err := received(w, r, maxPicture)
	if err != nil {
		fail(w, err)
		return
	}
	name := cleanName(r.URL.Query().Get("name"))
	if err := readable(r, name, data); err != nil {
		fail(w, err)
		return
	}
	src, err := d.keepPicture(name, data)
	if err != nil {
		fail(w, err)
		return
	}
	d.refresh()
	answer(w, struct {
		Src string `json:"src"`
	}{src})
}

// readable refuses what a build could not place, with what to do.
func readable(r *http.Request, name string, data []byte) error {
	store := photo.NewStore(func(string) ([]byte, error) { return data, nil }, "")
	_, problems, err := store.Prepare(r.Context(), []photo.Request{{File: "guides/images/" + name, At: source.Pos{File: name}, W: 100, H: 100, FX: 0.5, FY: 0.5}})
	if err != nil {
		return err
	}
	for _, p := range problems {
		if p.Severity == source.Error {
			return refusal{http.StatusUnprocessableEntity, capital(strings.TrimSuffix(p.Message+". "+capital(p.Hint), ". "))}
		}
	}
	return nil
}

// keepPicture writes a picture under its name, or under one with a number where another picture has it.
func (d *Desk) keepPicture(name string, data []byte) (src string, err error) {
	if err := d.root.Mkdir(images, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", fmt.Errorf("cannot make the folder %s: %w", images, err)
	}
	ext := path.Ext(name)
	base := strings.TrimSuffix(name, ext)
	for n := 2; ; n++ {
		have, err := d.root.ReadFile(images + "/" + name)
		if errors.Is(err, fs.ErrNotExist) {
			break
		}
		if err == nil && sha256.Sum256(have) == sha256.Sum256(data) {
			return "images/" + name, nil
		}
		name = fmt.Sprintf("%s-%d%s", base, n, ext)
	}
	return "images/" + name, mend.Replace(d.root, images+"/"+name, data)
}

// original sends a picture as it is kept, to choose what must stay in view.
func (d *Desk) original(w http.ResponseWriter, r *http.Request) {
	src := r.URL.Query().Get("src")
	kind := map[string]string{".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".gif": "image/gif", ".svg": "image/svg+xml"}[strings.ToLower(path.Ext(src))]
	if kind == "" || !fs.ValidPath(src) || !strings.HasPrefix(src, "images/") {
		http.NotFound(w, r)
		return
	}
	data, err := d.root.ReadFile("guides/" + src)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	send(w, kind, data)
}
