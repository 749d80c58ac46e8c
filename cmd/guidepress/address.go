package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net"
	"os"
	"path/filepath"
	"strconv"

	"guidepress/internal/desk"
)

// A desk that was killed, or a computer that was shut, leaves its page open in the browser. The next desk of the same folder takes
// the same port and key where they are free, so that the page finds it and goes on. They are kept where only this user reads.

// address is where the last desk of a folder stood.
type address struct {
	Port int    `json:"port"`
	Key  string `json:"key"`
}

// listen opens the port that was asked for or else the last one, or a free one where another program has that.
func listen(port int, cache, root string) (net.Listener, string, error) {
	name := addressFile(cache, root)
	last := remembered(name)
	if last.Key == "" {
		last = address{Key: desk.NewKey()}
	}
	at := func(port int) (net.Listener, error) {
		return net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	}
	var l net.Listener
	var err error
	switch {
	case port != 0:
		l, err = at(port)
	case last.Port != 0:
		if l, err = at(last.Port); err == nil {
			break
		}
		last.Key = desk.NewKey() // another desk is open on the folder, and has this one
		fallthrough
	default:
		l, err = at(0)
	}
	if err != nil {
		return nil, "", err
	}
	last.Port = l.Addr().(*net.TCPAddr).Port
	remember(name, last)
	return l, last.Key, nil
}

// addressFile is where a folder's address is kept; "" where there is no place for it.
func addressFile(cache, root string) string {
	abs, err := filepath.Abs(root)
	if cache == "" || err != nil {
		return ""
	}
	sum := sha256.Sum256([]byte(abs))
	return filepath.Join(cache, "desk", hex.EncodeToString(sum[:8])+".json")
}

func remembered(name string) (a address) {
	data, err := os.ReadFile(name)
	if err != nil || json.Unmarshal(data, &a) != nil || len(a.Key) < 20 || a.Port < 1 || a.Port > 65535 {
		return address{}
	}
	return a
}

// remember keeps an address. Where that cannot be, the next desk has another one, and no harm is done.
func remember(name string, a address) {
	data, err := json.Marshal(a)
	if name == "" || err != nil || os.MkdirAll(filepath.Dir(name), 0o700) != nil {
		return
	}
	os.WriteFile(name, data, 0o600)
}
