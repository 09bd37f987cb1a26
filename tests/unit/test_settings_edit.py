"""An entry is put into settings, and every other byte stays."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cuecard.edit.nav_entry import NavEntry, OutsideNav
from cuecard.edit.registry_entry import NewEntry
from cuecard.edit.settings_edit import Entry, edit_settings
from cuecard.edit.yaml_spots import UnsafeEditError
from cuecard.read.config_files import read_config_files
from cuecard.read.marked_yaml import read_marked_yaml
from tests.project import ROOT

CATEGORY = NewEntry(("extra", "categories"), "nursing", {"title": "Nursing", "description": "Who: nurses, & others."})
CATEGORIES = """
== the last of the file
 extra:
   categories:
     a:
       title: A
+    nursing:
+      title: Nursing
+      description: "Who: nurses, & others."
== four spaces, comments, and what comes after
 extra:
     categories: # all of them
         a:
             title: A # the first
             # cta: call
+        nursing:
+            title: Nursing
+            description: "Who: nurses, & others."

     # who writes
     authors:
         b: {name: B}
== empty lines between entries
 extra:
   categories:
     a:
       title: A

     # The second.
     b:
       title: B
+
+    nursing:
+      title: Nursing
+      description: "Who: nurses, & others."

 nav: [a.md]
== a text of several lines
 extra:
   categories:
     a:
       description: >-
         One
         # two
+    nursing:
+      title: Nursing
+      description: "Who: nurses, & others."


   time_zone: UTC
== an entry in one line
 extra:
   categories:
     a: {title: A}
+    nursing: {title: Nursing, description: "Who: nurses, & others."}
== all in braces
 extra: {categories: {a: {title: A}«, nursing: {title: Nursing, description: "Who: nurses, & others."}», }, x: 1} # end
== empty braces
 extra:
   categories: {«nursing: {title: Nursing, description: "Who: nurses, & others."}»}
   authors: {}
== no registry
 extra:
   time_zone: UTC
+  categories:
+    nursing:
+      title: Nursing
+      description: "Who: nurses, & others."
 nav: [a.md]
== an empty registry
 theme:
     name: material
 extra:
     categories:   # none yet
+        nursing:
+            title: Nursing
+            description: "Who: nurses, & others."
     time_zone: UTC
== nothing below extra
 extra:
+  categories:
+    nursing:
+      title: Nursing
+      description: "Who: nurses, & others."
 # The end.
== no extra
 site_name: A
 plugins:
 - cuecard
+
+extra:
+  categories:
+    nursing:
+      title: Nursing
+      description: "Who: nurses, & others."

== an end of the document
 ---
 site_name: A
+
+extra:
+  categories:
+    nursing:
+      title: Nursing
+      description: "Who: nurses, & others."
 ...
== tags of MkDocs, and signs of all kinds
 site_url: !ENV [URL, '']
 extra:
   categories:
     ä🎉: {title: '„Ä“ 🎉'}
+    nursing: {title: Nursing, description: "Who: nurses, & others."}
 hooks: []
