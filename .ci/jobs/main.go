// Command jobs reads Kubernetes jobs with the types of the API: a key that these do not know is an error, as is an indexed job
// without a number of parts, or one whose parts are told another number.
package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	batch "k8s.io/api/batch/v1"
	"sigs.k8s.io/yaml"
)

func main() {
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail(err)
	}
	for _, doc := range bytes.Split(data, []byte("\n---\n")) {
		var job batch.Job
		if err := yaml.UnmarshalStrict(doc, &job); err != nil {
			fail(err)
		}
		spec := job.Spec.Template.Spec
		if job.APIVersion != "batch/v1" || job.Kind != "Job" || len(spec.Containers) == 0 || spec.RestartPolicy != "Never" {
			fail(fmt.Errorf("%s is no job that can run", job.Name))
		}
		if mode := job.Spec.CompletionMode; mode != nil && *mode == batch.IndexedCompletion {
			parts := fmt.Sprintf("$(JOB_COMPLETION_INDEX)/%d", *job.Spec.Completions)
			if !strings.Contains(fmt.Sprint(spec.InitContainers[1].Args), parts) {
				fail(fmt.Errorf("%s does not make --shard %s", job.Name, parts))
			}
		}
		volumes := map[string]bool{}
		for _, v := range spec.Volumes {
			volumes[v.Name] = true
		}
		for _, c := range append(spec.InitContainers, spec.Containers...) {
			for _, m := range c.VolumeMounts {
				if !volumes[m.Name] {
					fail(fmt.Errorf("%s: %s mounts %q, which there is not", job.Name, c.Name, m.Name))
				}
			}
		}
		fmt.Println("a job as Kubernetes understands it:", job.Name)
	}
}

func fail(err error) {
	fmt.Println(err)
	os.Exit(1)
}
