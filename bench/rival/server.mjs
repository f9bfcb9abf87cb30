// Serves the graph of a Neo4j server through @neo4j/graphql and Apollo Server,
// set up as their own documentation does, on a free port of this machine alone.
// It prints the address when it answers, and ends with its standard input, so
// that it does not outlive the program that started it.
//
//   NEO4J_URI=... NEO4J_PASSWORD=... [WORKERS=2] NODE_ENV=production node server.mjs

import cluster from "node:cluster";
import { readFile } from "node:fs/promises";

import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const workers = Number(process.env.WORKERS ?? 1);

if (cluster.isPrimary) {
  process.stdin.on("end", () => process.exit()).resume();
}
if (cluster.isPrimary && workers > 1) {
  // Workers share the port: the first that listens says which one that is.
  let started = 0;
  cluster.on("exit", () => process.exit(1));
  cluster.on("message", (_, url) => {
    if (++started === workers) console.log(url);
  });
  for (let i = 0; i < workers; i++) cluster.fork();
} else {
  const url = await serve();
  if (cluster.isWorker) process.send(url);
  else console.log(url);
}

async function serve() {
  const driver = neo4j.driver(process.env.NEO4J_URI, neo4j.auth.basic("neo4j", process.env.NEO4J_PASSWORD));
  const typeDefs = await readFile(new URL("types.graphql", import.meta.url), "utf8");
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const { url } = await startStandaloneServer(new ApolloServer({ schema }), { listen: { host: "127.0.0.1", port: 0 } });
  return url;
}
