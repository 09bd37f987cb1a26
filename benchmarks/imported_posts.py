"""A whole site over a folder of another generator's posts: their front matter becomes Cuecard's, their text stays.

Such a post is named `2015-05-04-its-slug.md` and says `title`, `authors`, `tags`, `excerpt`, `image` and often
`date`. Its text may hold that generator's templating and name pictures that are elsewhere: what real editors
write reaches the build as it is.

    python -m benchmarks.imported_posts [FOLDER]

builds the site of all posts in a temporary folder and tells how it went. Without an argument the folder is that
of the environment variable IMPORTED_POSTS, else `../shared/corpora/18f` beside the checkout.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from tests.project import ROOT, Project, article

from cuecard.link.slugs import slugify
from cuecard.model.front_matter_values import LONGEST_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

POSTS = Path(os.environ.get("IMPORTED_POSTS", ROOT.parent / "shared" / "corpora" / "18f"))
MOST_CATEGORIES = 8
UNSORTED = "unsorted"

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_DATED_NAME = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)-(.+)")


@dataclass(frozen=True)
class Post:
    """A post of another generator in Cuecard's terms."""

    slug: str
    title: str
    description: str
    date: str
    tags: tuple[str, ...]
    authors: tuple[str, ...]
    text: str
    category: str = UNSORTED

    def source(self) -> str:
        """Write the post as an article."""
        return article(
            self.text,
            title=json.dumps(self.title),
            description=json.dumps(self.description),
            date=self.date,
            category=self.category,
            tags=list(self.tags),
            authors=[slugify(author) for author in self.authors],
        )


def read_posts(folder: Path) -> list[Post]:
    """Read every post of a folder, oldest first; each gets for its category the most used of its tags."""
    posts = [read_post(path) for path in sorted(folder.glob("*.md"))]
    return _sorted_into_categories(_with_slugs_of_their_own(posts))


def read_post(path: Path) -> Post:
    """Read one post. Raises ValueError where the file is not one."""
    whole = path.read_text("utf-8").replace("\r\n", "\n")
    found, named = _FRONT_MATTER.match(whole), _DATED_NAME.fullmatch(path.stem)
    if not found or not named:
        raise ValueError(f"{path} is not a post")
    fields = yaml.safe_load(found[1].replace("\t", " "))
    return Post(
        slug=slugify(named[4]),
        title=" ".join(fields["title"].split())[:LONGEST_TITLE],
        description=" ".join((fields.get("excerpt") or fields["title"]).split()),
        date=dt.date(*map(int, named.groups()[:3])).isoformat(),
        tags=tuple(dict.fromkeys(filter(slugify, _texts(fields.get("tags"))))),
        authors=tuple({slugify(author): author for author in _texts(fields.get("authors"))}.values()),
        text=_without_notes(whole[found.end() :]),
    )


def write_site(posts: Sequence[Post], project: Project) -> None:
    """Write the posts as articles and enter their authors and categories in the settings."""
    _register(project, "authors", {slugify(name): {"name": name} for post in posts for name in post.authors})
    categories = {post.category: {"title": post.category, "description": f"Posts: {post.category}."} for post in posts}
    _register(project, "categories", categories)
    for post in posts:
        project.write(f"articles/{post.slug}.md", post.source())


def main(arguments: Sequence[str]) -> int:
    """Build a folder's posts and tell how it went."""
    folder = Path(arguments[0]) if arguments else POSTS
    with tempfile.TemporaryDirectory() as place:
        project = Project(Path(place)).complete()
        posts = read_posts(folder)
        write_site(posts, project)
        built = project.build()
    print(built.output)
    print(f"{len(posts)} posts, {len(built.messages)} messages, exit status {built.status}")
    return built.status


def _without_notes(text: str) -> str:
    """Take out what the other generator keeps to itself, which nobody may read here either."""
    return re.sub(r"\{% comment %\}.*?\{% endcomment %\}", "", text, flags=re.S)


def _with_slugs_of_their_own(posts: Iterable[Post]) -> list[Post]:
    """Add the date to the slug of a post whose slug an older one has."""
    kept: dict[str, Post] = {}
    for post in posts:
        slug = f"{post.slug}-{post.date}" if post.slug in kept else post.slug
        kept[slug] = replace(post, slug=slug)
    return list(kept.values())


def _sorted_into_categories(posts: Sequence[Post]) -> list[Post]:
    uses = Counter(slugify(tag) for post in posts for tag in post.tags)
    categories = [tag for tag, _ in sorted(uses.items(), key=lambda item: (-item[1], item[0]))[:MOST_CATEGORIES]]
    return [replace(post, category=_category(post, categories)) for post in posts]


def _category(post: Post, categories: Iterable[str]) -> str:
    own = {slugify(tag) for tag in post.tags}
    return next((category for category in categories if category in own), UNSORTED)


def _texts(values: Any) -> list[str]:
    return [str(value).strip() for value in values or [] if value is not None and str(value).strip()]


def _register(project: Project, registry: str, entries: dict[str, dict[str, str]]) -> None:
    lines = [f"    {key}: {json.dumps(value)}\n" for key, value in sorted(entries.items())]
    project.configure(f"\n  {registry}:\n", f"\n  {registry}:\n{''.join(lines)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
