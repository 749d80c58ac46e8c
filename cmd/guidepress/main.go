// Command guidepress turns YAML descriptions of medical treatments into branded, accessible PDF guides.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	if !ownConsole() {
		os.Exit(run(os.Args, os.Stdout, os.Stderr))
	}
	code := run(dropped(os.Args), os.Stdout, os.Stderr)
	fmt.Fprint(os.Stderr, "\nPress Enter to close this window. ")
	bufio.NewReader(os.Stdin).ReadString('\n')
	os.Exit(code)
}
