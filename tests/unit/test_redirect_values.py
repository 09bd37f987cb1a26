"""What is taken for an old address and for the place to which one leads."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from cuecard.link.redirect_values import OldAddress, RedirectTarget
from cuecard.link.site_paths import file_at

OLD = TypeAdapter[str](OldAddress)
TARGET = TypeAdapter[str](RedirectTarget)


@pytest.mark.parametrize(
    "path", ["/old", "/old/", "/Old.html", "/über uns/", "/%C3%BCber%20uns/", "/wiki/Talk:Foo", "/a+b&c=d/", "/"]
)
def test_paths_of_the_site_are_old_addresses(path: str) -> None:
    """With spaces, umlauts, encoded or not, in upper case, with an ending."""
    assert OLD.validate_python(path) == path


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("old/", "'old/' is not an old address of this site; write /old/ instead of old/"),
        ("//old", "'//old' is not an old address of this site; write /old instead of //old"),
        (" /old", "' /old' is not an old address of this site; write /old instead of  /old"),
        ("/a//b/", "'/a//b/' is not an old address of this site; write /a/b/ instead of /a//b/"),
        ("/../a", "'/../a' is not an old address of this site; write /a instead of /../a"),
        ("/%2e%2E/a", "'/%2e%2E/a' is not an old address of this site; write /a instead of /%2e%2E/a"),
        ("/a%2Fb", "'/a%2Fb' is not an old address of this site; write /a/b instead of /a%2Fb"),
        ("/a\\b", "'/a\\b' is not an old address of this site; write /a/b instead of /a\\b"),
        ("/100%/", "'/100%/' is not an old address of this site; write /100%25/ instead of /100%/"),
        ("/?p=1", "'/?p=1' is not an old address of this site; remove it"),
        ("/%FC/", "'/%FC/' holds signs that not every host understands; remove it"),
        (
            "/" + "ü" * 128,
            ("a part of this address has more than 255 letters, and no page can have had it; remove it"),
        ),
    ],
)
def test_what_is_none_says_what_was_meant(path: str, said: str) -> None:
    """The remedy is an address that is taken, where one can be told."""
    assert complaint(OLD, path) == f"E122 {said}"


@given(st.one_of(st.text(), st.text("/.%2eEFfc5a \\?#").map("/{}".format)))
@example("/..%2f..%2fetc")
def test_no_old_address_leaves_the_folder_of_the_site(path: str) -> None:
    """Whatever is taken has a file within the site."""
    try:
        OLD.validate_python(path)
    except ValidationError:
        return
    file = file_at(path)
    assert posixpath.normpath(file) == file
    assert not file.startswith(("/", "../"))


@pytest.mark.parametrize("address", ["/", "/a/", "/a/#part", "/a?b=c", "https://elsewhere.example", "/über/"])
def test_paths_and_https_addresses_are_targets(address: str) -> None:
    """With a part or a query, too."""
    assert TARGET.validate_python(address) == address


@pytest.mark.parametrize(
    ("address", "remedy"),
    [
        ("contact/", "write /contact/ instead of contact/"),
        ("/our team/", "write /our%20team/ instead of /our team/"),
        ("http://elsewhere.example/a", "write https://elsewhere.example/a instead of http://elsewhere.example/a"),
        ("mailto:jo@elsewhere.example", "write an address that begins with a single / or with https://"),
        ("//elsewhere.example", "write https://elsewhere.example instead of //elsewhere.example"),
        ("https://", "write an address that begins with a single / or with https://"),
    ],
)
def test_another_target_says_what_was_meant(address: str, remedy: str) -> None:
    """Where it can be told; a script or a mail address is none."""
    assert complaint(TARGET, address) == f"E801 '{address}' is not an address to lead to; {remedy}"


def complaint(adapter: TypeAdapter[str], value: str) -> str:
    """Give code, message and remedy of a value that is refused."""
    with pytest.raises(ValidationError) as refused:
        adapter.validate_python(value)
    (error,) = refused.value.errors()
    return f"{error['type']} {error['ctx']['what']}; {error['ctx']['remedy']}"
