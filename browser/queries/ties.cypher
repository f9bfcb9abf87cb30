// A person's ties
// Edit the id: also that of an organization, country, place or event.
WITH 'shahab-al-muhajir' AS person
MATCH (who:Entity {id: person})-[tie]-(other:Entity)
RETURN who, tie, other
ORDER BY tie.confidence DESC, tie.id
LIMIT 100
