// Disputed links
// Links that some source denies with enough weight (DISPUTED, DENIED), and those on whose dates sources contradict each other. No row means that nothing is disputed.
MATCH (a:Entity)-[tie]->(b:Entity)
WHERE tie.status <> 'UNDISPUTED' OR 'datesDisputed' IN keys(tie)
RETURN a, tie, b, tie.status AS status, tie.confidence AS confidence
ORDER BY tie.confidence DESC, tie.id
LIMIT 100
