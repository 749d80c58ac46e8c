package desk

import (
	"crypto/subtle"
	"net/http"
	"strings"
)

// policy is what the page may do: its own files, and nothing from elsewhere. Pictures that are dropped on it are
// shown from memory (blob).
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// guard lets in only the page that this program opened. A page from elsewhere can make a browser send requests here:
// it does not know the key; a name of its own that it points at this machine shows in Host (DNS rebinding); what it
// sends in secret carries its Origin.
func guard(key, host string, next http.Handler) http.Handler {
	hosts := []string{host, "localhost" + host[strings.LastIndex(host, ":"):]}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		rest, known := cutKey(r.URL.Path, key)
		switch {
		case r.Host != hosts[0] && r.Host != hosts[1]:
			http.Error(w, "this address is not the desk's", http.StatusMisdirectedRequest)
		case !known:
			http.Error(w, "open the address that guidepress desk has printed", http.StatusForbidden)
		case foreign(r):
			http.Error(w, "only the desk's own page may do that", http.StatusForbidden)
		case strings.Contains(rest, ".."):
			http.NotFound(w, r)
		default:
			r.URL.Path, r.URL.RawPath = rest, ""
			next.ServeHTTP(w, r)
		}
	})
}

// cutKey takes the key from the front of a path, in the same time whatever is wrong with it.
func cutKey(path, key string) (rest string, ok bool) {
	first, rest, found := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	return "/" + rest, subtle.ConstantTimeCompare([]byte(first), []byte(key)) == 1 && found
}

// foreign reports whether a request comes from another page. Browsers send Origin with all that changes something;
// a request without it that wants to change something comes from no page of ours.
func foreign(r *http.Request) bool {
	origin := r.Header.Get("Origin")
	if origin == "" {
		return r.Method != http.MethodGet && r.Method != http.MethodHead
	}
	return origin != "http://"+r.Host
}
