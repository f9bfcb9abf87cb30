// What one source says: facts
// Edit the source's id, which begins with its dataset's.
WITH 'isis-k-2020/pompeo-statement' AS source
MATCH (claim:Claim {source: source})
WHERE claim.fact IS NOT NULL
MATCH (fact:Fact {id: claim.fact})
MATCH (of:Entity {id: fact.of})
RETURN of.name AS of, fact.property AS property, fact.value AS value, fact.status AS status, fact.confidence AS confidence,
       claim.stance AS says, claim.locator AS locator
ORDER BY of, property, value
LIMIT 100
