//go:build unix

package faults

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
)

const (
	clients      = 64
	leastAsked   = 3_000  // in all
	mostAsked    = 40_000 // in all, however long the loads take
	mostMemory   = 400    // MiB
	seldomAtOnce = 3      // processes that ask the file itself
)

// While 64 clients ask a server, and processes the file itself, three loads
// change it: all that anyone sees is a state that the store goes through.
func TestServedWhileLoadsRun(t *testing.T) {
	s := setStage(t)
	server := serve(t, s.store)
	var asked, between atomic.Int64
	var codes sync.Map
	loaded := make(chan struct{})
	var all sync.WaitGroup
	for i := range clients {
		all.Go(func() {
			dice, seen := rand.New(rand.NewPCG(*seed, uint64(i))), sight{}
			for goesOn(loaded, asked.Add(1)) && !t.Failed() {
				q := s.question(dice)
				r, err := server.ask(q.text())
				switch {
				case err != nil:
					t.Errorf("a request failed: %v", err)
				case len(r.Errors) > 0:
					count, _ := codes.LoadOrStore(r.Errors[0].Extensions.Code, new(atomic.Int64))
					count.(*atomic.Int64).Add(1)
				default:
					if wrong := s.wrong(q, r, seen); wrong != "" {
						t.Errorf("a wrong answer: %s", short(wrong))
					}
					if s.underWay(r) {
						between.Add(1)
					}
				}
			}
		})
	}
	for range seldomAtOnce {
		all.Go(func() { s.askFile(t, loaded) })
	}
	s.loads(t)
	close(loaded)
	all.Wait()
	codes.Range(func(code, count any) bool {
		t.Errorf("%d errors %v, and none was expected", count.(*atomic.Int64).Load(), code)
		return true
	})
	peak := memory(server.process.Process.Pid)
	t.Logf("%d requests, of which %d showed a load under way; the server took %d MiB at most", asked.Load(), between.Load(), peak)
	if between.Load() == 0 {
		t.Error("no answer showed a load under way")
	}
	if peak > mostMemory && os.Getenv("GRAPHD_RACE") != "1" { // the race detector takes several times as much
		t.Errorf("more than %d MiB", mostMemory)
	}
	if peak == 0 && runtime.GOOS == "linux" {
		t.Error("the server's memory is not known")
	}
	s.atLast(t, server)
	server.stop(t)
	sound(t, s.store)
}

// goesOn says whether a client asks once more: until the loads have ended, and
// as often as was meant.
func goesOn(loaded <-chan struct{}, asked int64) bool {
	select {
	case <-loaded:
		return asked <= leastAsked
	default:
		return asked <= mostAsked
	}
}

// busy is what a writer says that has waited too long for another one, as may
// be on a slow machine. It is an error that is declared, and names its remedy.
const busy = "another process is writing to the file"

// loads runs the three loads at once, each in processes of its own.
func (s *stage) loads(t *testing.T) {
	growing, leaving, edited := s.dataset["growing"].edition, s.dataset["leaving"].edition, s.dataset["edited"].edition
	edited.number = 2
	run := func(args ...string) {
		e := finish(t, exec.Command(program, args...))
		for again := 0; e.code == 1 && says(e.err, busy) && again < 20; again++ {
			t.Logf("graphd %s waited for another writer in vain; it is run again, as it says", args[0])
			e = finish(t, exec.Command(program, args...))
		}
		if e.code != 0 {
			t.Errorf("graphd %v: %s", args, e)
		}
	}
	var all sync.WaitGroup
	for _, work := range []func(){
		func() { run(load(s.store, growing.file(t, s.folder, -1))...) },
		func() { run(load(s.store, edited.file(t, s.folder, -1), "--replace")...) },
		func() {
			run("withdraw", "--store", "sqlite:"+s.store, "leaving")
			run(load(s.store, leaving.file(t, s.folder, -1))...)
		},
	} {
		all.Go(work)
	}
	all.Wait()
}

// askFile asks the file from other processes until the loads have ended.
func (s *stage) askFile(t *testing.T, loaded <-chan struct{}) {
	pinned := s.dataset["pinned"]
	group := samples(pinned.edition)[0]
	want := pinned.states[group][0]
	for range 200 {
		select {
		case <-loaded:
			return
		default:
		}
		e := finish(t, exec.Command(program, "query", "--store", "sqlite:"+s.store, "{ "+groupField("g", pinned.edition, group)+" }"))
		if e.code != 0 || !says(e.out, want) {
			t.Errorf("asking the file: %s", e)
			return
		}
	}
}

// atLast checks that every group has reached its last state.
func (s *stage) atLast(t *testing.T, server *served) {
	t.Helper()
	for name, p := range s.dataset {
		for _, g := range samples(p.edition) {
			q := question{p, g, g, false}
			r, err := server.ask(q.text())
			if err != nil {
				t.Fatal(err)
			}
			if states := p.states[g]; string(r.Data.Late) != states[len(states)-1] {
				t.Errorf("group %d of %s is at last %s", g, name, r.Data.Late)
			}
		}
	}
}
