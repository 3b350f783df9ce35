"""The journal's settings, for reading it locally. What differs when publishing: publishconf.py.

Any setting of Pelican's can stand here: https://docs.getpelican.com/en/latest/settings.html
"""

# Who and what. The tagline says in a line what a stranger is looking at.
AUTHOR = "Inés Calder"
SITENAME = "The Open-Source Machine Learning Masters"
SITESUBTITLE = "Ten months of machine learning without a university, in Casablanca, on savings."
SITEURL = ""
TIMEZONE = "Africa/Casablanca"
DEFAULT_LANG = "en"

# The sample journal is shown as it was on this day. Delete this line when you begin your own.
STUDY_AS_OF = "2017-06-30"

# Local previews: drafts are built, and links name files, so that output/ opens by a double click.
PREVIEW = True

# Where things are.
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
ARTICLE_PATHS = [""]
ARTICLE_EXCLUDES = ["data"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images", "extra"]
STATIC_EXCLUDES = ["data"]
EXTRA_PATH_METADATA = {"extra/favicon.ico": {"path": "favicon.ico"}}

# Addresses: a post keeps its own for good, so think twice before changing these.
ARTICLE_URL = "{date:%Y}/{date:%m}/{date:%d}/{slug}/"
ARTICLE_SAVE_AS = "{date:%Y}/{date:%m}/{date:%d}/{slug}/index.html"
ARTICLE_LANG_URL = "{lang}/{date:%Y}/{date:%m}/{date:%d}/{slug}/"
ARTICLE_LANG_SAVE_AS = "{lang}/{date:%Y}/{date:%m}/{date:%d}/{slug}/index.html"
DRAFT_URL = "drafts/{slug}/"
DRAFT_SAVE_AS = "drafts/{slug}/index.html"
DRAFT_LANG_URL = "drafts/{lang}/{slug}/"
DRAFT_LANG_SAVE_AS = "drafts/{lang}/{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
PAGE_LANG_URL = "{lang}/{slug}/"
PAGE_LANG_SAVE_AS = "{lang}/{slug}/index.html"
DRAFT_PAGE_URL = "drafts/pages/{slug}/"
DRAFT_PAGE_SAVE_AS = "drafts/pages/{slug}/index.html"
DRAFT_PAGE_LANG_URL = "drafts/pages/{lang}/{slug}/"
DRAFT_PAGE_LANG_SAVE_AS = "drafts/pages/{lang}/{slug}/index.html"
CATEGORY_URL = "category/{slug}/"
CATEGORY_SAVE_AS = "category/{slug}/index.html"
TAG_URL = "tag/{slug}/"
TAG_SAVE_AS = "tag/{slug}/index.html"
AUTHOR_SAVE_AS = ""

# Feeds.
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/category/{slug}.atom.xml"
TAG_FEED_ATOM = "feeds/tag/{slug}.atom.xml"
TRANSLATION_FEED_ATOM = "feeds/{lang}.atom.xml"
FEED_MAX_ITEMS = 20

# Posts.
DEFAULT_CATEGORY = "Notes"
DEFAULT_PAGINATION = 10
TYPOGRIFY = True
SLUGIFY_SOURCE = "title"
# Macros for the formulas of all posts; those of one post stand in its header (docs/writing.md).
# MATH_MACROS = {"R": r"\mathbb{R}", "norm": r"\lVert #1 \rVert"}

# GitHub Pages: a domain of your own, or "" for the one that the repository has by itself.
CNAME = ""
GITHUB_PAGES_REMOTE = "origin"
GITHUB_PAGES_BRANCH = "gh-pages"

# The site's parts, in the order of its navigation. Leave one out and its pages are gone.
PLUGINS = [
    "plugins.host",
    "plugins.curriculum",
    "plugins.studylog",
    "plugins.costs",
    "plugins.posts",
    "plugins.references",
    "plugins.feeds",
]
PORT = 8000
