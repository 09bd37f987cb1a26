"""A site whose addresses are in German: every word of `extra.paths`, and a pattern with a date in it."""

from __future__ import annotations

from tests.project import Project, article

WORDS = {
    "articles": "beitraege",
    "categories": "themen",
    "tags": "schlagworte",
    "authors": "autoren",
    "series": "reihen",
    "page": "seite",
}
PATTERN = "/blog/{year}/{month}/{slug}/"
OF_EVERY_LIST: dict[str, object] = {"authors": ["editorial"], "series": "clinical-ai", "tags": ["Hafen"]}


def name_paths(project: Project, **paths: str) -> None:
    """Set `extra.paths`, or take what is set away."""
    path = project.folder / "mkdocs.yml"
    lines = path.read_text("utf-8").split("\n")
    if "  paths:" in lines:
        start = lines.index("  paths:")
        end = next(at for at, line in enumerate(lines) if at > start and not line.startswith("    "))
        del lines[start:end]
    if paths:
        at = lines.index("extra:") + 1
        lines[at:at] = ["  paths:", *(f"    {name}: {value}" for name, value in paths.items())]
    path.write_text("\n".join(lines), "utf-8")


def speak_german(project: Project) -> Project:
    """Write three articles that lead to each other, two on each page of a list, and name the addresses."""
    project.configure("  language: en", "  language: de")
    project.configure("extra:\n", "extra:\n  listing:\n    per_page: 2\n")
    name_paths(project, **WORDS, article=PATTERN)
    project.write("articles/2026/kran.md", article("[Kai](/blog/2026/01/kai/#teil)\n", title="Kran", **OF_EVERY_LIST))
    project.write(
        "articles/kai.md",
        article("[Kran](2026/kran.md)\n\n## Teil\n", title="Kai", date="2026-01-31", **OF_EVERY_LIST),
    )
    project.write("articles/boje.md", article("[Alle](index.md)", title="Boje", date="2026-02-01", tags=["Hafen"]))
    project.write("categories/healthcare.md", "---\ntitle: Gesundheit\n---\n\nWorte.\n")
    return project
