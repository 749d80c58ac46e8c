// Command guidepress turns YAML descriptions of medical treatments into branded, accessible PDF guides.
package main

import "os"

func main() { os.Exit(run(os.Args, os.Stdout, os.Stderr)) }
