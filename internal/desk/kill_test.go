package desk

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestMain is a desk of its own where it is asked to be one, to be killed.
func TestMain(m *testing.M) {
	if root := os.Getenv("DESK_ROOT"); root != "" {
		l, err := net.Listen("tcp", os.Getenv("DESK_AT"))
		if err != nil {
			panic(err)
		}
		d, err := Open(Options{Root: root, Key: os.Getenv("DESK_KEY")})
		if err != nil {
			panic(err)
		}
		d.Serve(context.Background(), l)
		return
	}
	os.Exit(m.Run())
}

// A desk that is killed while texts are saved loses none that it has confirmed and leaves no half file; the next one answers the
// page that is still open.
func TestAKilledDeskLosesNothing(t *testing.T) {
	root, key := project(t), NewKey()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	at := free.Addr().String()
	free.Close()
	start := func() *exec.Cmd {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), "DESK_ROOT="+root, "DESK_AT="+at, "DESK_KEY="+key)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		for {
			if r, err := http.Get("http://" + at + "/" + key + "/"); err == nil {
				r.Body.Close()
				return c
			}
			time.Sleep(20 * time.Millisecond)
		}
	}
	o := &opened{&Desk{key: key}, t, "http://" + at + "/" + key + "/", root}
	c := start()
	title := o.title()
	whole := strings.Split(o.file(pump), tube)
	if len(whole) != 2 {
		t.Fatal("the title stands twice in the file")
	}
	words := tube
	for round := range 3 {
		for i := range 3 {
			next := fmt.Sprintf("Tube %d %d", round, i)
			if code, text := o.post("text", wish{View: here, Path: title, Old: words, New: next}, nil); code != 200 {
				t.Fatalf("%d %s", code, text)
			}
			words = next
		}
		last := words + " and more"
		sent := make(chan struct{})
		go func() { // is under way when the desk is killed
			defer close(sent)
			r, err := http.NewRequest("POST", o.base+"text", strings.NewReader(fmt.Sprintf(`{"view":{"guide":"intrathecal-pump","edition":"web"},"path":%q,"old":%q,"new":%q}`, title, words, last)))
			if err != nil {
				return
			}
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("Origin", "http://"+at)
			if a, err := http.DefaultClient.Do(r); err == nil {
				a.Body.Close()
			}
		}()
		time.Sleep(time.Duration(round) * 3 * time.Millisecond)
		c.Process.Kill()
		c.Wait()
		<-sent
		switch o.file(pump) {
		case whole[0] + words + whole[1]:
		case whole[0] + last + whole[1]:
			words = last
		default:
			t.Fatal("the file is neither as it was confirmed nor as it was sent")
		}
		c = start()
	}
	var p shown
	if o.get("pages?guide=intrathecal-pump", &p); len(p.Pages) == 0 || p.Old != "" {
		t.Error("the next desk shows no pages")
	}
	c.Process.Kill()
	c.Wait()
}

// Two pages of one desk: who saves a text that the other has changed meanwhile is told what it says now, both hear of the change,
// and undo of one takes back the last step, whoever made it.
func TestTwoPagesAgree(t *testing.T) {
	o := open(t, project(t))
	title := o.title()
	ear := o.hub.listen()
	defer o.hub.leave(ear)
	if code, _ := o.post("text", wish{View: here, Path: title, Old: tube, New: "The first page wrote this"}, nil); code != 200 {
		t.Fatal(code)
	}
	if told := string(<-ear); !strings.Contains(told, pump) {
		t.Errorf("the second page hears %q", told)
	}
	if code, now := o.post("text", wish{View: here, Path: title, Old: tube, New: "The second wrote that"}, nil); code != http.StatusConflict || now != "The first page wrote this" {
		t.Errorf("%d %q", code, now)
	}
	var s saved
	if o.post("undo", struct{}{}, &s); s.What != title || !strings.Contains(o.file(pump), tube) {
		t.Errorf("%+v", s)
	}
}

// A picture that is deleted is a problem at its line and the last good pages stay; a guide that gets another name is in the list under
// it, and what pages ask of the old one is refused in words. Both come back.
func TestFilesThatGo(t *testing.T) {
	o := open(t, project(t))
	at := func(name string) string { return filepath.Join(o.root, name) }
	if err := os.MkdirAll(at("guides/images"), 0o755); err != nil {
		t.Fatal(err)
	}
	picture, err := os.ReadFile("../photo/testdata/p3.jpg")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at("guides/images/mine.jpg"), picture, 0o644); err != nil {
		t.Fatal(err)
	}
	o.change(pump, "spot: walk\n", "spot: {src: images/mine.jpg, alt: Mine}\n")
	o.refresh()
	var good, bad, back shown
	if o.get("pages?guide=intrathecal-pump", &good); good.Old != "" || len(good.Pages) == 0 {
		t.Fatalf("%+v", good.Problems)
	}
	if err := os.Remove(at("guides/images/mine.jpg")); err != nil {
		t.Fatal(err)
	}
	o.refresh()
	o.get("pages?guide=intrathecal-pump", &bad)
	if len(bad.Pages) != len(good.Pages) || bad.Old == "" || len(bad.Problems) == 0 || bad.Problems[0].File != pump || bad.Problems[0].Line == 0 {
		t.Errorf("without the picture: %d pages, old %q, %+v", len(bad.Pages), bad.Old, bad.Problems)
	}
	if err := os.WriteFile(at("guides/images/mine.jpg"), picture, 0o644); err != nil {
		t.Fatal(err)
	}
	o.refresh()
	if o.get("pages?guide=intrathecal-pump", &back); back.Old != "" || back.Pages[0].Hash != good.Pages[0].Hash {
		t.Errorf("with the picture back: %+v", back.Problems)
	}
	if err := os.Rename(at("guides/spinal-cord-stimulation.yaml"), at("guides/stimulator.yaml")); err != nil {
		t.Fatal(err)
	}
	o.refresh()
	var list overview
	o.get("project", &list)
	names := ""
	for _, g := range list.Guides {
		names += " " + g.Name
	}
	if !strings.Contains(names, " stimulator") || strings.Contains(names, "spinal-cord") {
		t.Errorf("the list has%s", names)
	}
	r, err := http.Get(o.base + "pages?guide=spinal-cord-stimulation")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if r.StatusCode == 200 {
		t.Error("pages of a guide that is gone")
	}
}
