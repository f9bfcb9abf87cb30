// The evidence for a link
// Edit the ids of the two ends: each row is what one source says of a link between them. "hedge" holds the source's own words of doubt.
WITH 'shahab-al-muhajir' AS one, 'is-k' AS another
MATCH (a:Entity {id: one})-[link]-(b:Entity {id: another})
MATCH (claim:Claim {link: link.id})
OPTIONAL MATCH (source:Source {id: claim.source})
RETURN DISTINCT startNode(link).name AS from, link.reads AS link, endNode(link).name AS to, claim.stance AS stance, source.title AS source,
       claim.locator AS locator, claim.role AS role, claim.hedge AS hedge, claim.since AS since, claim.until AS until, claim.asOf AS asOf,
       source.reliability AS reliability, claim.credibility AS credibility
ORDER BY link, source, locator
