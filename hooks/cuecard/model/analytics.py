"""What counts the visits of a site; without it pages send nothing to anyone."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator

from cuecard.check.validation.models import StrictModel, complaint
from cuecard.model.setting_values import Filled

Service = Literal["plausible", "umami", "matomo", "goatcounter", "script"]

HOSTS = {"plausible": "https://plausible.io", "umami": "https://cloud.umami.is"}
"""Where a service is reached that somebody else runs."""
_SITES = {
    "plausible": "the domain that Plausible knows, such as staffing.example",
    "umami": "the website id of Umami, such as 5c6a9a2e-0f4b-4e0a-9d43-1b2f7c1f3a10",
    "matomo": "the number that Matomo gives the site, such as 1",
    "goatcounter": "the code of GoatCounter, such as staffing",
}
_ORIGIN = re.compile(r"https://[\w.-]+(?::\d+)?", re.ASCII)


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _origin(address: str) -> str:
    plain = address.rstrip("/")
    if not _ORIGIN.fullmatch(plain):
        found = _ORIGIN.match(re.sub(r"^(?:http:|https:)?/*", "https://", address))
        remedy = f"write {found[0]} instead of {address}" if found else "write an address such as https://stats.example"
        raise complaint("E342", f"'{address}' is not the address of a host", remedy)
    return plain


def _script(address: str) -> str:
    if re.match(r"[a-z][a-z\d+.-]*:|//", address, re.IGNORECASE) and not _ORIGIN.match(address):
        remedy = "write an address that begins with https://, or the path of a file in docs, such as assets/visits.js"
        raise complaint("E342", f"no script is loaded from '{address}'", remedy)
    return address


Origin = Annotated[Filled, AfterValidator(_origin)]


class Analytics(StrictModel):
    """How visits are counted. Nothing is loaded in a preview."""

    service: Service
    """Who counts: `plausible`, `umami`, `matomo`, `goatcounter`, or `script` for a script of your own."""
    site: Annotated[Filled, BeforeValidator(_as_text)] | None = Field(default=None, validate_default=True)
    """What the service calls the site: its domain, its id, its number or its code."""
    host: Origin | None = Field(default=None, validate_default=True)
    """Where the service is reached, such as `https://stats.staffing.example`; required for Matomo."""
    script: Annotated[Filled, AfterValidator(_script)] | None = Field(default=None, validate_default=True)
    """Your own script: its path in `docs`, or an address that begins with `https://`."""
    connects_to: list[Origin] = []
    """The hosts to which your own script sends what it counts."""

    @field_validator("site")
    @classmethod
    def _service_knows_the_site(cls, site: str | None, info: ValidationInfo) -> str | None:
        needed = _SITES.get(info.data.get("service", ""))
        if needed and site is None:
            what = f"the name of the site at {_name(info)} is missing"
            raise complaint("E342", what, f"add site: with {needed}", ("service",))
        return site

    @field_validator("host")
    @classmethod
    def _is_reached_somewhere(cls, host: str | None, info: ValidationInfo) -> str | None:
        if info.data.get("service") == "matomo" and host is None:
            remedy = "add host: with the address of your Matomo, such as https://stats.staffing.example"
            raise complaint("E342", "the address of Matomo is missing", remedy, ("service",))
        return host

    @field_validator("script")
    @classmethod
    def _has_a_script(cls, script: str | None, info: ValidationInfo) -> str | None:
        is_own = info.data.get("service") == "script"
        if is_own and script is None:
            remedy = "add script: with the path of a file in docs, such as assets/visits.js"
            raise complaint("E342", "there is no script that counts visits", remedy, ("service",))
        if script is not None and not is_own and "service" in info.data:
            what = f"{_name(info)} brings a script of its own, and '{script}' is not loaded"
            raise complaint("E342", what, "remove this line, or write service: script")
        return script


def _name(info: ValidationInfo) -> str:
    return {"goatcounter": "GoatCounter"}.get(info.data["service"], str(info.data["service"]).capitalize())
