// Shared ties of two actors
// Edit the ids. Shown is all that both are tied to, with the ties.
WITH 'shahab-al-muhajir' AS one, 'is-k' AS another
MATCH (a:Entity {id: one})-[tieOfA]-(shared:Entity)
MATCH (b:Entity {id: another})-[tieOfB]-(shared)
RETURN a, tieOfA, shared, tieOfB, b
ORDER BY shared.id, tieOfA.id, tieOfB.id
LIMIT 100
