package main

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/urfave/cli/v2"
)

var todayFlag = &cli.StringFlag{Name: "today", Usage: "take `DATE`, such as 2026-11-22, for today when looking at review dates"}

// today is the day for the rules about review dates: what --today says, SOURCE_DATE_EPOCH, or the clock. It
// never gets into a file.
func today(c *cli.Context) (time.Time, error) {
	if s := c.String("today"); s != "" {
		t, err := time.Parse(time.DateOnly, s)
		if err != nil {
			return t, usageError{fmt.Errorf("%q is no date; write it as 2026-11-22", s)}
		}
		return t, nil
	}
	if s := os.Getenv("SOURCE_DATE_EPOCH"); s != "" {
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return time.Time{}, usageError{fmt.Errorf("SOURCE_DATE_EPOCH is %q; it must be a number of seconds", s)}
		}
		return time.Unix(n, 0).UTC(), nil
	}
	return time.Now().UTC(), nil
}
