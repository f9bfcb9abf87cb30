"""Runs a notebook and writes it with its outputs: run.py NOTEBOOK [OUT].

Without OUT the notebook itself is written, which is how the outputs in this
folder are brought up to date. When cells were run is left out. What a cell
prints is one output, in however many pieces it comes.
"""

import sys

import nbformat
from nbclient import NotebookClient

source, target = sys.argv[1], sys.argv[-1]
notebook = nbformat.read(source, as_version=4)
NotebookClient(notebook, timeout=120, kernel_name="python3", record_timing=False, coalesce_streams=True).execute()
nbformat.write(notebook, target)
