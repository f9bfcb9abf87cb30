// Paths between two actors
// Edit the ids and the number of steps. Shown are the shortest paths. That two are in one place, or citizens of one country, ties nobody to anybody: such steps are left out.
WITH 'shahab-al-muhajir' AS one, 'mike-pompeo' AS another
MATCH path = ALL SHORTEST (a:Entity {id: one})-[:!(LOCATED_IN|OPERATES_IN|BORDERS|CITIZEN_OF)]-{1,6}(b:Entity {id: another})
RETURN path
LIMIT 10
