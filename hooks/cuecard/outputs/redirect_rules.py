"""Redirects as the rules of web servers and hosts.

All forms say the same. They differ in how they are written: `_redirects` compares percent-encoded paths and knows
no other spelling of one; nginx and Apache compare decoded ones. nginx' map compares plain texts without regard to
case, so that `/About/` would send `/about/` to itself for ever: hence expressions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from cuecard.link.resolved_redirects import spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cuecard.link.resolved_redirects import Redirect

LONGEST_RULE = 1000
MOST_RULES = 2000
"""What Cloudflare Pages reads of `_redirects`: https://developers.cloudflare.com/pages/configuration/redirects/"""

_NGINX = """\
# Old addresses and where they lead. Within `http { … }`:
#
#     include /path/to/nginx-map.conf;
#
# and within `server { … }`:
#
#     absolute_redirect off;
#     error_page 410 /404.html;
#     if ($cuecard_gone) { return 410; }
#     if ($cuecard_redirect) { return 301 $cuecard_redirect; }
"""
_APACHE = """\
# Old addresses and where they lead, for `Include` in the server's configuration or as .htaccess. Needs mod_alias.
# What is gone is answered with 410; `ErrorDocument 410 /404.html` shows visitors a page of the site.
"""


def redirects_file(redirects: Iterable[Redirect], folder: str, status: str = "301") -> str:
    """Write `_redirects` as Netlify and Cloudflare Pages read it; `folder` is the path at which the site is served."""
    return "".join(
        f"{_source(folder + path)} {placed(redirect.target, folder)} {status}\n"
        for redirect in redirects
        if not redirect.is_gone
        for path in spellings(redirect)
        if redirect.target != quote(f"{path}.html")  # where Cloudflare shows that page, and asks for it without `.html`
    )


def not_found_rules(redirects: Iterable[Redirect], folder: str) -> str:
    """Write rules by which Netlify shows the page of what is gone with the status 404; it knows no 410."""
    return "".join(
        f"{_source(folder + path)} {quote(f'{folder}/{redirect.file}')} 404!\n"
        for redirect in redirects
        if redirect.is_gone
        for path in spellings(redirect)
    )


def nginx_map(redirects: Sequence[Redirect], folder: str) -> str:
    """Write maps from the requested path: to the new address, with the query of the request where there is none."""
    led = {one: _with_query(one, folder) for one in redirects if not one.is_gone}
    gone = dict.fromkeys((one for one in redirects if one.is_gone), "1")
    maps = _map("cuecard_redirect", led, folder) + _map("cuecard_gone", gone, folder)
    return f"{_NGINX}{maps}"


def _map(name: str, values: Mapping[Redirect, str], folder: str) -> str:
    lines = [f'    "~{_expression(redirect, folder)}" "{value}";\n' for redirect, value in values.items()]
    return f'map $uri ${name} {{\n    default "";\n{"".join(lines)}}}\n'


def apache_rules(redirects: Iterable[Redirect], folder: str) -> str:
    """Write rules of mod_alias, which appends the query of the request by itself."""
    return _APACHE + "".join(f"RedirectMatch {_for_apache(redirect, folder)}\n" for redirect in redirects)


def placed(target: str, folder: str) -> str:
    """Give a target as a browser asks for it: a path of the site below the folder at which the site is served."""
    return folder + target if target.startswith("/") else target


def _source(path: str) -> str:
    """Encode a path as browsers do; `*` and `:` too, which stand for something else in these rules."""
    return quote(path, safe="/!$&'()+,;=@~[]|")


def _expression(redirect: Redirect, folder: str) -> str:
    path = re.escape(unquote(folder) + redirect.path).replace('"', r"\x22")
    return f"^{path}(?:/(?:index\\.html)?)?$" if redirect.is_folder else f"^{path}$"


def _with_query(redirect: Redirect, folder: str) -> str:
    address, hash_sign, fragment = placed(redirect.target, folder).partition("#")
    query = "" if "?" in address else "$is_args$args"
    return f"{address}{query}{hash_sign}{fragment}"


def _for_apache(redirect: Redirect, folder: str) -> str:
    expression = _expression(redirect, folder)
    if redirect.is_gone:
        return f'410 "{expression}"'
    return f'301 "{expression}" "{_address_for_apache(placed(redirect.target, folder))}"'


def _address_for_apache(address: str) -> str:
    """Decode the path, which mod_alias encodes again."""
    path, sign, rest = re.match(r"([^?#]*)([?#]?)(.*)", address).groups()  # type: ignore[union-attr]
    return unquote(path).replace("\\", r"\\").replace("$", r"\$").replace('"', r"\"") + sign + rest
