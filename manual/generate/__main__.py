"""Renew what of the manual is made from the code: `python -m manual.generate`, or `make manual`."""

from __future__ import annotations

import sys

from manual.generate.pages import DOCS, made_pages, misplaced_parts, outdated_pages


def main() -> None:
    """Write the pages that differ, and remove those of messages that are no more."""
    if misplaced := misplaced_parts():
        sys.exit("\n".join(misplaced))
    made = made_pages()
    for name in outdated_pages(made):
        path = DOCS / name
        if name in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made[name], "utf-8")
        else:
            path.unlink()
        print(f"renewed {name}")  # noqa: T201 - a command prints


if __name__ == "__main__":
    main()
