package build

import (
	"errors"
	"os"
	"testing"
)

func TestAProgramThatCannotBeFoundIsNewOnEveryRun(t *testing.T) {
	lost := func() (string, error) { return "", errors.New("no /proc") }
	if a, b := itself(lost), itself(lost); a.Time.Equal(b.Time) {
		t.Errorf("two runs of a program that cannot be found have one stamp, %v", a)
	}
	if a, b := itself(os.Executable), itself(os.Executable); a.Size == 0 || a != b {
		t.Errorf("one program has the stamps %v and %v", a, b)
	}
}
