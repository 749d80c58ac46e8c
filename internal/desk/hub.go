package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"
)

// hub tells all open pages what has happened, as server-sent events.
type hub struct {
	mu     sync.Mutex
	ears   map[chan []byte]bool
	closed chan struct{}
	once   sync.Once
}

func newHub() *hub { return &hub{ears: map[chan []byte]bool{}, closed: make(chan struct{})} }

func (h *hub) close() { h.once.Do(func() { close(h.closed) }) }

// context ends when the desk is closed.
func (h *hub) context() (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		select {
		case <-h.closed:
			cancel()
		case <-ctx.Done():
		}
	}()
	return ctx, cancel
}

// tell sends an event. A page that does not listen fast enough is cut off; it connects anew and asks for all.
func (h *hub) tell(event string, data any) {
	text, err := json.Marshal(data)
	if err != nil {
		return // only our own plain values come here
	}
	message := fmt.Appendf(nil, "event: %s\ndata: %s\n\n", event, text)
	h.mu.Lock()
	defer h.mu.Unlock()
	for ear := range h.ears {
		select {
		case ear <- message:
		default:
			delete(h.ears, ear)
			close(ear)
		}
	}
}

func (h *hub) listen() chan []byte {
	ear := make(chan []byte, 512)
	h.mu.Lock()
	defer h.mu.Unlock()
	h.ears[ear] = true
	return ear
}

func (h *hub) leave(ear chan []byte) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.ears[ear] {
		delete(h.ears, ear)
		close(ear)
	}
}

// ServeHTTP keeps a page informed. A comment every 15 seconds shows both ends that the other is there.
func (h *hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	ear := h.listen()
	defer h.leave(ear)
	pulse := time.NewTicker(15 * time.Second)
	defer pulse.Stop()
	message := []byte("retry: 500\n\n")
	for open := true; open; {
		if _, err := w.Write(message); err != nil || out.Flush() != nil {
			return
		}
		select {
		case message, open = <-ear:
		case <-pulse.C:
			message = []byte(": here\n\n")
		case <-r.Context().Done():
			return
		case <-h.closed:
			return
		}
	}
}
