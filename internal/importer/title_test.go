package importer_test

import (
	"testing"

	"guidepress/internal/importer"
)

func TestTitles(t *testing.T) {
	text := "<p>Knee replacement puts metal and plastic in place of worn bone. After a knee replacement you walk the same day. A knee replacement lasts for years.</p><h2>Risks</h2><p>Infection and clots.</p><h2>Recovery</h2><p>Some weeks.</p>"
	for _, c := range []struct{ what, head, above, main, want string }{
		{"no heading, the name of the practice behind", "<title>Knee Replacement | Bay Orthopedics</title>", "", text, "Knee Replacement"},
		{"the name of the practice before", "<title>Bay Orthopedics - Knee Replacement</title>", "", text, "Knee Replacement"},
		{"a path", "<title>Home » Treatments » Knee Replacement » Bay Orthopedics</title><meta property='og:site_name' content='Bay Orthopedics'>", "", text, "Knee Replacement"},
		{"a hyphen in a word", "<title>Knee-Replacement – Bay Orthopedics</title>", "", text, "Knee-Replacement"},
		{"a colon belongs to the title", "<title>Knee Replacement: What to Expect | Bay Orthopedics</title>", "", text, "Knee Replacement: What to Expect"},
		{"the name of the practice as heading", "<title>Knee Replacement | Bay Orthopedics</title>", "<header><h1><a href='/'>Bay Orthopedics</a></h1></header>", text, "Knee Replacement"},
		{"the same inside the text", "<title>Knee Replacement | Bay Orthopedics</title><meta property='og:site_name' content='Bay Orthopedics'>", "", "<h1>Bay Orthopedics</h1>" + text, "Knee Replacement"},
		{"a logo as heading", "<title>Knee Replacement | Bay Orthopedics</title>", "<h1><a href='/'><img src='l.png' alt='Bay Orthopedics logo'></a></h1>", text, "Knee Replacement"},
		{"a heading for all pages", "<title>Knee Replacement | Bay Orthopedics</title>", "", "<h1>Patient Education</h1>" + text, "Knee Replacement"},
		{"a welcome", "<title>Knee Replacement | Bay Orthopedics</title>", "", "<h1>Welcome to our practice</h1>" + text, "Knee Replacement"},
		{"a heading that says it", "<title>Bay Orthopedics</title>", "", "<h1>Your new knee</h1>" + text, "Your new knee"},
		{"heading and bar in other words", "<title>Total knee replacement surgery in Bayville | Bay Orthopedics</title>", "", "<h1>Knee Replacement</h1>" + text, "Knee Replacement"},
		{"only data for social media", "<title>Bay Orthopedics</title><meta property='og:title' content='Knee Replacement'><meta property='og:site_name' content='Bay Orthopedics'>", "", text, "Knee Replacement"},
		{"the name of the practice by its address", "<title>Bay Orthopedics — Knee Replacement</title><link rel=canonical href='https://www.bayorthopedics.example/knee'>", "", text, "Knee Replacement"},
		{"the name of the practice in the foot", "<title>Replacement Center :: Knee Surgery</title>", "", text + "<footer>© 2024 Replacement Center. All rights reserved.</footer>", "Knee Surgery"},
		{"a second heading of the first level", "<title>Home</title>", "<header><h1 class=logo><a href='/'>Bay Orthopedics</a></h1></header>", "<h1>Knee Replacement</h1>" + text, "Knee Replacement"},
		{"no title at all, the first heading", "", "", "<h2>Knee Replacement</h2>" + text, "Knee Replacement"},
		{"an empty heading", "<title>Knee Replacement</title>", "", "<h1> </h1>" + text, "Knee Replacement"},
	} {
		page := "<html><head>" + c.head + "</head><body>" + c.above + "<main>" + c.main + "</main></body></html>"
		g, problems := loaded(t, importedBytes(t, "a.html", []byte(page), importer.Options{}).YAML)
		if g.Title.Value != c.want || len(problems) > 0 {
			t.Errorf("%s: got %q, want %q %v", c.what, g.Title.Value, c.want, problems)
		}
	}
}
