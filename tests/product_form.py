"""A site in product form: the theme and the features come from the installed package, as a firm has them."""

from __future__ import annotations

import re
from pathlib import Path

from tests.project import Project

FOOTER = "components/footer/template.html"


def take_product(project: Project) -> Project:
    """Let a project name the installed theme in place of the repository's folders; give it."""
    for shared in ("hooks", "overrides"):
        (project.folder / shared).unlink()
    settings = project.folder / "mkdocs.yml"
    settings.write_text(in_product_form(settings.read_text("utf-8")), "utf-8")
    return project


def in_product_form(settings: str) -> str:
    """Give settings with the features that they list switched on by name, and the others off."""
    listed = set(re.findall(r"^  - hooks/(\w+)\.py$", settings, flags=re.M))
    text = re.sub(r"^  - hooks/\w+\.py\n", "", settings, flags=re.M)
    text = re.sub(r"^hooks:\n(?!  )", "", text, flags=re.M)
    text = text.replace("watch: [overrides]\n", "")
    text = re.sub(r"^  name: material\n  custom_dir: overrides\n", "  name: cuecard\n", text, flags=re.M)
    text = re.sub(r"^  (?:font: false|static_templates: \[robots\.txt\])\n", "", text, flags=re.M)
    return text.replace("  - cuecard\n", f"  - cuecard:\n      features: {{{_switches(listed)}}}\n")


def _switches(listed: set[str]) -> str:
    off = [name for name in _every_feature() if name not in listed]
    return ", ".join(f"{name}: false" for name in off)


def _every_feature() -> list[str]:
    hooks = Path(__file__).parents[1] / "hooks"
    return sorted(path.stem for path in hooks.glob("*.py"))


def add_hook(project: Project, name: str, code: str) -> None:
    """Give the firm a hook of its own."""
    (project.folder / name).write_text(code, "utf-8")
    path = project.folder / "mkdocs.yml"
    path.write_text(f"{path.read_text('utf-8')}\nhooks:\n  - {name}\n", "utf-8")


def override(project: Project, name: str, text: str) -> None:
    """Give the firm a file of the theme of its own."""
    if "custom_dir" not in (project.folder / "mkdocs.yml").read_text("utf-8"):
        project.configure("  name: cuecard\n", "  name: cuecard\n  custom_dir: overrides\n")
    path = project.folder / "overrides" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
