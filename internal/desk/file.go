package desk

import "net/http"

// A file as it stands goes to the text pane, and comes back whole. It may be one that does not load: that is what the pane
// is for. Undo takes it back like every other change.

func (d *Desk) file(w http.ResponseWriter, r *http.Request) {
	data, err := d.read(r.URL.Query().Get("name"))
	if err != nil {
		fail(w, err)
		return
	}
	answer(w, struct {
		Text string `json:"text"`
	}{lines(string(data)).text})
}

// fileText is a file that was written in the text pane.
type fileText struct {
	Name string `json:"name"`
	Old  string `json:"old"`
	New  string `json:"new"`
}

func (d *Desk) keepFile(w http.ResponseWriter, r *http.Request) {
	var q fileText
	err := ask(w, r, &q)
	if err == nil {
		err = d.change(q.Name, "", func(data []byte) ([]byte, error) {
			now := lines(string(data))
			if now.text != q.Old {
				return nil, refusal{http.StatusConflict, "the file was changed outside"}
			}
			return []byte(now.with(q.New)), nil
		})
	}
	d.told(w, "", err)
}
