"""An author's file changed safely: one writer at a time, and never seen half written.

1. `writer.py`: a lock for who writes a file, and its replacement as a whole.
"""

from plugins.files.writer import exclusive, replace

__all__ = ["exclusive", "replace"]
