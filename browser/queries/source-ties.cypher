// What one source says: ties
// Edit the source's id, which begins with its dataset's. Both what it states and what it denies is shown; "says" tells which.
WITH 'isis-k-2020/andarabi-tweet' AS source
MATCH (claim:Claim {source: source})
WHERE claim.link IS NOT NULL
MATCH (a:Entity {id: claim.z_from})-[tie]->(b:Entity {id: claim.z_to})
WHERE tie.id = claim.link
RETURN a, tie, b, claim.stance AS says, claim.locator AS locator
ORDER BY tie.id
LIMIT 100
