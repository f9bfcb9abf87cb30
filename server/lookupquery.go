package server

// AffiliationQuery is what POST /v1/affiliation asks of the engine, so that its
// answers are GraphQL's own. OneAffiliation takes one check,
// ManyAffiliations takes many.
const AffiliationQuery = `
query Affiliation($of: ID!, $with: ID!, $at: Date, ` + PastVariables + `) ` + PastDirective + ` {
  affiliation(of: $of, with: $with, at: $at) { ...answer }
}
query Affiliations($checks: [AffiliationCheck!]!, ` + PastVariables + `) ` + PastDirective + ` {
  affiliationChecks(checks: $checks) { ...answer }
}
fragment answer on Affiliation {
  of { ...entity }
  with { ...entity }
  at
  unknown
  verdict
  timing
  contested
  confidence
  via { ...entity }
  resumes
  lastConfirmed
  chains { ...chain }
  moreChains
  dissent {
    id
    link { from type to }
    source { id title author publisher published }
    via { id title }
    locator
    hedge
    asOf
    dataset
  }
  otherTies { category steps { ...step } }
  moreTies
  undecided { a b because by }
  complete
  stoppedBy
  version
  vocabularyVersion
  evaluatedAt
  datasets { id title edition loaded }
}
` + ChainFragments

// PastVariables and PastDirective let a query for programs be asked of what was
// recorded by then, or published: none of the variables asks of all that is
// recorded now.
const (
	PastVariables = "$recordedBefore: DateTime, $version: Int, $publishedBefore: Date"
	PastDirective = "@asRecorded(before: $recordedBefore, version: $version, publishedBefore: $publishedBefore)"
)

// ChainFragments are what queries for programs ask of a Chain, a Step and an
// Entity: the fragments chain, step and entity.
const ChainFragments = `
fragment chain on Chain {
  steps { ...step }
  length
  days { first last }
  certain { first last }
  timing
  contested
  confidence
  lastConfirmed
}
fragment step on Step {
  from { ...entity }
  reads
  to { ...entity }
  reversed
  link { id type status confidence roles since until lastConfirmed sources }
}
fragment entity on Entity { id kind name }
`

// The operations of AffiliationQuery.
const (
	OneAffiliation   = "Affiliation"
	ManyAffiliations = "Affiliations"
)
