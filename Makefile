# What is done often while working on graphd.
.PHONY: neo4j neo4j-demo test

# A Neo4j for this machine alone, in the foreground. Its data stay in .cache/neo4j.
neo4j:
	@mkdir -p .cache/neo4j
	@test -s .cache/neo4j/password || (umask 077; od -An -N12 -tx1 /dev/urandom | tr -d ' \n' >.cache/neo4j/password)
	@echo 'bolt://127.0.0.1:7687 and http://127.0.0.1:7474/browser/, user neo4j, password in .cache/neo4j/password'
	@GRAPHD_NEO4J_PASSWORD=$$(cat .cache/neo4j/password) exec sh store/neo4j/neo4jtest/start.sh .cache/neo4j/server 7687 7474

# The same Neo4j with the first graph loaded and served, all ended by Ctrl-C.
neo4j-demo:
	@exec sh store/neo4j/neo4jtest/demo.sh .cache/neo4j 7687 7474 127.0.0.1:8080

test:
	go test ./...
