package build

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// On Windows itself: a viewer that lets nobody else write or delete has the file open.
func TestAFileOpenInAViewerIsTold(t *testing.T) {
	dir := t.TempDir()
	at := filepath.Join(dir, "b.pdf")
	if err := os.WriteFile(at, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	name, err := syscall.UTF16PtrFromString(at)
	if err != nil {
		t.Fatal(err)
	}
	viewer, err := syscall.CreateFile(name, syscall.GENERIC_READ, syscall.FILE_SHARE_READ, nil, syscall.OPEN_EXISTING, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	s := &staging{out: dir}
	defer s.discard()
	staged, err := s.add([]byte("new"))
	if err != nil {
		t.Fatal(err)
	}
	err = os.Rename(staged, at)
	if err == nil || !Held(err) {
		t.Errorf("the rename gives %v, which does not count as open in another program", err)
	}
	syscall.CloseHandle(viewer)
	if err := os.Rename(staged, at); err != nil {
		t.Errorf("once it is closed: %v", err)
	}
}
