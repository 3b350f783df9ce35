"""How a finished folder becomes the published site, on this machine and on the web.

1. `address.py`: where a repository's site is read.
2. `staging.py`: folders beside the live one in which a new site is made, and their sweeping.
3. `swap.py`: two folders trade places in one step, where the system can do that.
4. `journal.py`: where it cannot, in two renames that a kill in between does not spoil.
5. `exchange.py`: the new site in the place of the live one, by either way.
6. `git.py`: git's answers, and its refusals as one kind of exception.
7. `branch.py`: the site as one commit on the branch that is served.
"""

from plugins.publishing.address import site_url
from plugins.publishing.branch import ForeignCommitError, Published, publish_branch
from plugins.publishing.exchange import exchange, repair
from plugins.publishing.git import PublishingError
from plugins.publishing.staging import staging

__all__ = [
    "ForeignCommitError",
    "Published",
    "PublishingError",
    "exchange",
    "publish_branch",
    "repair",
    "site_url",
    "staging",
]
