package main

import "time"

// neo4jUser is what Neo4j calls the user that it is made with. There is no such
// default for a password.
const neo4jUser = "neo4j"

// neo4jCredentials takes the user from GRAPHD_NEO4J_USER, and the password from
// GRAPHD_NEO4J_PASSWORD or from the file that GRAPHD_NEO4J_PASSWORD_FILE names.
// Without any of them both are "": a server that asks for no password is meant.
// A password alone is that of the user neo4j. A user without a password, and a
// password given both ways, are wrong usage; a file that cannot be read, or is
// empty, is an error that names it. No error shows the password, and no flag
// takes it, since other users of a machine see the flags of its programs.
func (a *app) neo4jCredentials() (user, password string, err error) {
	user, password = a.env("GRAPHD_NEO4J_USER"), a.env("GRAPHD_NEO4J_PASSWORD")
	file := a.env("GRAPHD_NEO4J_PASSWORD_FILE")
	switch {
	case password != "" && file != "":
		return "", "", usage("GRAPHD_NEO4J_PASSWORD and GRAPHD_NEO4J_PASSWORD_FILE are both set; set one of them")
	case file != "":
		if password, err = a.readSecret(file); err != nil {
			return "", "", err
		}
	case password == "" && user != "":
		return "", "", usage("GRAPHD_NEO4J_USER is set, but no password: set GRAPHD_NEO4J_PASSWORD, or GRAPHD_NEO4J_PASSWORD_FILE to the file that holds it")
	}
	if user == "" && password != "" {
		user = neo4jUser
	}
	return user, password, nil
}

// neo4jWriteLimit takes from GRAPHD_NEO4J_WRITE_LIMIT how long a write may take
// on the server; 0 if it does not say.
func (a *app) neo4jWriteLimit() (time.Duration, error) {
	text := a.env("GRAPHD_NEO4J_WRITE_LIMIT")
	if text == "" {
		return 0, nil
	}
	limit, err := time.ParseDuration(text)
	if err != nil || limit <= 0 {
		return 0, usage("GRAPHD_NEO4J_WRITE_LIMIT is %q, and no time such as 2m or 90s", text)
	}
	return limit, nil
}
