package main

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"
)

const project = "../../"

// composed is what is looked at of docker-compose.yml.
type composed struct {
	Services map[string]struct {
		Image       string
		Build       string
		User        string
		Command     []string
		Environment map[string]string
		Ports       []string
		Volumes     []string
		Secrets     []string
		DependsOn   map[string]struct{ Condition string } `yaml:"depends_on"`
		Healthcheck struct{ Test []string }
	}
	Volumes map[string]any
	Secrets map[string]struct{ File string }
}

func readProject(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(project, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func compose(t *testing.T) composed {
	t.Helper()
	var c composed
	if err := yaml.Unmarshal([]byte(readProject(t, "docker-compose.yml")), &c); err != nil {
		t.Fatal(err)
	}
	if len(c.Services) != 3 {
		t.Fatalf("%d services", len(c.Services))
	}
	return c
}

// Neo4j is of one known release, keeps its data, and is waited for.
func TestComposedNeo4j(t *testing.T) {
	c := compose(t)
	n := c.Services["neo4j"]
	if !regexp.MustCompile(`^neo4j:5\.26\.[0-9]+-community$`).MatchString(n.Image) {
		t.Errorf("the image is %q", n.Image)
	}
	if len(n.Healthcheck.Test) != 2 || !strings.Contains(n.Healthcheck.Test[1], "cypher-shell") || strings.Contains(n.Healthcheck.Test[1], " -p") {
		t.Errorf("the health check is %q", n.Healthcheck.Test)
	}
	name, at, _ := strings.Cut(strings.Join(n.Volumes, ""), ":")
	if _, named := c.Volumes[name]; !named || at != "/data" {
		t.Errorf("volumes %v of %v", n.Volumes, c.Volumes)
	}
	for _, waiting := range []string{"seed", "graphd"} {
		if condition := c.Services[waiting].DependsOn["neo4j"].Condition; condition != "service_healthy" {
			t.Errorf("%s waits for neo4j: %q", waiting, condition)
		}
	}
	if condition := c.Services["graphd"].DependsOn["seed"].Condition; condition != "service_completed_successfully" {
		t.Errorf("graphd waits for the seeds: %q", condition)
	}
}

// Secrets have no default, and .env.example, which names them all, has no values.
func TestComposedSecrets(t *testing.T) {
	text := readProject(t, "docker-compose.yml")
	example := readProject(t, ".env.example")
	taken := regexp.MustCompile(`[^$]\$\{?([A-Za-z_0-9]+)([^}]*)`).FindAllStringSubmatch(text, -1)
	if len(taken) < 3 {
		t.Fatalf("%q", taken)
	}
	for _, v := range taken {
		if !strings.HasPrefix(v[2], ":?") {
			t.Errorf("%s is not required: %q", v[1], v[0])
		}
		if !regexp.MustCompile(`(?m)^` + v[1] + `=$`).MatchString(example) {
			t.Errorf(".env.example does not name %s without a value", v[1])
		}
	}
	c := compose(t)
	if auth := c.Services["neo4j"].Environment["NEO4J_AUTH"]; !strings.HasPrefix(auth, "neo4j/${NEO4J_PASSWORD:?") {
		t.Errorf("NEO4J_AUTH is %q", auth)
	}
	if c.Secrets["tokens"].File != "./tokens" || !slices.Contains(c.Services["graphd"].Secrets, "tokens") {
		t.Errorf("%+v", c.Secrets)
	}
	ignored := strings.Fields(readProject(t, ".gitignore"))
	if !slices.Contains(ignored, "/.env") || !slices.Contains(ignored, "/tokens") {
		t.Error("git would take .env or tokens")
	}
}

// What is published is published on this machine only.
func TestComposedPorts(t *testing.T) {
	for name, service := range compose(t).Services {
		for _, port := range service.Ports {
			if !strings.HasPrefix(port, "127.0.0.1:") {
				t.Errorf("%s publishes %s", name, port)
			}
		}
	}
}

// Every command is one of graphd's, with flags that it has.
func TestComposedCommands(t *testing.T) {
	s := newShell(t)
	for name, service := range compose(t).Services {
		if service.Build == "" {
			continue
		}
		root := newRoot(&app{streams: s.streams(io.Discard, io.Discard)})
		command, args, err := root.Find(service.Command)
		if err != nil || command == root {
			t.Errorf("%s runs %v: %v", name, service.Command, err)
			continue
		}
		if err := command.ParseFlags(args); err != nil {
			t.Errorf("%s runs %v: %v", name, service.Command, err)
		}
		if store := service.Environment["GRAPHD_STORE"]; store != "bolt://neo4j:7687" {
			t.Errorf("%s uses the store %q", name, store)
		}
		if command.Name() == "serve" {
			checkServed(t, command.Flags())
		}
	}
	if _, err := os.Stat(project + "seeds/isis-k-2020/sources.yaml"); err != nil || !strings.Contains(readProject(t, "Dockerfile"), "COPY seeds/isis-k-2020 /seeds/isis-k-2020") {
		t.Errorf("the seeds are not where they are loaded from: %v", err)
	}
}

func checkServed(t *testing.T, f *pflag.FlagSet) {
	t.Helper()
	p := protection{tokens: f.Lookup("tokens").Value.String()}
	if err := p.check(f.Lookup("listen").Value.String()); err != nil {
		t.Error(err)
	}
	if p.tokens != "/run/secrets/tokens" {
		t.Errorf("the tokens are taken from %q", p.tokens)
	}
}
