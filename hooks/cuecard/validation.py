"""Typed models over YAML: what pydantic finds wrong becomes a message with a place and a remedy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import PydanticCustomError

from cuecard.problems import Place, Problem, did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from cuecard.marked_yaml import MarkedYaml, Path


Model = TypeVar("Model", bound=BaseModel)


class StrictModel(BaseModel):
    """A frozen model that knows each of its keys and converts no value into another kind."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


@dataclass(frozen=True)
class Codes:
    """Which message is given for which mistake: front matter and settings have codes of their own."""

    unknown_key: str
    missing_key: str
    wrong_kind: str
    noun: str


FRONT_MATTER = Codes("E102", "E103", "E104", "key")
SETTINGS = Codes("E301", "E302", "E303", "setting")


def complaint(code: str, what: str, remedy: str = "", at: Path = ()) -> PydanticCustomError:
    """Make what a validator raises; `at` is another place, a path from the mapping that holds the field."""
    return PydanticCustomError(code, "{what}", {"what": what, "remedy": remedy, "at": at})


def validate(
    model: type[Model], document: MarkedYaml, codes: Codes, *, root: Path = (), data: Any = None, context: Any = None
) -> tuple[Model | None, list[Problem]]:
    """Read a document as a model: the model or None, and every problem found.

    `root` is the path of the model within the document; `data` stands in for the document's own.
    """
    try:
        return model.model_validate(document.data if data is None else data, context=context), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_problem(detail, model, document, codes, root) for detail in details]


def _problem(detail: ErrorDetails, model: type[BaseModel], document: MarkedYaml, codes: Codes, root: Path) -> Problem:
    path: Path = (*root, *(part for part in detail["loc"] if part != "[key]"))
    name = ".".join(str(part) for part in (detail["loc"] or root))
    kind, details = detail["type"], detail.get("ctx", {})
    if "what" in details:
        place = (*path[:-1], *details["at"]) if details["at"] else path
        in_key = "[key]" in detail["loc"]
        return Problem(
            document.place_of_key(place) if in_key else document.place_of(place),
            kind,
            details["what"],
            details["remedy"],
        )
    if kind == "extra_forbidden":
        remedy = did_you_mean(str(path[-1]), _keys_at(model, detail["loc"][:-1]))
        return Problem(document.place_of_key(path), codes.unknown_key, f"unknown {codes.noun} '{name}'", remedy)
    if kind == "missing":
        return Problem(
            _opening(document, path), codes.missing_key, f"{codes.noun} '{name}' is missing", _ADD.get(name, "")
        )
    if kind == "string_type" and path in document.plain:
        return _not_text(document, path, name)
    return Problem(document.place_of(path), codes.wrong_kind, f"'{name}' is {_EXPECTED.get(kind, detail['msg'])}")


def _opening(document: MarkedYaml, path: Path) -> Place:
    return document.place_of_key(path[:-1]) if len(path) > 1 else document.opening()


def _not_text(document: MarkedYaml, path: Path, name: str) -> Problem:
    written = document.plain[path]
    read_as = {"True": "a yes or no", "False": "a yes or no", "None": "nothing"}
    value: Any = document.data
    for part in path:
        value = value[part]
    as_what = read_as.get(str(value), "a date" if hasattr(value, "year") else "a number")
    key = f"{name}: " if isinstance(path[-1], str) else ""
    remedy = f'put it in quotes: {key}"{written}"' if written else f"write a text after '{name}:'"
    what = f"'{name}' is empty" if value is None and not written else f"YAML reads {written} as {as_what}, not as text"
    return Problem(document.place_of(path), "E105", what, remedy)


def _keys_at(model: type[BaseModel], path: Path) -> list[str]:
    """List the keys of the model that stands at `path` within a model."""
    parts = iter(path)
    for part in parts:
        annotation = model.model_fields[str(part)].annotation
        model = _model_in(annotation) or model
        if get_origin(annotation) in {dict, list, tuple}:
            next(parts, None)
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


_ADD = {
    "title": 'add title: "…"',
    "description": 'add description: "…" (50–160 characters)',
    "date": "add date: YYYY-MM-DD",
    "category": "add category: and one of the keys under extra.categories in mkdocs.yml",
}
_EXPECTED = {
    "string_type": "not text; expected text",
    "bool_type": "neither true nor false; write true or false",
    "int_type": "not a whole number; expected a whole number",
    "list_type": "not a list; write [one, two]",
    "dict_type": "not a mapping; expected indented 'key: value' lines",
    "model_type": "not a mapping; expected indented 'key: value' lines",
    "greater_than_equal": "too small",
    "less_than_equal": "too large",
}
