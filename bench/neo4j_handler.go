package main

import (
	"encoding/json"
	"net"
	"net/http"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/store/neo4j"
)

// What a person would write by hand for each question: one statement that
// returns what the answer needs, in the answer's order.
const (
	otherMap = "{id: o.id, kind: o.kind, name: o.name}"
	linkMap  = "{id: r.id, type: type(r), status: r.status, confidence: r.confidence, since: r.since, until: r.until}"
)

func firstLinks(n string) string {
	return "MATCH (e:Entity {id: $id}) CALL (e) { MATCH (e)-[r]-(o) WITH e, r, o ORDER BY r.confidence DESC, r.id LIMIT " + n +
		" RETURN collect({direction: CASE WHEN startNode(r) = e THEN 'OUT' ELSE 'IN' END, node: " + linkMap + ", other: " + otherMap + "}) AS edges }" +
		" RETURN {id: e.id, kind: e.kind, name: e.name, links: {edges: edges}} AS answer"
}

var byHand = map[string]string{
	"point: an entity":            "MATCH (e:Entity {id: $id}) RETURN {id: e.id, kind: e.kind, name: e.name, aliases: e.aliases, description: e.description, countries: e.countries} AS answer",
	"one hop: its first 20 links": firstLinks("20"),
	"two hops: first 10 links of its first 10": `MATCH (e:Entity {id: $id}) CALL (e) {
		MATCH (e)-[r]-(o) WITH r, o ORDER BY r.confidence DESC, r.id LIMIT 10
		CALL (o) { MATCH (o)-[q]-(p) WITH q, p ORDER BY q.confidence DESC, q.id LIMIT 10
			RETURN collect({node: {id: q.id, type: type(q), confidence: q.confidence}, other: {id: p.id, kind: p.kind, name: p.name}}) AS more }
		RETURN collect({node: {id: r.id, type: type(r), confidence: r.confidence}, other: {id: o.id, kind: o.kind, name: o.name, links: {edges: more}}}) AS edges }
		RETURN {id: e.id, kind: e.kind, name: e.name, links: {edges: edges}} AS answer`,
	"three hops: first 5 of first 5 of its first 5": `MATCH (e:Entity {id: $id}) CALL (e) {
		MATCH (e)-[r]-(o) WITH r, o ORDER BY r.confidence DESC, r.id LIMIT 5
		CALL (o) { MATCH (o)-[q]-(p) WITH q, p ORDER BY q.confidence DESC, q.id LIMIT 5
			CALL (p) { MATCH (p)-[s]-(x) WITH s, x ORDER BY s.confidence DESC, s.id LIMIT 5
				RETURN collect({node: {id: s.id, type: type(s), confidence: s.confidence}, other: {id: x.id, kind: x.kind, name: x.name}}) AS most }
			RETURN collect({node: {id: q.id, type: type(q), confidence: q.confidence}, other: {id: p.id, kind: p.kind, name: p.name, links: {edges: most}}}) AS more }
		RETURN collect({node: {id: r.id, type: type(r), confidence: r.confidence}, other: {id: o.id, kind: o.kind, name: o.name, links: {edges: more}}}) AS edges }
		RETURN {id: e.id, kind: e.kind, name: e.name, links: {edges: edges}} AS answer`,
	"hub: first 100 links by confidence": firstLinks("100"),
	"filter: first 20 persons who are members of it": `MATCH (:Entity {id: $id})<-[:MEMBER_OF]-(e:Person) WITH DISTINCT e ORDER BY e.z_sort, e.z_key LIMIT 20
		RETURN collect({id: e.id, kind: e.kind, name: e.name}) AS answer`,
}

// handle serves the statements written by hand: a handler that reads the id,
// runs one auto-commit statement, and writes the answer with encoding/json.
func (s *neo4jServer) handle() (url string, stop func(), err error) {
	handler := func(w http.ResponseWriter, r *http.Request) {
		var asked struct{ Question, ID string }
		if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		session := s.driver.NewSession(r.Context(), driver.SessionConfig{DatabaseName: neo4j.DefaultDatabase, AccessMode: driver.AccessModeRead, FetchSize: driver.FetchAll})
		defer session.Close(r.Context())
		result, err := session.Run(r.Context(), byHand[asked.Question], map[string]any{"id": asked.ID})
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		record, err := result.Single(r.Context())
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string]any{"data": record.Values[0]}) // a client that is gone asks no more
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	served := &http.Server{Handler: http.HandlerFunc(handler)}
	go func() { _ = served.Serve(listener) }() // ends with Close
	return "http://" + listener.Addr().String(), func() { _ = served.Close() }, nil
}
