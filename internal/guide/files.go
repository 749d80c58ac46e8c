package guide

import "slices"

// SharedFiles are the files of guides/ that hold something else than a guide, by what stands before their .yaml.
var SharedFiles = []string{"practice", "locations", "team", "faqs", "shared"}

// The same with their folder.
const (
	PracticeFile  = "guides/practice.yaml"
	LocationsFile = "guides/locations.yaml"
	TeamFile      = "guides/team.yaml"
	FAQsFile      = "guides/faqs.yaml"
	SharedFile    = "guides/shared.yaml"
)

// IsShared reports whether a name is that of a file that guides share.
func IsShared(name string) bool { return slices.Contains(SharedFiles, name) }
