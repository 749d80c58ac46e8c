// Package desk is the page in the browser on which guides are written.
//
// A project's folder comes in; out goes a web server for this machine alone: the guides' pages exactly as they will
// print, what the rules say about them, and every change as a small change in the file it was written in. Pages come
// from the pipeline's own functions and are kept until a file changes. The package decides nothing about pages and
// writes nothing outside the project's folder.
package desk

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"sync/atomic"
	"time"
)

// Options says what is on the desk.
type Options struct {
	Root  string    // the project's folder
	Cache string    // for prepared pictures
	Brand string    // the practice's when empty
	Today time.Time // for the rules about review dates

	// Key stands in every address; a new one when empty. The same again lets a page that is still open find a desk that was
	// started anew.
	Key string

	// Show opens a folder in the computer's own window; nil where there is none.
	Show func(folder string) error
}

// Desk is an open project with its server.
type Desk struct {
	o       Options
	key     string // stands in every address; who does not know it gets nothing
	root    *os.Root
	shelf   *shelf
	checker *checker
	hub     *hub
	history history
	start   start
	making  atomic.Bool
	halt    atomic.Pointer[context.CancelFunc] // ends the making of files
}

// Open gets a project ready. Close it after use.
func Open(o Options) (*Desk, error) {
	root, err := os.OpenRoot(o.Root)
	if err != nil {
		return nil, fmt.Errorf("cannot open the project folder: %w", err)
	}
	if o.Key == "" {
		o.Key = NewKey()
	}
	d := &Desk{o: o, key: o.Key, root: root, hub: newHub()}
	d.shelf = newShelf(o)
	d.checker = newChecker(o)
	return d, nil
}

// Close lets go of the project's folder.
func (d *Desk) Close() error {
	return errors.Join(d.shelf.close(), d.root.Close())
}

// NewKey is a key that nobody guesses.
func NewKey() string {
	var b [18]byte
	rand.Read(b[:]) // never fails
	return base64.RawURLEncoding.EncodeToString(b[:])
}

// Address is what the browser opens.
func (d *Desk) Address(l net.Listener) string {
	return "http://" + l.Addr().String() + "/" + d.key + "/"
}

// Serve answers until the context ends.
func (d *Desk) Serve(ctx context.Context, l net.Listener) error {
	s := &http.Server{Handler: d.handler(l.Addr().String()), ReadHeaderTimeout: 10 * time.Second, MaxHeaderBytes: 1 << 16}
	go d.watch(ctx)
	go d.checker.run(ctx, d.hub)
	stop := context.AfterFunc(ctx, func() {
		d.hub.close()
		last, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		s.Shutdown(last)
	})
	defer stop()
	if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
