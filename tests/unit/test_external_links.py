"""Addresses of other sites, asked for at a server of this machine."""

from __future__ import annotations

import itertools
import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuecard.commands.external_links import GOOD_FOR, Manners, check_external
from tests.other_site import Elsewhere, other_site

HASTY = Manners(pause=0.0, timeout=5.0)


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    """Another site."""
    with other_site() as site:
        yield site


def gone(elsewhere: Elsewhere, cache: Path, *paths: str, manners: Manners = HASTY) -> dict[str, str]:
    """Check paths of the other site and give what is gone, by path."""
    found = check_external([elsewhere.address + path for path in paths], cache, manners)
    return {address.removeprefix(elsewhere.address): reason for address, reason in found.items()}


def test_only_what_says_that_nothing_is_there_is_gone(elsewhere: Elsewhere, tmp_path: Path) -> None:
    """Whoever refuses programs, asks for patience or has trouble may answer a visitor."""
    paths = [f"/{status}" for status in (200, 301, 403, 404, 410, 429, 500)]
    assert gone(elsewhere, tmp_path / "c.json", *paths) == {"/404": "answers 404", "/410": "answers 410"}


def test_a_site_that_refuses_head_is_asked_with_get(elsewhere: Elsewhere, tmp_path: Path) -> None:
    """Otherwise nothing is loaded."""
    assert gone(elsewhere, tmp_path / "c.json", "/shy/200", "/200") == {}
    assert elsewhere.questions() == ["HEAD /200", "HEAD /shy/200", "GET /shy/200"]


def test_what_cannot_be_reached_is_gone(tmp_path: Path) -> None:
    """No server, or no such address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        found = check_external([address, "http://[nothing"], tmp_path / "c.json", HASTY)
    assert found[address].startswith("cannot be reached (")
    assert found["http://[nothing"].startswith("cannot be reached (")


def test_what_answered_is_not_asked_again_until_a_week_is_over(elsewhere: Elsewhere, tmp_path: Path) -> None:
    """What was gone is; answers of addresses that are no longer linked stay too."""
    cache = tmp_path / "deep" / "c.json"
    gone(elsewhere, cache, "/200", "/404")
    gone(elsewhere, cache, "/200", "/404", "/500")
    assert elsewhere.questions().count("HEAD /200") == 1
    assert elsewhere.questions().count("HEAD /404") == 2
    moments = json.loads(cache.read_text("utf-8"))
    cache.write_text(json.dumps({address: moment - GOOD_FOR for address, moment in moments.items()}), "utf-8")
    gone(elsewhere, cache, "/200")
    assert elsewhere.questions().count("HEAD /200") == 2


@pytest.mark.parametrize("content", ["", "[]", "{", '{"http://a.example": "x"}'])
def test_a_cache_that_cannot_be_read_is_none(elsewhere: Elsewhere, tmp_path: Path, content: str) -> None:
    """It is written anew."""
    cache = tmp_path / "c.json"
    cache.write_text(content, "utf-8")
    assert gone(elsewhere, cache, "/200") == {}
    assert list(json.loads(cache.read_text("utf-8"))) == [f"{elsewhere.address}/200"]


def test_between_two_questions_to_one_host_there_is_a_pause(elsewhere: Elsewhere, tmp_path: Path) -> None:
    """Nobody is bothered by our curiosity."""
    gone(elsewhere, tmp_path / "c.json", "/200", "/a/200", "/b/200", manners=Manners(pause=0.2))
    moments = [moment for _, _, moment in elsewhere.asked]
    assert all(later - earlier >= 0.2 for earlier, later in itertools.pairwise(moments))
