// Package metrics counts what a server does, for Prometheus.
//
// What enters: requests and answers that are over, a store whose calls are to
// be timed, and, at a scrape, what the store holds. What leaves: an HTTP handler
// that gives all of it in Prometheus's text format, or in OpenMetrics where that
// is asked for. docs/operating.md lists the metrics.
//
// Nothing is global: each Metrics has a registry of its own. Values of labels
// are bounded: they come from lists that stand in the code, but for the ids of
// datasets, of which at most 200 are shown, and the number of others is.
package metrics
