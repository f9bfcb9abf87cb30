//go:build unix

package faults

import (
	"io"
	"math/rand/v2"
	"net"
	"sync"
	"sync/atomic"
	"testing"
)

// fault is what a bad line does to a connection.
type fault int

const (
	cut   fault = iota // ends it in good order
	reset              // ends it with an RST, which throws away what is under way
	stall              // carries nothing any more, and does not tell the server when the client ends it
	faults
)

// line is a proxy in front of a server that spoils connections after a number
// of bytes, until there has been enough of it.
type line struct {
	t        testing.TB
	to       string
	listener net.Listener
	dice     *rand.Rand
	left     int   // faults that are still to come
	stallAt  int64 // if above 0, all faults are stalls after so many bytes
	met      [faults]atomic.Int64
	done     chan struct{}
	all      sync.WaitGroup
}

// newLine starts a proxy. It spoils as many connections as there are faults left.
func newLine(t testing.TB, to string, dice *rand.Rand, left int) *line {
	t.Helper()
	l := &line{t: t, to: to, dice: dice, left: left}
	l.open()
	return l
}

// newStall starts a proxy that stalls every connection after a number of bytes.
func newStall(t testing.TB, to string, bytes int64) *line {
	t.Helper()
	l := &line{t: t, to: to, dice: rand.New(rand.NewPCG(*seed, 3)), left: 1 << 30, stallAt: bytes}
	l.open()
	return l
}

func (l *line) open() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		l.t.Fatal(err)
	}
	l.listener, l.done = listener, make(chan struct{})
	l.all.Go(l.accept)
}

// close ends all connections and waits until nothing of the proxy is left.
func (l *line) close() {
	l.listener.Close()
	close(l.done)
	l.all.Wait()
}

func (l *line) accept() {
	for {
		near, err := l.listener.Accept()
		if err != nil {
			return // closed
		}
		far, err := net.Dial("tcp", l.to)
		if err != nil {
			l.t.Error(err)
			near.Close()
			return
		}
		bad := l.left > 0
		if bad {
			l.left--
		}
		p := &pair{line: l, near: near.(*net.TCPConn), far: far.(*net.TCPConn), bad: bad,
			how: fault(l.dice.IntN(int(faults))), ended: make(chan struct{})}
		p.room.Store(1 << l.dice.IntN(22) * (2 + l.dice.Int64N(2)) / 2) // as often early as late
		if l.stallAt > 0 {
			p.how = stall
			p.room.Store(l.stallAt)
		}
		l.all.Go(p.carry)
	}
}

// pair is one connection's two halves.
type pair struct {
	*line
	near, far *net.TCPConn
	bad       bool
	how       fault
	room      atomic.Int64 // bytes until the fault, in both directions together
	once      sync.Once
	ended     chan struct{}
}

// carry carries bytes both ways until either end closes, or the proxy does.
func (p *pair) carry() {
	var both sync.WaitGroup
	both.Go(func() { p.copy(p.far, p.near) })
	both.Go(func() { p.copy(p.near, p.far) })
	select {
	case <-p.ended:
	case <-p.done:
	}
	p.near.Close()
	p.far.Close()
	both.Wait()
}

func (p *pair) copy(to, from *net.TCPConn) {
	buffer := make([]byte, 4<<10)
	for {
		n, err := from.Read(buffer)
		if p.bad && p.room.Add(-int64(n)) <= 0 {
			p.spoil()
			return
		}
		if n > 0 {
			if _, failed := to.Write(buffer[:n]); failed != nil {
				err = failed
			}
		}
		if err != nil {
			if err != io.EOF && p.bad {
				return // the other half has spoiled it
			}
			p.once.Do(func() { close(p.ended) })
			return
		}
	}
}

// spoil does what the line does to this connection, once.
func (p *pair) spoil() {
	p.once.Do(func() {
		p.met[p.how].Add(1)
		switch p.how {
		case stall:
			_, _ = io.Copy(io.Discard, p.near) // nothing goes through until the client gives up
			p.near.Close()
			<-p.done
		case reset:
			_ = p.near.SetLinger(0)
			_ = p.far.SetLinger(0)
		}
		close(p.ended)
	})
}
