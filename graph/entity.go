package graph

// EntityName is a name with the datasets whose records give it.
type EntityName struct {
	Name
	Datasets []string `json:"datasets"`
}

// Entity is a person, organization, country, place or event, computed from
// all live records of its cluster.
type Entity struct {
	ID            string       `json:"id"` // the cluster's canonical id
	Kind          Kind         `json:"kind"`
	KindDisputed  bool         `json:"kindDisputed,omitempty"` // records disagree on the kind
	Stub          bool         `json:"stub,omitempty"`         // named by live claims, but every record of it is withdrawn
	Subtype       string       `json:"subtype,omitempty"`
	Name          string       `json:"name"` // the first of Names
	Names         []EntityName `json:"names"`
	Description   string       `json:"description,omitempty"`
	Begin         PartialDate  `json:"begin,omitempty"` // birth, founding, first day of an event
	End           PartialDate  `json:"end,omitempty"`   // death, dissolution, last day of an event
	DatesDisputed bool         `json:"datesDisputed,omitempty"`
	Countries     []string     `json:"countries,omitempty"`
	Identifiers   []Identifier `json:"identifiers,omitempty"`
	Members       []string     `json:"members,omitempty"` // all ids judged to be this entity, ID among them; nil when there is but one
	Datasets      []string     `json:"datasets"`          // the datasets whose live records speak of it
	SortName      string       `json:"sortName"`          // hex of the folded name, for ordering alike on every store
}

// IDs returns every id that resolves to the entity, in byte order.
func (e *Entity) IDs() []string {
	if len(e.Members) == 0 {
		return []string{e.ID}
	}
	return e.Members
}
