"""What differs when publishing: clean addresses, no drafts, and the site's real address."""

import os
import sys

sys.path.append(os.curdir)
from pelicanconf import *  # noqa: F403 (all settings, and then what differs)

# Where the site is published, for example "https://you.github.io/journal". The workflow on GitHub
# sets it by itself (the variable SITEURL); for `invoke publish` at home, write it here.
SITEURL = ""

PREVIEW = False
OUTPUT_PATH = "public"
