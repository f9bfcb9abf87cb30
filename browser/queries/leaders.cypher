// Who leads a group, and since when
// Edit the id. An empty "since" means that no source gives a start; lastConfirmed is the last day on which a source says it held.
WITH 'is-k' AS group
MATCH (leader:Entity)-[leads:LEADER_OF]->(led:Entity {id: group})
RETURN leader, leads, led, leader.name AS name, leads.since AS since, leads.until AS until, leads.lastConfirmed AS lastConfirmed,
       leads.status AS status, leads.confidence AS confidence
ORDER BY leads.sinceFrom DESC, leader.id
