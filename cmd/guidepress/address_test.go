package main

import (
	"os"
	"testing"
)

// The page that is open finds the next desk of its folder; another folder, and a second desk beside the first, have their own.
func TestTheNextDeskStandsWhereTheLastOneDid(t *testing.T) {
	cache, root := t.TempDir(), t.TempDir()
	first, key, err := listen(0, cache, root)
	if err != nil {
		t.Fatal(err)
	}
	at := first.Addr().String()
	second, other, err := listen(0, cache, root)
	if err != nil {
		t.Fatal(err)
	}
	if other == key || second.Addr().String() == at {
		t.Error("two desks at once have one address")
	}
	second.Close()
	first.Close()
	again, same, err := listen(0, cache, root)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if same != other || again.Addr().String() != second.Addr().String() {
		t.Error("the next desk stands somewhere else")
	}
	if _, strange, err := listen(0, cache, t.TempDir()); err != nil || strange == other {
		t.Errorf("another folder has the same key (%v)", err)
	}
	info, err := os.Stat(addressFile(cache, root))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others can read the key: %v, %v", info.Mode(), err)
	}
}
