// Package notebooks holds Jupyter notebooks that ask graphd over HTTP, with the
// outputs of their last run, and the test that runs them.
//
// What enters: a notebook and the URL of a server, in GRAPHD_URL. What leaves:
// the notebook with its outputs. The test starts graphd demo, runs each
// notebook in an environment that it makes of requirements.txt, and compares
// each cell's outputs with those in the file. To bring these up to date:
//
//	GRAPHD_URL=http://127.0.0.1:8080/graphql python notebooks/run.py notebooks/article.ipynb
package notebooks
