package neo4j

import (
	"time"

	"github.com/graphd/graphd/graph"
)

// The columns of an export's files: names of properties, with their types where
// these are not text. A property that stands in no column is an error, see
// csvFile.write.

const (
	linkFrom = ":START_ID(Entity)"
	linkTo   = ":END_ID(Entity)"
)

const (
	markerColumns  = "name version:long oldest:long format:long projection:long vocabulary pending:long turn:long types:string[]"
	datasetColumns = "id stated:boolean loading:boolean run open:boolean seen:long"

	entityColumns = "id:ID(Entity) name kind subtype description begin end aliases:string[] countries:string[] identifiers:string[] mergedIds:string[] datasets:string[] " +
		"stub:boolean kindDisputed:boolean datesDisputed:boolean gone:boolean _row _key _sort _version:long _loops:string[]"

	standingColumns = " status confidence:long claims:long origins:long ongoing:boolean since until lastConfirmed admiralty roles:string[] " +
		"hedged:boolean datesDisputed:boolean periods:string[] sinceFrom:date untilTo:date _contested:boolean _since:long _until:long _periods:long[] _row _key _version:long"

	linkColumns = linkFrom + " " + linkTo + " id reads sources:string[] _weakness:long" + standingColumns
	factColumns = "id of property about value number:double _of _about" + standingColumns

	heldColumns = " _id _row dataset _held _opened:long recordedAt _closed:long withdrawnAt _earlier:string[] _seen:long"
)

var statementColumns = map[graph.StatementKind]string{
	graph.DatasetStatement:   "id title licence url edition published reliability" + heldColumns,
	graph.SourceStatement:    "id title author publisher url published reliability via _author _publisher" + heldColumns,
	graph.RecordStatement:    "entity kind source locator" + heldColumns,
	graph.JudgementStatement: "a b verdict because by" + heldColumns,
	graph.ClaimStatement: "a b source stance locator hedge role since until asOf credibility:long ended:boolean state link fact " +
		"_unit _doubt:long _from _to _waiting" + heldColumns,
}

// noTime is that of rows which bear none.
var noTime time.Time
