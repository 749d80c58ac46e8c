package build

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// onlyReads tells the floor's process to end when it has read its document: what that costs is taken off.
const onlyReads = "GUIDEPRESS_FLOOR_READS"

// spent is the processor time of a child, on all processors: neighbours on the machine change it little, where they
// change the time on the clock a lot.
func spent(b *testing.B, c *exec.Cmd) (cpu time.Duration, peak float64) {
	b.Helper()
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	if err := c.Start(); err != nil {
		b.Fatal(err)
	}
	done, most := make(chan struct{}), make(chan float64)
	go func() { most <- watch(c.Process.Pid, done) }()
	err := c.Wait()
	close(done)
	if err != nil {
		b.Fatalf("%v: %v\n%s", c.Args, err, said.String())
	}
	return c.ProcessState.UserTime() + c.ProcessState.SystemTime(), <-most
}

// BenchmarkWhole runs the commands as a practice does, on projects of so many full guides (the pump guide under other names),
// and prints what each costs a guide in processor time, its ratio to the floor of the same run (the same pages painted
// with bare fpdf, a process each) and the most memory it had. GUIDEPRESS_GUIDES names other numbers of guides:
//
//	GUIDEPRESS_GUIDES="1 10 100 500" go test ./internal/build -run '^$' -bench Whole -benchtime 1x
func BenchmarkWhole(b *testing.B) {
	dir := b.TempDir()
	tool := compiled(b, dir)
	floor := floorOf(b, dir)
	numbers := os.Getenv("GUIDEPRESS_GUIDES")
	if numbers == "" {
		numbers = "1 10 50"
	}
	fmt.Printf("floor: %.1f ms a guide\n%-28s %8s %10s %10s %8s %8s\n", ms(floor), "command", "guides", "ms", "ms a guide", "x floor", "MiB")
	for _, word := range strings.Fields(numbers) {
		n, err := strconv.Atoi(word)
		if err != nil {
			b.Fatal(err)
		}
		root := pumps(b, n)
		run := func(what string, args ...string) {
			c := exec.Command(tool, append(args, "--quiet", "--root", root)...)
			c.Env = append(os.Environ(), "XDG_CACHE_HOME="+filepath.Join(root, "cache"))
			cpu, peak := spent(b, c)
			each := cpu / time.Duration(n)
			fmt.Printf("%-28s %8d %10.1f %10.2f %8.3f %8.0f\n", what, n, ms(cpu), ms(each), float64(each)/float64(floor), peak)
		}
		run("build, all anew", "build")
		run("build, nothing changed", "build")
		one := filepath.Join(root, "guides", "pump-0000.yaml")
		data, err := os.ReadFile(one)
		if err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(one, bytes.Replace(data, []byte("wears you down"), []byte("wears people down"), 1), 0o644); err != nil {
			b.Fatal(err)
		}
		run("build, one word in one guide", "build")
		run("check", "check")
		run("site, all anew", "site")
		run("site, nothing changed", "site")
	}
	b.ReportMetric(0, "ns/op")
}

// floorOf is the processor time of a process that paints the pump guide's pages with bare fpdf.
func floorOf(b *testing.B, dir string) time.Duration {
	b.Helper()
	file := floorDocument(b, dir)
	child := func(more ...string) time.Duration {
		c := exec.Command(os.Args[0])
		c.Env = append(append(os.Environ(), floorFile+"="+file), more...)
		cpu, _ := spent(b, c)
		return cpu
	}
	whole, reading := turns(9, func() time.Duration { return child() }, func() time.Duration { return child(onlyReads + "=yes") })
	if whole <= reading {
		b.Fatalf("the floor took %v and its reading %v: the machine is too busy to tell", whole, reading)
	}
	return whole - reading
}

// pumps is a project of n guides, each the pump guide under a name of its own.
func pumps(b *testing.B, n int) string {
	b.Helper()
	root := b.TempDir()
	for _, dir := range []string{"guides", "assets"} {
		if err := os.CopyFS(filepath.Join(root, dir), os.DirFS(filepath.Join("../..", dir))); err != nil {
			b.Fatal(err)
		}
	}
	guides := filepath.Join(root, "guides")
	data, err := os.ReadFile(filepath.Join(guides, "intrathecal-pump.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	old, err := filepath.Glob(filepath.Join(guides, "*-*.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	for _, name := range old {
		if err := os.Remove(name); err != nil {
			b.Fatal(err)
		}
	}
	for i := range n {
		text := bytes.Replace(data, []byte("title: Intrathecal Pump"), fmt.Appendf(nil, "title: Intrathecal Pump %d", i), 1)
		if err := os.WriteFile(filepath.Join(guides, fmt.Sprintf("pump-%04d.yaml", i)), text, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	return root
}
