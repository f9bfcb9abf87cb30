package main

const pathsQuery = `
query Paths($from: ID!, $to: ID!, $at: Date, $types: [String!], $minConfidence: Int, $directed: Boolean, $maxHops: Int, $first: Int) {
  paths(from: $from, to: $to, at: $at, types: $types, minConfidence: $minConfidence, directed: $directed, maxHops: $maxHops, first: $first) {
    from { ...entity }
    to { ...entity }
    unknown
    paths {
      steps {
        from { ...entity }
        reads
        to { ...entity }
        reversed
        link { id type status confidence roles since until lastConfirmed sources }
      }
      length
      days { first last }
      certain { first last }
      timing
      contested
      confidence
      lastConfirmed
    }
    more
    searched
    complete
    stoppedBy
    hubs { ...entity }
  }
}
fragment entity on Entity { id kind name }
`
