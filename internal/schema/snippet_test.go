package schema

import (
	"bytes"
	"encoding/json"
	"regexp"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"guidepress/internal/guide"
)

var tabStop = regexp.MustCompile(`\$(?:\{\d+\|([^,|]*)[^}]*\}|\d+)`)

// What an editor writes for an author is, once words stand at its places, a block that the schema takes.
func TestSnippetsAreWholeBlocks(t *testing.T) {
	shared := validators(t)["shared"]
	for i, s := range snippets() {
		kind := guide.Kinds[i].Name
		if kind == "use" {
			continue // names a block of the same file, which the schema of shared.yaml refuses
		}
		data, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(tabStop.ReplaceAllFunc(data, filledIn)))
		if err != nil {
			t.Fatal(err)
		}
		block := doc.(map[string]any)["body"].(map[string]any)
		block["id"] = "a"
		if err := shared.Validate(map[string]any{"blocks": []any{block}}); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

// filledIn is the first choice of a place, or a word.
func filledIn(place []byte) []byte {
	if first := tabStop.FindSubmatch(place)[1]; first != nil {
		return first
	}
	return []byte("word")
}
