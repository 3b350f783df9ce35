"""The one generator: what Pelican read goes through the site's pure pass and onto the disk."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from pelican.generators import Generator

from plugins.host.collected import DATA_FOLDER, posts_of
from plugins.host.failures import FAILURES
from plugins.host.gallery import CACHE, pictures_of
from plugins.host.inplace import bring
from plugins.host.run import RUN, Finish, Run
from plugins.host.templates import Renderer
from plugins.host.theme import style_copy, theme_copies
from plugins.host.writer import write_assembly
from plugins.pictures import Cache
from plugins.posts import Posts
from plugins.posts.visibility import public_only
from plugins.problems import TaskFailedError, error, shown_path
from plugins.publishing import exchange, staging
from plugins.site import Config
from plugins.site.assemble import Assembly, assemble
from plugins.site.gather import gather


class SiteGenerator(Generator):
    """Makes every output of the site, after all of Pelican's generators have read."""

    def generate_output(self, writer: object) -> None:
        """Assemble the site and write it; Pelican's `writer` has nothing to do with it."""
        del writer
        run: Run = self.settings[RUN]
        if failed := FAILURES.of_plugins():
            raise TaskFailedError("\n".join(failed))
        run.posts = posts_of(run, self.settings)
        public = run.posts if run.config.preview else public_only(run.posts, run.config)
        run.assembly = self._assemble(run, public, run.config)
        if run.finish is Finish.CHECK:
            run.assembly = self._with_drafts(run, run.assembly)
        self._write(run, run.assembly)

    def _assemble(self, run: Run, posts: Posts, config: Config) -> Assembly:
        folder = Path(self.settings["PATH"]) / DATA_FOLDER
        pictures = pictures_of(posts, config, self._cache(run, config))
        gathered = gather(run.parts, folder, run.days.figures, (posts, pictures))
        style = style_copy(Path(self.theme), hashed=not config.preview)
        assembly = assemble(
            run.parts,
            gathered.data,
            config,
            read_problems=gathered.problems,
            style=style.path,
            copies=(style, *theme_copies(Path(self.theme))),
        )
        logged = (
            error(self._shown(subject), 0, "SITE003", text) for subject, text in FAILURES.of_files()
        )
        return replace(assembly, problems=(*assembly.problems, *logged, *run.unread))

    @staticmethod
    def _cache(run: Run, config: Config) -> Cache | None:
        """Where smaller versions of pictures are kept; nowhere where none are wanted."""
        if config.preview or run.finish is Finish.CHECK:
            return None
        return Cache(CACHE.resolve())

    def _shown(self, subject: str) -> str:
        """The file that Pelican speaks of, or the content folder where it is none."""
        folder = Path(self.settings["PATH"])
        return shown_path(folder / subject if (folder / subject).is_file() else folder)

    def _with_drafts(self, run: Run, assembly: Assembly) -> Assembly:
        """The published site's assembly, with the problems that only a preview knows of."""
        preview = self._assemble(run, run.posts, replace(run.config, preview=True))
        drafts = {post.shown for post in run.posts.all if not post.visibility.public}
        more = {problem for problem in preview.problems if problem.path in drafts}
        return replace(assembly, problems=tuple(sorted({*assembly.problems, *more})))

    def _write(self, run: Run, assembly: Assembly) -> None:
        overrides = self.settings["THEME_TEMPLATES_OVERRIDES"]
        folders = (*overrides, Path(self.theme) / "templates")
        renderer = Renderer(tuple(Path(folder) for folder in folders))
        target = Path(self.output_path).resolve()
        staged = staging(target)
        try:
            write_assembly(assembly, renderer, staged)
            if run.finish is Finish.BRING:
                run.changed = bring(staged, target)
            elif run.finish is Finish.EXCHANGE and not run.refusals:
                exchange(staged, target)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
