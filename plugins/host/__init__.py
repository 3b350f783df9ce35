"""Everything that is assumed of Pelican. Pelican reads; what its generators would write is ignored.

1. `failures.py`: what Pelican would log and go on after ends the build here.
2. `settings.py`: the author's settings as one frozen `Config`.
3. `reader.py`: our Markdown reader keeps the text for us and gives Pelican the metadata alone.
4. `protocols.py`, `content.py`, `collected.py`: what Pelican read, as `Posts`; `run.py` keeps it.
5. `generator.py`: the one generator: hands all that was read to the site's pure pass.
6. `templates.py`, `theme.py`: a view to its bytes; the theme's files.
7. `writer.py`, `inplace.py`: the outputs to the disk, all of them or none.
8. `build.py`: one whole build, from the first setting to the report, for the tasks.
9. `plugin.py`: the signals.
"""

from plugins.host.plugin import register

__all__ = ["register"]
