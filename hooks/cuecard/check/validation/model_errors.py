"""What pydantic finds wrong with a model, in words that an editor can act on."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from cuecard.check.problems import Place, Problem, difference, nearest
from cuecard.check.validation.key_descriptions import meaning_of
from cuecard.check.validation.tagged_models import MISTAKES, TAG, by_tag, follow, mistaken_kind, models_in
from cuecard.check.validation.unknown_keys import Rewritten, Stray
from cuecard.check.validation.wrong_types import Misfit, misread_text, wrong_kind

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

    from cuecard.check.validation.models import Codes
    from cuecard.read.marked_yaml import MarkedYaml, Path

_IN_KEY = "[key]"
"""How pydantic marks what is wrong with the key of a mapping and not with its value."""
_UNKNOWN = {"extra_forbidden", "invalid_key"}
"""What pydantic calls a key that a model does not have: one of another name, or one that is no text."""


def problems_of(
    error: ValidationError, model: type[BaseModel], document: MarkedYaml, codes: Codes, *, root: Path, context: Any
) -> list[Problem]:
    """Turn everything found wrong into messages; a misspelled key is not missing as well."""
    report = _Report(model, document, codes, root, context)
    details = error.errors(include_url=False)
    meant = {report.key_meant_by(detail["loc"]) for detail in details if detail["type"] == "extra_forbidden"}
    return [report.problem(detail) for detail in details if detail["type"] != "missing" or detail["loc"] not in meant]


@dataclass(frozen=True)
class _Report:
    model: type[BaseModel]
    document: MarkedYaml
    codes: Codes
    root: Path
    context: Any
    """What the reader of the document passed to the model."""

    def problem(self, detail: ErrorDetails) -> Problem:
        """Make the message of one detail."""
        path = self._path(detail["loc"])
        if "what" in detail.get("ctx", {}):
            return self._own_complaint(detail, path)
        if detail["type"] in _UNKNOWN:
            return self._unknown_key(detail["loc"], path)
        if detail["type"] == "missing":
            return self._missing_key(detail["loc"], path)
        if detail["type"] in MISTAKES:
            return self._mistaken_kind(detail, path)
        return self._wrong_kind(detail, path)

    def key_meant_by(self, loc: Path) -> Path | None:
        """Give where the key belongs that an unknown one was meant to be, if that can be told."""
        name, known = str(loc[-1]), keys_at(self.model, loc[:-1])
        if rewritten := self._rewritten(loc):
            return (rewritten.key,) if rewritten.key else None
        meant = self.codes.other_names.get(name.lower())
        meant = meant if meant in known else nearest(name, known)
        return (*loc[:-1], meant) if meant else None

    def _path(self, loc: Path) -> Path:
        """Give the path in the document, where every key is a text."""
        path: Path = self.root
        for part in follow(self.model, loc).path:
            if part != _IN_KEY:
                path = (*path, str(part)) if (*path, str(part)) in self.document.keys else (*path, part)
        return path

    def _own_complaint(self, detail: ErrorDetails, path: Path) -> Problem:
        said = detail["ctx"]
        place = (*path[:-1], *said["at"]) if said["at"] else path
        find = self.document.place_of_key if _IN_KEY in detail["loc"] else self.document.place_of
        return Problem(find(place), detail["type"], said["what"], said["remedy"])

    def _unknown_key(self, loc: Path, path: Path) -> Problem:
        name, meant = str(loc[-1]), self.key_meant_by(loc)
        loc = (*loc[:-1], name)
        misplaced = self.codes.misplaced.get(name) if len(loc) == 1 else None
        rewritten = self._rewritten(loc)
        remedy = misplaced or (rewritten.remedy if rewritten else "")
        if meant and not remedy:
            remedy = f"did you mean '{meant[-1]}'{difference(name, str(meant[-1]))}?"
        what = f"unknown {self.codes.noun} '{self._name(loc)}'"
        return Problem(self.document.place_of_key(path), self.codes.unknown_key, what, remedy or self._own_keys(loc))

    def _rewritten(self, loc: Path) -> Rewritten | None:
        """Give what to write for a key that other programs have at the top of a file; of two for one key, the first."""
        data, name = self.document.data, str(loc[-1])
        if len(loc) > 1 or self.root or not isinstance(data, dict):
            return None
        rewritten = self._rewritten_alone(name, data)
        if rewritten is None or rewritten.key is None or rewritten.key in data:
            return rewritten
        for earlier in takewhile(lambda key: key != name, data):
            if (other := self._rewritten_alone(earlier, data)) and other.key == rewritten.key:
                remedy = f"remove this line, since '{earlier}' above becomes '{other.key}' already"
                return Rewritten(other.key, remedy)
        return rewritten

    def _rewritten_alone(self, name: str, data: dict[str, Any]) -> Rewritten | None:
        value, known = data.get(name), list(self.model.model_fields)
        if name in known:
            return None
        written = self.document.plain.get((name,), value if isinstance(value, str) else "")
        return self.codes.rewrite(Stray(name, value, written, data, known, self.context))

    def _own_keys(self, loc: Path) -> str:
        """Give the remedy for a key that resembles none."""
        if len(loc) == 1:
            return self.codes.own_keys
        return f"remove it; the {self.codes.noun}s here are {', '.join(sorted(keys_at(self.model, loc[:-1])))}"

    def _missing_key(self, loc: Path, path: Path) -> Problem:
        what = f"the {self.codes.noun} '{self._name(loc)}' is missing"
        return Problem(self._opening(path), self.codes.missing_key, what, f"add {self._example(loc)}")

    def _example(self, loc: Path) -> str:
        name = str(loc[-1])
        if example := self.codes.examples(self.context).get(name):
            return example
        model = follow(self.model, loc[:-1]).model
        field = model.model_fields.get(name)
        if field is None:  # an entry of a list by names
            return f"its keys below {name}:"
        if field.annotation is bool:
            return f"{name}: true or {name}: false"
        meaning = meaning_of(model, name)
        return f"{name}: ({meaning[:1].lower()}{meaning[1:].rstrip('.')})"

    def _opening(self, path: Path) -> Place:
        """Give where the mapping begins that a key is missing from."""
        if len(path) == 1:
            return self.document.opening()
        find = self.document.place_of if isinstance(path[-2], int) else self.document.place_of_key
        return find(path[:-1])

    def _mistaken_kind(self, detail: ErrorDetails, path: Path) -> Problem:
        spot = follow(self.model, detail["loc"][:1])
        kinds = by_tag(models_in(spot.model.model_fields[str(spot.path[-1])].annotation))
        place = self.document.place_of((*path, TAG))
        return Problem(place, "E601", *mistaken_kind(detail["input"], list(kinds)))

    def _wrong_kind(self, detail: ErrorDetails, path: Path) -> Problem:
        in_key = _IN_KEY in detail["loc"]
        place = self.document.place_of_key(path) if in_key else self.document.place_of(path)
        subject = self._subject(detail["loc"])
        if detail["input"] is None:
            return Problem(place, self.codes.missing_key, f"{subject} is empty", self._filling(detail["loc"], path))
        written = str(path[-1]) if in_key else self.document.plain.get(path)
        lead = f"{path[-1]}: " if isinstance(path[-1], str) and not in_key else ""
        if detail["type"] == "list_type" and self._holds_mappings(detail["loc"]):
            return Problem(place, self.codes.wrong_kind, f"{subject} is a list", "begin each of its items with '- '")
        misfit = Misfit(detail["type"], detail["input"], subject, lead, written, detail.get("ctx", {}))
        if misfit.is_misread_text:
            return Problem(place, "E105", *misread_text(misfit))
        described = wrong_kind(misfit) or (f"{subject} cannot be '{misfit.written or misfit.value}'", "")
        return Problem(place, self.codes.wrong_kind, *described)

    def _filling(self, loc: Path, path: Path) -> str:
        """Give the remedy for a key or value that is empty."""
        if loc[-1] == _IN_KEY:
            return "write a name before the colon"
        if not isinstance(path[-1], str):
            return "remove this line or fill it in"
        return f"write {self._example(loc)}"

    def _holds_mappings(self, loc: Path) -> bool:
        return bool(models_in(follow(self.model, loc[:-1]).model.model_fields[str(loc[-1])].annotation))

    def _name(self, loc: Path) -> str:
        named = follow(self.model, loc).name
        return ".".join(str(part) for part in named if part != _IN_KEY and not isinstance(part, int))

    def _subject(self, loc: Path) -> str:
        if isinstance(loc[-1], int):
            return f"item {loc[-1] + 1} of '{self._name(loc[:-1])}'"
        return f"the key '{loc[-2]}'" if loc[-1] == _IN_KEY else f"'{self._name(loc)}'"


def keys_at(model: type[BaseModel], loc: Path) -> list[str]:
    """List the keys of the model that stands at a place within a model."""
    return list(follow(model, loc).model.model_fields)
