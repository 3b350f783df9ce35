"""What the tasks say in the terminal, and how they end.

1. `guard.py`: whatever goes wrong ends a task with a message and exit code 1.
2. `report.py`: what a build made, and the problems that it met.
3. `journal.py`: the author's settings and data for tasks that need no site.
4. `status.py`: the figures, for people and for programs.
5. `writing.py`: time logged, begun and ended; `spending.py`: expenses noted; `completion.py` and
   `completions/`: what a shell completes of it.
6. `importing.py`, `statement.py`, `exporting.py`: what was kept elsewhere, and what goes there.
7. `tracked.py`: what git tells of the money although the site does not.
8. `serve.py`, `watch.py`: the built site on this machine, and its renewal after each change.
"""
