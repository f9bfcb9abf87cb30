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
	datasetColumns = "id stated:boolean loading:boolean run open:boolean seen:long changedAt checkedAt rejected:long kept:long"

	entityColumns = "id:ID(Entity) name kind subtype description begin end aliases:string[] countries:string[] identifiers:string[] mergedIds:string[] datasets:string[] " +
		"stub:boolean kindDisputed:boolean datesDisputed:boolean gone:boolean z_row z_key z_sort z_version:long z_loops:string[]"

	standingColumns = " status confidence:long claims:long origins:long ongoing:boolean since until lastConfirmed admiralty roles:string[] " +
		"hedged:boolean datesDisputed:boolean periods:string[] sinceFrom:date untilTo:date z_contested:boolean z_since:long z_until:long z_periods:long[] z_row z_key z_version:long"

	linkColumns = linkFrom + " " + linkTo + " id reads sources:string[] z_weakness:long" + standingColumns
	factColumns = "id of property about value number:double z_of z_about" + standingColumns

	heldColumns = " z_id z_row dataset z_held z_opened:long recordedAt z_closed:long withdrawnAt z_earlier:string[] z_seen:long"
)

var statementColumns = map[graph.StatementKind]string{
	graph.DatasetStatement:   "id title licence url edition published reliability" + heldColumns,
	graph.SourceStatement:    "id title author publisher url published reliability via z_author z_publisher" + heldColumns,
	graph.RecordStatement:    "entity kind source locator" + heldColumns,
	graph.JudgementStatement: "a b verdict because by" + heldColumns,
	graph.ClaimStatement: "a b source stance locator hedge role since until asOf credibility:long ended:boolean state link fact " +
		"z_unit z_doubt:long z_from z_to z_waiting" + heldColumns,
}

// noTime is that of rows which bear none.
var noTime time.Time