"""
"""Settings with what is put in: whole lines after `+`, and what stands between « and »."""


def examples(text: str) -> dict[str, tuple[str, str]]:
    """Give settings before and after, by what they show."""
    named = (part.partition("\n") for part in text.split("== ")[1:])
    return {name: (_before(lines), _after(lines)) for name, _, lines in named}


def _before(lines: str) -> str:
    old = [line for line in lines.splitlines() if not line.startswith("+")]
    return "".join(re.sub("«.*»", "", line[1:]) + "\n" for line in old)


def _after(lines: str) -> str:
    return "".join(re.sub("[«»]", "", line[1:]) + "\n" for line in lines.splitlines())


def put(entry: Entry, settings: bytes, folder: Path) -> bytes:
    """Put an entry into a file of settings; give what the file holds then."""
    path = folder / "mkdocs.yml"
    path.write_bytes(settings)
    edit = edit_settings(entry, read_config_files(path))
    edit.save()
    return path.read_bytes()


@pytest.mark.parametrize("name", examples(CATEGORIES))
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_entry_is_put_at_the_end_of_its_registry(name: str, end: str, tmp_path: Path) -> None:
    """Whatever the settings look like, and with the line ends that they have; the last line may have none."""
    before, after = (text.replace("\n", end).encode() for text in examples(CATEGORIES)[name])
    assert put(CATEGORY, before, tmp_path) == after
    assert put(CATEGORY, before.rstrip(), tmp_path).rstrip() == after.rstrip()
    assert list(tmp_path.iterdir()) == [tmp_path / "mkdocs.yml"]


def test_what_windows_puts_before_a_text_stays(tmp_path: Path) -> None:
    """The mark of its byte order."""
    before = b"\xef\xbb\xbfextra: {categories: {a: {title: A}}}\r\n"
    after = put(CATEGORY, before, tmp_path)
    assert after.startswith(b"\xef\xbb\xbfextra: {categories: {a: {title: A}, nursing: {title: Nursing, ")
    assert after.endswith(b"}}}\r\n")


REFUSED = {
    "an alias": ("all: &all\n  a: {title: A}\nextra:\n  categories: *all\n", "line 4: 'categories' has no keys"),
    "a text": ("extra:\n  categories: none\n", "line 2: 'categories' has no keys of its own"),
    "no value in words": ("extra: ~\n", "line 1: 'extra' has no keys of its own"),
    "what is used a second time": (
        "extra:\n  categories: &all\n    a: {title: A}\n  others: *all\n",
        "more would change than is meant to",
    ),
    "a text that keeps its empty lines": (
        "extra:\n  categories:\n    a:\n      title: |+\n        A\n\n\nnav: []\n",
        "more would change than is meant to",
    ),
}


@pytest.mark.parametrize(("settings", "reason"), REFUSED.values(), ids=REFUSED)
def test_settings_that_would_change_elsewhere_stay_as_they_are(settings: str, reason: str, tmp_path: Path) -> None:
    """It is said why."""
    path = tmp_path / "mkdocs.yml"
    path.write_text(settings, "utf-8")
    with pytest.raises(UnsafeEditError, match=reason):
        edit_settings(CATEGORY, read_config_files(path))
    assert path.read_text("utf-8") == settings


def test_a_file_that_somebody_else_changes_meanwhile_stays_as_it_is(tmp_path: Path) -> None:
    """What an editor saved is not lost."""
    path = tmp_path / "mkdocs.yml"
    path.write_text("extra:\n  categories: {}\n", "utf-8")
    edit = edit_settings(CATEGORY, read_config_files(path))
    path.write_text("site_name: B\n", "utf-8")
    with pytest.raises(UnsafeEditError, match="somebody else"):
        edit.save()
    assert path.read_text("utf-8") == "site_name: B\n"


def test_a_link_stays_a_link_and_a_file_open_to_whom_it_was(tmp_path: Path) -> None:
    """Where `mkdocs.yml` lies elsewhere."""
    real = tmp_path / "real.yml"
    real.write_text("extra:\n  categories: {}\n", "utf-8")
    real.chmod(0o600)
    path = tmp_path / "mkdocs.yml"
    path.symlink_to(real)
    edit_settings(CATEGORY, read_config_files(path)).save()
    assert path.is_symlink()
    assert "nursing" in real.read_text("utf-8")
    assert real.stat().st_mode & 0o777 == 0o600


NAV = NavEntry("Services", "C#: nights", "services/nights.md")
TOP = NavEntry("/", "Nights", "nights.md")
OUTSIDE = OutsideNav("nights.md")
GROUPS = """
== bare files, and a comment
 nav:
   - Home: index.md
   - Services:
       - services.md
       # - later.md
+      - services/nights.md
   - About: about.md
== titles, and lists that begin where their keys do
 nav:
 - Services:
   - All: services.md
+  - "C#: nights": services/nights.md
 # What builds it.
 plugins: []
== a group within another
 nav:
     - More:
         - Services:
             - a.md # first
+            - services/nights.md
         - b.md
== in brackets
 nav: [{Home: index.md}, {Services: [services.md«, services/nights.md»]}]
"""
AT_TOP = """
== lists that begin where their keys do
 nav:
 - Home: index.md
 - Services:
     - services.md
+- Nights: nights.md
 # What builds it.
 plugins: []
== files alone
 nav:
     - index.md
+    - nights.md
"""
OUTSIDE_IT = """
== lines with four spaces
 not_in_nav: |
     privacy.md

     terms.md
+    nights.md

 nav: [a.md]
== the first one
 nav:
   - index.md
+
+not_in_nav: |
+  nights.md

 plugins: []
