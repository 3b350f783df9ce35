"""How fast the generator is, beside others: one corpus, all of them in one run, in turns.

1. `dice.py`, `texts.py`, `prose.py`, `corpus.py`: the posts, always the same; `flavours.py`:
   each as a file.
2. `generators.py`: ours, stock Pelican and Hugo, each with what it is told (`sites/`) and how it is
   run; `site.py`: a folder that one of them builds.
3. `edits.py`: what an author changes between two builds; `scenarios.py`: the table of what is
   measured; `usage.py`: a command's time and memory.
4. `rounds.py`: all generators through all scenarios, in turns; `figures.py`: medians and ratios.
5. `parts.py` and `profiling.py`: where the time of our own cold build goes.
6. `conversion.py`: our Markdown against plain Python-Markdown.
7. `machine.py`, `report.py`: on what it was measured; the tables, and JSON.
8. `wanted.py`, `run.py`: from the words of the command line to the whole.

Nothing of it is imported by a build.
"""
