package notebooks

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// notebook is the part of Jupyter's format 4 that is compared.
type notebook struct {
	Cells []cell
}

type cell struct {
	Type    string `json:"cell_type"`
	Source  text
	Outputs []output
}

// output is what a cell printed (Text), showed or gave (Data, by media type).
type output struct {
	Text text
	Data map[string]text
}

// text is written as one string or as its lines.
type text string

func (s *text) UnmarshalJSON(b []byte) error {
	var lines []string
	if json.Unmarshal(b, &lines) == nil {
		*s = text(strings.Join(lines, ""))
		return nil
	}
	return json.Unmarshal(b, (*string)(s))
}

func read(t *testing.T, path string) notebook {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var n notebook
	if err := json.Unmarshal(b, &n); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return n
}

// run runs a notebook against a server, with settings and caches of its own,
// and gives what came out.
func run(t *testing.T, python, path, url string) notebook {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out.ipynb")
	command := exec.CommandContext(t.Context(), python, "run.py", path, out)
	command.Env = append(os.Environ(), "GRAPHD_URL="+url, "MPLBACKEND=")
	for _, folder := range []string{"JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "MPLCONFIGDIR"} {
		command.Env = append(command.Env, folder+"="+t.TempDir())
	}
	// In a cache of its own matplotlib looks for fonts, and after five seconds
	// says so, in the notebook if it were not done before.
	fonts := exec.CommandContext(t.Context(), python, "-c", "import matplotlib.font_manager")
	fonts.Env = command.Env
	for _, c := range []*exec.Cmd{fonts, command} {
		if printed, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", path, err, printed)
		}
	}
	return read(t, out)
}
