"""What a model's keys mean, in the words below them in its source; read when somebody asks, which few builds do."""

from __future__ import annotations

import ast
import inspect
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel


def meaning_of(model: type[BaseModel], key: str) -> str:
    """Give the words below a key; an empty text where there are none."""
    return next((said for owner in model.__mro__ if (said := _meanings_in(owner).get(key))), "")


@cache
def _meanings_in(model: type) -> dict[str, str]:
    if "__annotations__" not in vars(model):
        return {}
    (body,) = ast.parse(inspect.getsource(model)).body
    assert isinstance(body, ast.ClassDef)
    return {
        key.target.id: inspect.cleandoc(words.value.value)
        for key, words in pairwise(body.body)
        if isinstance(key, ast.AnnAssign) and isinstance(key.target, ast.Name)
        if isinstance(words, ast.Expr) and isinstance(words.value, ast.Constant) and isinstance(words.value.value, str)
    }
