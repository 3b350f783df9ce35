"""Our generator over the corpus: what the sample journal has, for a blog without data files."""

AUTHOR = "A. Writer"
SITENAME = "Bench"
SITESUBTITLE = "Posts that mean nothing."
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PREVIEW = True

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
ARTICLE_PATHS = [""]
ARTICLE_EXCLUDES = ["data"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images", "extra"]
STATIC_EXCLUDES = ["data"]

ARTICLE_URL = "{date:%Y}/{date:%m}/{date:%d}/{slug}/"
ARTICLE_SAVE_AS = "{date:%Y}/{date:%m}/{date:%d}/{slug}/index.html"
CATEGORY_URL = "category/{slug}/"
CATEGORY_SAVE_AS = "category/{slug}/index.html"
TAG_URL = "tag/{slug}/"
TAG_SAVE_AS = "tag/{slug}/index.html"
AUTHOR_SAVE_AS = ""

FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/category/{slug}.atom.xml"
TAG_FEED_ATOM = "feeds/tag/{slug}.atom.xml"
TRANSLATION_FEED_ATOM = "feeds/{lang}.atom.xml"
FEED_MAX_ITEMS = 20

DEFAULT_PAGINATION = 10
TYPOGRIFY = True

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
