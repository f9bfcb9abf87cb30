package loaders

// Progress is told how a load goes on. Calls come from one goroutine, Read
// after every batch.
type Progress interface {
	// Begin says how many files there are and how many bytes they hold, packed
	// as they are; -1 where that is not known.
	Begin(files int, bytes int64)
	// File says which file is read next.
	File(name string)
	// Read says how many bytes and statements have been read so far.
	Read(bytes int64, statements int)
	// Projecting says how many keys are left to be projected anew.
	Projecting(left int)
	// End is called once, however the load ended.
	End()
}

type quiet struct{}

func (quiet) Begin(int, int64) {}
func (quiet) File(string)      {}
func (quiet) Read(int64, int)  {}
func (quiet) Projecting(int)   {}
func (quiet) End()             {}
