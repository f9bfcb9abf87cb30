package apply

// KnownDataset is a dataset that was ever named, with how far a load or
// replacement of it has come. Times are RFC 3339 in UTC, and empty where they are
// not known.
type KnownDataset struct {
	ID               string
	Loading          bool // it is being replaced, by Run
	Run              string
	Open             bool // it is being loaded
	Stated           bool // something was ever stated of it
	Changed, Checked string
	Rejected, Kept   int64
}