"""
PAGES = [
    (entry, name, text)
    for entry, text in ((NAV, GROUPS), (TOP, AT_TOP), (OUTSIDE, OUTSIDE_IT))
    for name in examples(text)
]


@pytest.mark.parametrize(("entry", "name", "text"), PAGES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_page_is_put_at_the_end_of_its_group(entry: Entry, name: str, text: str, end: str, tmp_path: Path) -> None:
    """As its neighbours are written."""
    before, after = (lines.replace("\n", end).encode() for lines in examples(text)[name])
    assert put(entry, before, tmp_path) == after


NO_NAVIGATION = {
    "two groups of one title": (NAV, "nav:\n  - Services: [a.md]\n  - More: [{Services: [b.md]}]\n", "2 groups"),
    "no such group": (NAV, "nav: [a.md]\n", "0 groups"),
    "no list": (TOP, "site_name: A\n", "no list of its own under 'nav'"),
    "patterns in one line": (OUTSIDE, "not_in_nav: a.md\n", "'not_in_nav' has no lines of its own"),
}


@pytest.mark.parametrize(("entry", "settings", "reason"), NO_NAVIGATION.values(), ids=NO_NAVIGATION)
def test_a_navigation_without_a_place_for_it_stays_as_it_is(
    entry: Entry, settings: str, reason: str, tmp_path: Path
) -> None:
    """It is said why."""
    with pytest.raises(UnsafeEditError, match=reason):
        put(entry, settings.encode(), tmp_path)


def test_an_entry_goes_into_the_file_that_holds_its_registry(tmp_path: Path) -> None:
    """Of a site's own files; others that it inherits from are not touched."""
    (tmp_path / "site").mkdir()
    (tmp_path / "all.yml").write_text("extra:\n  categories: {}\n", "utf-8")
    (tmp_path / "site" / "base.yml").write_text("INHERIT: ../all.yml\nextra:\n  authors: {}\n", "utf-8")
    path = tmp_path / "site" / "mkdocs.yml"
    path.write_text("INHERIT: base.yml\nsite_name: A\n", "utf-8")
    edit = edit_settings(NewEntry(("extra", "authors"), "jo", {"name": "Jo"}), read_config_files(path))
    assert (edit.name, edit.after) == ("base.yml", b"INHERIT: ../all.yml\nextra:\n  authors: {jo: {name: Jo}}\n")
    edit = edit_settings(CATEGORY, read_config_files(path))
    assert edit.name == "base.yml"
    assert edit.after.endswith(
        b"  authors: {}\n  categories:\n    nursing:\n      title: Nursing\n      description: "
        b'"Who: nurses, & others."\n'
    )


def test_the_shipped_settings_take_an_entry_in_each_registry(tmp_path: Path) -> None:
    """What is new is all that differs."""
    before = (ROOT / "mkdocs.yml").read_bytes()
    for registry in ("categories", "authors", "series", "ctas"):
        after = put(NewEntry(("extra", registry), "new-one", {"title": "New"}), before, tmp_path)
        added = b"    new-one:\n      title: New\n"
        assert after.count(added) == 1
        assert after.replace(added, b"") == before


def laid_out(data: object, indent: int, is_flow: bool | None, notes: list[int]) -> str:
    """Write settings in a layout, with comments and empty lines between their lines."""
    lines = yaml.safe_dump(data, indent=indent, default_flow_style=is_flow, allow_unicode=True, width=40).split("\n")
    for number in notes:
        at = number % len(lines)
        lines.insert(at, ["", "# A note.", "      # Another: one", "  "][number % 4])
    return "\n".join(lines)


TEXTS = st.text("ab ä:#-'\"\n🎉", max_size=12)
VALUES = st.recursive(
    TEXTS | st.integers() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
EXTRA = st.dictionaries(
    st.sampled_from(["categories", "authors", "x"]), st.dictionaries(TEXTS, VALUES, max_size=3) | VALUES, max_size=3
)


@given(
    EXTRA,
    VALUES,
    st.integers(2, 5),
    st.sampled_from([None, False, True]),
    st.lists(st.integers(0, 99), max_size=4),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_settings_change_in_one_place_or_not_at_all(
    extra: dict[str, object], other: object, indent: int, is_flow: bool | None, notes: list[int], end: str
) -> None:
    """What is put in is one piece, and what was there stands before and behind it."""
    settings = laid_out({"a": other, "extra": extra, "z": other}, indent, is_flow, notes).replace("\n", end).encode()
    with tempfile.TemporaryDirectory() as folder:
        try:
            after = put(CATEGORY, settings, Path(folder))
        except UnsafeEditError:
            assert Path(folder, "mkdocs.yml").read_bytes() == settings
            return
    added = len(after) - len(settings)
    assert any(after[:at] + after[at + added :] == settings for at in range(len(settings) + 1))
    expected = read_marked_yaml(settings.decode().replace(end, "\n"), "a.yml").data
    CATEGORY.applied_to(expected)
    assert read_marked_yaml(after.decode().replace(end, "\n"), "a.yml").data == expected
